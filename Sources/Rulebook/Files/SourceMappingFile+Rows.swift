import Records

/// What rows are given that they do not say themselves.
extension SourceMappingFile {
    static func subgroups(of root: YamlMapping, group: Field?) -> [SourceMapping.Subgroup] {
        guard let value = root["subgroups"] else { return [] }
        if root["group"] == nil {
            value.report(th: "ไม่มีคีย์ group", en: "there is no key group")
        }
        return (value.openMapping()?.pairs ?? []).compactMap { pair in
            guard let field = pair.key.field(), let words = pair.value.texts() else { return nil }
            if field == group {
                pair.key.report(th: "\(field.rawValue) เป็น group แล้ว", en: "\(field.rawValue) is the group already")
            }
            if words.isEmpty { pair.value.reportExpected(th: "คำอย่างน้อยหนึ่งคำ", en: "at least one word") }
            return SourceMapping.Subgroup(field: field, words: words)
        }
    }

    /// A pattern in which `#` stands for the value, or texts with what each means.
    static func titleValues(of root: YamlMapping, tables: CodeTables) -> [SourceMapping.TitleValue] {
        (root["fromTitles"].flatMap { $0.openMapping() }?.pairs ?? []).compactMap { pair in
            guard let field = pair.key.field() else { return nil }
            if case .scalar = pair.value.node {
                guard let pattern = pair.value.text() else { return nil }
                if pattern.count(where: { $0 == "#" }) != 1 {
                    pair.value.reportExpected(th: "ข้อความที่มี # หนึ่งตัวแทนค่า", en: "text with one # for the value")
                }
                return SourceMapping.TitleValue(field: field, pattern: pattern)
            }
            var values: [SourceMapping.Meaning] = []
            for meaning in pair.value.openMapping()?.pairs ?? [] {
                guard let text = meaning.value.text() else { continue }
                checkMeaning(text, of: field, at: meaning.value, tables: tables)
                values.append(SourceMapping.Meaning(text: meaning.name, value: text))
            }
            return SourceMapping.TitleValue(field: field, values: values)
        }
    }

    /// Fields that the command of an import gives.
    static func commandFields(of root: YamlMapping) -> [Field] {
        (root["fromCommand"].flatMap { $0.elements() } ?? []).compactMap { value in
            guard let field = value.field() else { return nil }
            guard SourceMapping.possibleCommandFields.contains(field) else {
                let known = SourceMapping.possibleCommandFields.map(\.rawValue).joined(separator: ", ")
                value.report(
                    th: "คำสั่งนำเข้าให้ค่า \(field.rawValue) ไม่ได้ ให้ได้: \(known)",
                    en: "a command does not give \(field.rawValue); it gives \(known)")
                return nil
            }
            return field
        }
    }

    static func defaults(of root: YamlMapping, tables: CodeTables) -> [SourceMapping.Default] {
        (root["defaults"].flatMap { $0.openMapping() }?.pairs ?? []).compactMap { pair in
            guard let field = pair.key.field(), let value = pair.value.text() else { return nil }
            checkMeaning(value, of: field, at: pair.value, tables: tables)
            return SourceMapping.Default(field: field, value: value)
        }
    }
}
