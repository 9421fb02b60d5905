/// Texts as they stand in YAML.
enum YamlText {
    /// A text as a value: plain where nothing in it could mean anything else, quoted otherwise.
    static func value(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

    static func list(_ texts: [String]) -> String { "[" + texts.map(value).joined(separator: ", ") + "]" }

    /// A text for a comment: one line, nothing that controls a terminal.
    static func comment(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { line.append(isControl(scalar) ? " " : scalar) }
        return String(line)
    }

    private static let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

    private static func isPlain(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard let first = scalars.first, let last = scalars.last, isLetter(first), last != " ",
            !words.contains(text.lowercased())
        else { return false }
        return scalars.allSatisfy { scalar in
            switch scalar {
            case " ", "-", "/", ".", "(", ")", "_": true
            default: isLetter(scalar) || (0x30...0x39).contains(scalar.value)
            }
        }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xE01...0xE3A, 0xE40...0xE4E: true
        default: false
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where isControl(scalar): result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF, 0xD800...0xDFFF: true
        default: false
        }
    }
}
