import Records

/// `Mappings/catalogue/findings.yaml`.
enum FindingsFile {
    /// Placeholders that every message may use.
    private static let commonPlaceholders = ["seen", "expected", "field", "raw", "source"]

    static func read(_ document: YamlDocument) -> [FindingCode: Catalogue.Entry] {
        guard let root = document.root.openMapping() else { return [:] }
        var entries: [FindingCode: Catalogue.Entry] = [:]
        for pair in root.pairs {
            let code = pair.key.word(FindingCode.self, th: "รหัสข้อค้นพบ", en: "a finding's code")
            let entry = entry(pair.value)
            if let code, let entry { entries[code] = entry }
        }
        for code in FindingCode.allCases where root[code.rawValue] == nil {
            document.root.report(
                th: "ไม่มีถ้อยคำของ \(code.rawValue)", en: "the wording of \(code.rawValue) is missing")
        }
        return entries
    }

    private static func entry(_ value: YamlValue) -> Catalogue.Entry? {
        guard
            let mapping = value.mapping(
                required: ["severity", "title", "message", "meaning", "advice", "origin"],
                optional: ["evidence", "figures"])
        else { return nil }
        let severity = mapping["severity"]?.word(Severity.self, th: "ความรุนแรง", en: "a severity")
        let title = mapping["title"]?.wording()
        let message = mapping["message"]?.wording()
        let meaning = mapping["meaning"]?.wording()
        let advice = mapping["advice"]?.wording()
        let origin = mapping["origin"]?.text()
        let evidence = mapping["evidence"].map { $0.texts() ?? [] } ?? []
        let figures = mapping["figures"].flatMap(figures) ?? []
        if let message, let place = mapping["message"] {
            check(message, at: place, placeholders: commonPlaceholders + evidence)
        }
        guard let severity, let title, let message, let meaning, let advice, let origin else { return nil }
        return Catalogue.Entry(
            severity: severity, title: title, message: message, meaning: meaning, advice: advice, origin: origin,
            figures: figures)
    }

    private static func figures(_ value: YamlValue) -> [String]? {
        value.list { entry in
            guard let key = entry.text() else { return nil }
            guard Rulebook.figureKeys.contains(key) else {
                entry.reportUnknown(among: Rulebook.figureKeys, th: "ชื่อค่าของชุดกฎ", en: "a figure of a rule set")
                return nil
            }
            return key
        }
    }

    private static func check(_ message: Wording, at place: YamlValue, placeholders: [String]) {
        for text in [message.th, message.en] {
            for name in Catalogue.placeholders(in: text) where !placeholders.contains(name) {
                let list = placeholders.joined(separator: ", ")
                place.report(
                    th: "ไม่รู้จัก {\(name)} ใช้ได้: \(list)", en: "unknown placeholder {\(name)}; known are \(list)")
            }
        }
    }
}
