import Records

/// JSON with its keys in the order in which they were written, and nulls where they are meant.
package enum JSONText: Sendable {
    case object([(String, JSONText)])
    case array([JSONText])
    case string(String)
    case integer(Int)
    /// Written with at most four decimals.
    case fraction(Double)
    case boolean(Bool)
    case null

    package static func string(_ text: String?) -> JSONText { text.map(JSONText.string) ?? .null }
    package static func integer(_ number: Int?) -> JSONText { number.map(JSONText.integer) ?? .null }

    /// Both languages: `{"th": …, "en": …}`.
    package static func wording(_ words: Wording) -> JSONText {
        .object([("th", .string(words.th)), ("en", .string(words.en))])
    }

    /// The text, indented by two blanks a level.
    package func text(indent: Int = 0) -> String {
        let inner = String(repeating: " ", count: indent + 2)
        let outer = String(repeating: " ", count: indent)
        switch self {
        case .object(let members):
            if members.isEmpty { return "{}" }
            let lines = members.map { inner + Self.quoted($0) + ": " + $1.text(indent: indent + 2) }
            return "{\n" + lines.joined(separator: ",\n") + "\n" + outer + "}"
        case .array(let items):
            if items.isEmpty { return "[]" }
            return "[\n" + items.map { inner + $0.text(indent: indent + 2) }.joined(separator: ",\n") + "\n" + outer
                + "]"
        case .string(let text): return Self.quoted(text)
        case .integer(let number): return String(number)
        case .fraction(let number): return Self.decimal(number)
        case .boolean(let value): return value ? "true" : "false"
        case .null: return "null"
        }
    }

    private static func decimal(_ number: Double) -> String {
        let scaled = Int((number * 10_000).rounded())
        var digits = String(abs(scaled) % 10_000)
        digits = String(repeating: "0", count: 4 - digits.utf8.count) + digits
        while digits.utf8.count > 1, digits.last == "0" { digits.removeLast() }
        return "\(scaled < 0 ? "-" : "")\(abs(scaled) / 10_000).\(digits)"
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
