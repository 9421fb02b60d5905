/// How wide text is on paper, in Excel's width units. An estimate: the font of the reader's machine decides.
enum TextWidth {
    /// A letter of TH Sarabun New at 16 points, in units of a digit of Excel's default font.
    private static let unitsPerLetter = 1.18

    /// The widest of the lines. Thai vowels and tone marks above and below a letter take no width.
    static func units(of text: String) -> Double {
        var widest = 0.0
        var line = 0.0
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                widest = max(widest, line)
                line = 0
            } else {
                line += width(of: scalar)
            }
        }
        return max(widest, line) * unitsPerLetter
    }

    private static func width(of scalar: Unicode.Scalar) -> Double {
        switch scalar.value {
        case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E, 0x0300...0x036F, 0x200B...0x200F: 0
        case 0x20, 0x2C, 0x2E, 0x27, 0x69, 0x6C: 0.6
        case 0x57, 0x4D, 0x6D, 0x77: 1.4
        case 0x2E80...0x9FFF, 0xAC00...0xD7A3, 0xFF00...0xFF60: 2
        default: 1
        }
    }
}
