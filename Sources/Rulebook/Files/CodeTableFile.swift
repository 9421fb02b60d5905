import Records

/// One file of `Mappings/codes/`.
enum CodeTableFile {
    /// What a table's entries may and must say besides code, name and aliases.
    struct Shape {
        var required: [String] = []
        var optional: [String] = []
        /// The values that an attribute may have; absent for free text.
        var words: [String: [String]] = [:]
        /// An alias may stand under several entries when this attribute tells them apart.
        var aliasesAreToldApartBy: String?
        /// Codes that the program itself knows and the table must have.
        var wanted: [String] = []
    }

    static let shapes: [String: Shape] = [
        "prefixes": Shape(
            optional: ["gender", "marriage", "ambiguous", "kind", "parted"],
            words: [
                "parted": ["true"],
                "gender": ["male", "female"],
                "marriage": ["before", "after"],
                "kind": ["common", "nobility", "rank", "police", "acting", "academic", "professional", "religious"],
            ], aliasesAreToldApartBy: "ambiguous"),
        "genders": Shape(wanted: ["male", "female"]),
        "position-types": Shape(wanted: ["O", "K", "D", "M"]),
        "levels": Shape(
            required: ["staffType"], optional: ["type", "short", "english"],
            words: ["type": ["O", "K", "D", "M"], "staffType": ["1", "2", "3", "4"]], aliasesAreToldApartBy: "type"),
        "provinces": Shape(required: ["dopa"]),
        "staff-types": Shape(wanted: ["1", "2", "3", "4"]),
        "position-statuses": Shape(
            optional: ["funded"], words: ["funded": ["true", "false"]],
            wanted: ["occupied", "vacant", "abolished"]),
        "grades": Shape(optional: ["of"]),
        "rater-groups": Shape(wanted: ["self", "superior", "peer", "subordinate"]),
        // Words that are no codes of records
        "flags": Shape(wanted: ["true", "false"]),
        "months": Shape(wanted: (1...12).map { $0 < 10 ? "0\($0)" : String($0) }),
        "number-words": Shape(wanted: ["amount", "round", "year", "position"]),
        "placeholders": Shape(
            required: ["kind", "match"], words: ["kind": ["nothing", "error"], "match": ["whole", "start"]]),
        "title-words": Shape(words: ["code": ["O", "K", "D", "M"]]),
        "unit-words": Shape(
            required: ["use"], optional: ["before"],
            words: ["use": ["word", "whole", "label"], "before": ["province", "name"]]),
        "vacant-words": Shape(),
    ]

    static func read(_ document: YamlDocument, name: String, shape: Shape) -> CodeTable? {
        guard
            let root = document.root.mapping(
                required: ["table", "source", "entries"], optional: ["from", "leading"]),
            let elements = root["entries"]?.elements()
        else { return nil }
        _ = root["source"]?.text()
        _ = root["from"]?.day()
        let leading = root["leading"].flatMap { $0.texts() } ?? []
        if let value = root["table"], let table = value.text(), table != name {
            value.reportExpected(th: "ชื่อตารางตามชื่อแฟ้ม \(name)", en: "the table's name as the file has it, \(name)")
        }
        var entries: [CodeTable.Entry] = []
        var lines: [String: Int] = [:]
        var claims: [[UInt8]: [Int]] = [:]
        for element in elements {
            guard let entry = entry(element, shape: shape) else { continue }
            if let line = lines[entry.code] {
                element.report(
                    th: "รหัส \(entry.code) ซ้ำ มีแล้วที่บรรทัด \(line)",
                    en: "code \(entry.code) stands twice; the first is in line \(line)")
                continue
            }
            lines[entry.code] = element.line
            checkAliases(of: entry, at: element, index: entries.count, among: entries, claims: &claims, shape: shape)
            entries.append(entry)
        }
        for code in shape.wanted where lines[code] == nil {
            document.root.report(th: "ตาราง \(name) ไม่มีรหัส \(code)", en: "table \(name) lacks the code \(code)")
        }
        return CodeTable(name: name, entries: entries, leading: leading)
    }

    private static func entry(_ value: YamlValue, shape: Shape) -> CodeTable.Entry? {
        guard
            let mapping = value.mapping(
                required: ["code"] + shape.required, optional: ["name", "aliases", "told"] + shape.optional)
        else { return nil }
        let code = mapping["code"]?.text()
        let name = mapping["name"].map { $0.text() } ?? code
        let aliases = mapping["aliases"].map { $0.texts() } ?? []
        let told = mapping["told"].map { $0.texts() } ?? []
        var attributes: [String: String] = [:]
        for key in shape.required + shape.optional {
            guard let value = mapping[key], let text = value.text() else { continue }
            if let words = shape.words[key], !words.contains(text) {
                value.reportUnknown(among: words, th: "ค่าของ \(key)", en: "a value of \(key)")
            }
            attributes[key] = text
        }
        if let code, let words = shape.words["code"], !words.contains(code) {
            mapping["code"]?.reportUnknown(among: words, th: "รหัส", en: "a code")
        }
        guard let code, let name, let aliases, let told else { return nil }
        return CodeTable.Entry(code: code, name: name, aliases: aliases, told: told, attributes: attributes)
    }

    /// One spelling, one code; two only where the table has a means to tell them apart.
    private static func checkAliases(
        of entry: CodeTable.Entry, at value: YamlValue, index: Int, among entries: [CodeTable.Entry],
        claims: inout [[UInt8]: [Int]], shape: Shape
    ) {
        var own: Set<[UInt8]> = []
        for spelling in [entry.code, entry.name] + entry.aliases + entry.told {
            let key = TextKey.key(of: spelling)
            guard own.insert(key).inserted else { continue }
            for other in claims[key] ?? [] {
                let rival = entries[other]
                if let attribute = shape.aliasesAreToldApartBy, let mine = entry.attributes[attribute],
                    let theirs = rival.attributes[attribute], mine != theirs
                {
                    continue
                }
                value.report(
                    th: "“\(spelling)” หมายถึงทั้ง \(rival.code) และ \(entry.code)",
                    en: "\"\(spelling)\" means both \(rival.code) and \(entry.code)")
            }
            claims[key, default: []].append(index)
        }
    }
}
