import Records

/// Evidence and suggestions as JSON text, written by hand: every link and finding of a round has some, a million of them.
enum FactsJSON {
    static func text(_ evidence: [FindingDraft.Evidence]) -> String {
        array(evidence) { [("name", $0.name), ("value", $0.value)] }
    }

    static func text(_ suggestions: [FindingDraft.Suggestion]) -> String {
        array(suggestions) { [("detail", $0.detail), ("reason", $0.reason.rawValue), ("value", $0.value)] }
    }

    private static func array<Fact>(_ facts: [Fact], members: (Fact) -> [(String, String)]) -> String {
        if facts.isEmpty { return "[]" }
        var text: [UInt8] = []
        text.reserveCapacity(facts.count * 48)
        for (index, fact) in facts.enumerated() {
            text.append(UInt8(ascii: index == 0 ? "[" : ","))
            for (place, (name, value)) in members(fact).enumerated() {
                text.append(UInt8(ascii: place == 0 ? "{" : ","))
                appendQuoted(name, to: &text)
                text.append(UInt8(ascii: ":"))
                appendQuoted(value, to: &text)
            }
            text.append(UInt8(ascii: "}"))
        }
        text.append(UInt8(ascii: "]"))
        return String(decoding: text, as: UTF8.self)
    }

    private static func appendQuoted(_ value: String, to text: inout [UInt8]) {
        text.append(UInt8(ascii: "\""))
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                text.append(UInt8(ascii: "\\"))
                text.append(byte)
            case 0..<0x20:
                text.append(contentsOf: "\\u00".utf8)
                let digits = String(byte, radix: 16)
                text.append(contentsOf: (digits.utf8.count < 2 ? "0" + digits : digits).utf8)
            default: text.append(byte)
            }
        }
        text.append(UInt8(ascii: "\""))
    }
}
