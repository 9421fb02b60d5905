/// A JSON value whose objects keep their order; a schema is one, and so is a file that is held against it.
indirect enum SchemaNode: Equatable {
    struct Member: Equatable {
        var name: String
        var value: SchemaNode
    }

    case object([Member])
    case array([SchemaNode])
    case string(String)
    case number(Double)
    case boolean(Bool)

    static func object(_ members: [(String, SchemaNode)]) -> SchemaNode {
        .object(members.map { Member(name: $0.0, value: $0.1) })
    }

    static func strings(_ texts: [String]) -> SchemaNode { .array(texts.map(SchemaNode.string)) }
    static func reference(_ name: String) -> SchemaNode { .object([("$ref", .string("#/definitions/\(name)"))]) }

    var members: [Member] {
        if case .object(let members) = self { members } else { [] }
    }

    var elements: [SchemaNode] {
        if case .array(let elements) = self { elements } else { [] }
    }

    var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    var number: Double? {
        if case .number(let number) = self { number } else { nil }
    }

    subscript(name: String) -> SchemaNode? { members.first { $0.name == name }?.value }

    /// JSON, indented by two blanks a level; what is short, and lists of texts, on one line.
    func lines(indent: String = "") -> [String] {
        let inner = indent + "  "
        if oneLine.unicodeScalars.count + indent.count <= Self.widestLine { return [oneLine] }
        switch self {
        case .object(let members) where !members.isEmpty:
            return ["{"] + Self.joined(members.map { Self.after("\(Self.quoted($0.name)): ", $0.value, inner) })
                + [indent + "}"]
        case .array(let elements) where elements.contains { $0.text == nil }:
            return ["["] + Self.joined(elements.map { Self.after("", $0, inner) }) + [indent + "]"]
        case .object, .array, .string, .number, .boolean: return [oneLine]
        }
    }

    private static let widestLine = 140

    private var oneLine: String {
        switch self {
        case .object(let members):
            "{" + members.map { "\(Self.quoted($0.name)): \($0.value.oneLine)" }.joined(separator: ", ") + "}"
        case .array(let elements): "[" + elements.map(\.oneLine).joined(separator: ", ") + "]"
        case .string(let text): Self.quoted(text)
        case .number(let number): number == number.rounded() ? String(Int(number)) : String(number)
        case .boolean(let flag): flag ? "true" : "false"
        }
    }

    private static func after(_ start: String, _ value: SchemaNode, _ indent: String) -> [String] {
        var lines = value.lines(indent: indent)
        lines[0] = indent + start + lines[0]
        return lines
    }

    private static func joined(_ parts: [[String]]) -> [String] {
        parts.enumerated().flatMap { index, lines -> [String] in
            var lines = lines
            if index + 1 < parts.count { lines[lines.count - 1] += "," }
            return lines
        }
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
