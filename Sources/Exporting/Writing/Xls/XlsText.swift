/// Texts as cells of an XLS file take them.
enum XlsText {
    static let longest = 32_767

    /// The text with line ends as LF, and what keeps it from being written: each character that no cell takes once.
    static func checked(_ text: String) -> (text: String, faults: [CellFault.Kind]) {
        var refused: [Unicode.Scalar] = []
        var hasReturns = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A: break
            case 0x0D: hasReturns = true
            case 0x00..<0x20, 0x7F, 0xFFFE, 0xFFFF: if !refused.contains(scalar) { refused.append(scalar) }
            default: break
            }
        }
        var faults = refused.map(CellFault.Kind.character)
        let fitted = hasReturns ? withLineFeeds(text) : text
        // Four bytes of UTF-8 are two units at most, so short texts need no count.
        let units = fitted.utf8.count > longest ? fitted.utf16.count : 0
        if units > longest { faults.append(.tooLong(units: units)) }
        return (fitted, faults)
    }

    private static func withLineFeeds(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            if scalar == "\r" {
                result.append("\n")
            } else if scalar != "\n" || !afterReturn {
                result.append(scalar)
            }
            afterReturn = scalar == "\r"
        }
        return String(result)
    }
}
