import Records

/// What tells a filled-in form apart from a table.
extension SourceMappingFile {
    static let formKeys = [
        "parts", "others", "sections", "passed", "within", "boxes", "filled", "crossings", "lines", "beneath",
        "remarks", "several",
    ]

    /// Reads `form:`. Fields that boxes and crossings give are added to the columns, so that they may be required.
    static func form(
        of root: YamlMapping, columns: inout [SourceMapping.Column], tables: CodeTables
    ) -> FormShape? {
        guard let form = root["form"]?.mapping(required: ["begins"], optional: formKeys) else { return nil }
        func texts(_ key: String) -> [String] { form[key].flatMap { $0.texts() } ?? [] }
        let begins = texts("begins")
        if begins.isEmpty, form["begins"]?.elements() != nil {
            form["begins"]?.reportExpected(th: "ชื่อแบบอย่างน้อยหนึ่งชื่อ", en: "at least one title")
        }
        let sections = (form["sections"].flatMap { $0.openMapping() }?.pairs ?? []).compactMap { pair in
            pair.value.texts().map { FormShape.Section(name: pair.name, texts: $0) }
        }
        let boxes = choices(form["boxes"], tables: tables)
        let crossings = crossings(form["crossings"])
        for field in boxes.map(\.field) where !columns.contains(where: { $0.field == field }) {
            columns.append(SourceMapping.Column(field: field, headers: []))
        }
        for crossing in crossings {
            if columns.contains(where: { $0.field == crossing.field }) {
                form["crossings"]?[key: crossing.field.rawValue]?.report(
                    th: "\(crossing.field.rawValue) มีแล้วใน columns",
                    en: "\(crossing.field.rawValue) is among the columns already")
                continue
            }
            columns.append(SourceMapping.Column(field: crossing.field, headers: crossing.rows))
        }
        let known = columns.map(\.field)
        let lines = fields(form["lines"], among: known, of: "columns")
        return FormShape(
            begins: begins, parts: texts("parts"), others: texts("others"), sections: sections,
            passed: Set(names(form["passed"], among: sections)),
            within: within(form["within"], fields: known, sections: sections), boxes: boxes,
            filled: choices(form["filled"], tables: tables), crossings: crossings, lines: lines,
            beneath: fields(form["beneath"], among: lines, of: "lines"), remarks: texts("remarks"),
            several: Set(fields(form["several"], among: known, of: "columns")))
    }

    /// `grade: {ดีเด่น: [ดีเด่น], …}`: for each canonical value the texts that mean it.
    private static func choices(_ value: YamlValue?, tables: CodeTables) -> [FormShape.Choice] {
        (value.flatMap { $0.openMapping() }?.pairs ?? []).compactMap { pair in
            guard let field = pair.key.field() else { return nil }
            var options: [SourceMapping.Meaning] = []
            for option in pair.value.openMapping()?.pairs ?? [] {
                checkMeaning(option.name, of: field, at: option.key, tables: tables)
                for text in option.value.texts() ?? [] {
                    options.append(SourceMapping.Meaning(text: text, value: option.name))
                }
            }
            return FormShape.Choice(field: field, options: options)
        }
    }

    private static func crossings(_ value: YamlValue?) -> [FormShape.Crossing] {
        (value.flatMap { $0.openMapping() }?.pairs ?? []).compactMap { pair in
            guard let field = pair.key.field(), let place = pair.value.mapping(required: ["rows", "columns"]),
                let rows = place["rows"]?.texts(), let columns = place["columns"]?.texts()
            else { return nil }
            return FormShape.Crossing(field: field, rows: rows, columns: columns)
        }
    }

    private static func fields(_ value: YamlValue?, among known: [Field], of list: String) -> [Field] {
        (value.flatMap { $0.elements() } ?? []).compactMap { value in
            guard let field = value.field() else { return nil }
            if !known.contains(field) {
                value.report(
                    th: "\(field.rawValue) ไม่มีใน \(list)", en: "\(field.rawValue) is not among the \(list)")
            }
            return field
        }
    }

    private static func names(_ value: YamlValue?, among sections: [FormShape.Section]) -> [String] {
        (value.flatMap { $0.elements() } ?? []).compactMap { value in
            guard let name = value.text() else { return nil }
            if !sections.contains(where: { $0.name == name }) {
                value.reportUnknown(
                    among: sections.map(\.name), th: "ส่วนหนึ่งใน sections", en: "one of the sections")
            }
            return name
        }
    }

    private static func within(
        _ value: YamlValue?, fields: [Field], sections: [FormShape.Section]
    ) -> [Field: Set<String>] {
        var within: [Field: Set<String>] = [:]
        for pair in value.flatMap({ $0.openMapping() })?.pairs ?? [] {
            guard let field = pair.key.field() else { continue }
            if !fields.contains(field) {
                pair.key.report(th: "\(field.rawValue) ไม่มีใน columns", en: "\(field.rawValue) is not among the columns")
            }
            within[field] = Set(names(pair.value, among: sections))
        }
        return within
    }

    /// Two fields of a form may have one label where they never count in the same section.
    static func sectionsOfLabels(_ root: YamlMapping) -> [String: Set<String>] {
        guard case .mapping? = root["form"]?.node, let form = root["form"]?.openMapping(),
            case .mapping? = form["within"]?.node
        else { return [:] }
        var sections: [String: Set<String>] = [:]
        for pair in form["within"]?.openMapping()?.pairs ?? [] {
            guard case .sequence = pair.value.node else { continue }
            sections[pair.name] = Set((pair.value.elements() ?? []).compactMap { $0.text() })
        }
        return sections
    }
}

extension YamlValue {
    /// The value of a key, for reports.
    fileprivate subscript(key name: String) -> YamlValue? { openMapping()?[name] }
}
