/// Text in the code page of a Thai Windows (windows-874): TIS-620 and a few signs.
enum CodePage874 {
    /// The text's bytes, and each character once that the code page lacks; those have no bytes.
    static func encode(_ text: String) -> (bytes: [UInt8], missing: [Unicode.Scalar]) {
        var bytes: [UInt8] = []
        var missing: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            if let byte = byte(of: scalar) {
                bytes.append(byte)
            } else if !missing.contains(scalar) {
                missing.append(scalar)
            }
        }
        return (bytes, missing)
    }

    private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0..<0x80: UInt8(scalar.value)
        case 0xA0: 0xA0
        // The two blocks of Thai letters; between them and behind them nothing is assigned.
        case 0x0E01...0x0E3A, 0x0E3F...0x0E5B: UInt8(scalar.value - 0x0E00 + 0xA0)
        default: signs[scalar.value]
        }
    }

    private static let signs: [UInt32: UInt8] = [
        0x20AC: 0x80, 0x2026: 0x85, 0x2018: 0x91, 0x2019: 0x92, 0x201C: 0x93, 0x201D: 0x94, 0x2022: 0x95,
        0x2013: 0x96, 0x2014: 0x97,
    ]
}
