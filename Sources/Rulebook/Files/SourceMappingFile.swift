import Records

/// One file of `Mappings/sources/`.
enum SourceMappingFile {
    static let requiredKeys = ["name", "title", "kind", "complete", "identity", "columns"]
    static let optionalKeys = [
        "titles", "sheets", "otherSheets", "required", "mayBeEmpty", "values", "marks", "units", "ignored", "repeats",
        "unknownColumns", "group", "subgroups", "fromTitles", "fromCommand", "defaults", "trailers", "subtotals",
        "twoDigitYears", "sets", "fillDown", "lines", "passOver", "dump", "form",
    ]

    /// - Parameter isOfFolder: the file lies in `sources/`, where it must be called by its name.
    static func read(_ document: YamlDocument, tables: CodeTables, isOfFolder: Bool = true) -> SourceMapping? {
        guard let root = document.root.mapping(required: requiredKeys, optional: optionalKeys) else { return nil }
        let name = root["name"]?.text()
        if let name, isOfFolder, document.path != "sources/\(name).yaml" {
            root["name"]?.report(
                th: "ชื่อต้องตรงกับชื่อแฟ้ม: sources/\(name).yaml", en: "the file must be called sources/\(name).yaml")
        }
        let title = root["title"]?.wording()
        let kind = root["kind"]?.word(RecordKind.self, th: "ชนิดระเบียน", en: "a kind of record")
        let isComplete = root["complete"]?.flag()
        let identity = root["identity"]?.list {
            $0.word(SourceMapping.Identity.self, th: "วิธีหาระเบียนเดิม", en: "a way to find the record")
        }
        if let identity, identity.isEmpty {
            root["identity"]?.reportExpected(th: "อย่างน้อยหนึ่งวิธี", en: "at least one way")
        }
        let titles = root["titles"].map { $0.texts() ?? [] } ?? []
        let sheets = root["sheets"].map { $0.texts() ?? [] } ?? []
        let trailers = root["trailers"].map { $0.texts() ?? [] } ?? []
        let subtotals = root["subtotals"].map { $0.texts() ?? [] } ?? []
        let groupField = root["group"].flatMap { $0.field() }
        let unknownColumns = root["unknownColumns"].flatMap {
            $0.word(SourceMapping.UnknownColumns.self, th: "วิธีปฏิบัติกับคอลัมน์อื่น", en: "what to do with other columns")
        }
        var form: FormShape?
        let (columns, sets) = columns(of: root, tables: tables, form: &form)
        let mayBeEmpty = (root["mayBeEmpty"].flatMap { $0.elements() } ?? []).compactMap { value -> Field? in
            guard let field = value.field() else { return nil }
            if !columns.contains(where: { $0.field == field && $0.isRequired }) {
                value.report(th: "\(field.rawValue) ไม่มีใน required", en: "\(field.rawValue) is not among the required")
            }
            return field
        }
        let twoDigitYears = twoDigitYears(of: root, columns: columns)
        let ignored = root["ignored"].map { $0.texts() ?? [] } ?? []
        checkHeaders(of: root)
        let repeats = repeatedHeaders(of: root, columns: columns)
        let subgroups = subgroups(of: root, group: groupField)
        let titleValues = titleValues(of: root, tables: tables)
        let defaults = defaults(of: root, tables: tables)
        let commandFields = commandFields(of: root)
        let fillDown = fillDown(of: root, columns: columns)
        let lines = lines(of: root, columns: columns)
        let dump = DumpSourceFile.read(root)

        guard let name, let title, let kind, let isComplete, let identity else { return nil }
        return SourceMapping(
            name: name, title: title, kind: kind, isComplete: isComplete, titlePatterns: titles, sheetPatterns: sheets,
            columns: columns, ignoredHeaders: ignored, repeatedHeaders: repeats,
            unknownColumns: unknownColumns ?? .flag, identity: identity, mayBeEmpty: Set(mayBeEmpty),
            groupField: groupField, subgroups: subgroups, titleValues: titleValues, defaults: defaults,
            commandFields: commandFields, trailers: trailers, subtotals: subtotals, twoDigitYears: twoDigitYears,
            sets: sets, fillDown: fillDown,
            lines: lines, passedOver: passedOver(of: root, columns: columns),
            otherSheetPatterns: root["otherSheets"].map { $0.texts() ?? [] } ?? [], dump: dump, form: form,
            hash: document.hash)
    }

    /// The row's own columns, then those of the sets; and what the sets give.
    private static func columns(
        of root: YamlMapping, tables: CodeTables, form: inout FormShape?
    ) -> (columns: [SourceMapping.Column], sets: [[SourceMapping.Default]]) {
        let pairs = root["columns"]?.openMapping()?.pairs ?? []
        var columns: [SourceMapping.Column] = []
        for pair in pairs {
            guard let field = pair.key.field(), let headers = pair.value.list({ header($0) }) else { continue }
            if headers.isEmpty { pair.value.reportExpected(th: "หัวคอลัมน์อย่างน้อยหนึ่งแบบ", en: "at least one header") }
            var column = SourceMapping.Column(field: field, headers: headers.map(\.text))
            for header in headers { column.occurrences[header.text] = header.occurrence }
            columns.append(column)
        }
        let sets = sets(of: root, besides: columns, tables: tables)
        columns += sets.columns
        form = self.form(of: root, columns: &columns, tables: tables)
        for value in root["required"].flatMap({ $0.elements() }) ?? [] {
            guard let field = value.field() else { continue }
            for index in indexes(of: field, in: columns, reportedAt: value) { columns[index].isRequired = true }
        }
        for pair in root["values"].flatMap({ $0.openMapping() })?.pairs ?? [] {
            guard let field = pair.key.field() else { continue }
            let found = indexes(of: field, in: columns, reportedAt: pair.key)
            if found.isEmpty { continue }
            let values = values(of: field, in: pair.value, tables: tables)
            for index in found { columns[index].values = values }
        }
        readMarks(of: root, into: &columns)
        readUnits(of: root, into: &columns)
        return (columns, sets.given)
    }

    /// The columns of a field: one, or one of each set; reports when there is none.
    static func indexes(of field: Field, in columns: [SourceMapping.Column], reportedAt value: YamlValue) -> [Int] {
        let found = columns.indices.filter { columns[$0].field == field }
        if found.isEmpty {
            value.report(th: "\(field.rawValue) ไม่มีใน columns", en: "\(field.rawValue) is not among the columns")
        }
        return found
    }

    /// The first of the hundred Buddhist years that two digits mean, by fields of days.
    private static func twoDigitYears(of root: YamlMapping, columns: [SourceMapping.Column]) -> [Field: Int] {
        var years: [Field: Int] = [:]
        for pair in root["twoDigitYears"].flatMap({ $0.openMapping() })?.pairs ?? [] {
            guard let field = pair.key.field(), let year = pair.value.integer(2401...2600) else { continue }
            switch field.type {
            case .day where columns.contains { $0.field == field }: years[field] = year
            case .day:
                pair.key.report(th: "\(field.rawValue) ไม่มีใน columns", en: "\(field.rawValue) is not among the columns")
            case .text, .code, .money, .score, .percent, .integer, .flag:
                pair.key.report(th: "\(field.rawValue) ไม่ใช่วันที่", en: "\(field.rawValue) is no day")
            }
        }
        return years
    }

    /// What the source writes, and what it means; the meaning must be a value of the field, or empty for none.
    private static func values(of field: Field, in value: YamlValue, tables: CodeTables) -> [String: String] {
        var values: [String: String] = [:]
        for pair in value.openMapping()?.pairs ?? [] {
            guard let meaning = pair.value.textOrNothing() else { continue }
            // An empty meaning says that there is no value.
            if !meaning.isEmpty { checkMeaning(meaning, of: field, at: pair.value, tables: tables) }
            values[pair.name] = meaning
        }
        return values
    }

    /// Reports what is no value of the field: a code of its table, else its canonical text.
    static func checkMeaning(_ meaning: String, of field: Field, at value: YamlValue, tables: CodeTables) {
        if let table = tables.table(of: field), table.entry(code: meaning) == nil {
            value.reportUnknown(
                among: table.entries.map(\.code), th: "รหัสของตาราง \(table.name)", en: "a code of \(table.name)")
        } else if FieldValue(canonical: meaning, type: field.type)?.canonical != meaning {
            value.reportExpected(
                th: "ค่ามาตรฐานของ \(field.rawValue)", en: "a canonical value of \(field.rawValue)")
        }
    }

    /// A header may mean one thing only. Blanks and capitals do not tell two headers apart.
    private static func checkHeaders(of root: YamlMapping) {
        var owners: [[UInt8]: String] = [:]
        let sections = sectionsOfLabels(root)
        func claim(_ value: YamlValue, as header: Header? = nil, for owner: String) {
            guard let header = header ?? writtenHeader(value) else { return }
            let key = TextKey.header(of: header.text) + Array(header.occurrence.map { "\u{0}\($0)" }?.utf8 ?? "".utf8)
            if let other = owners[key] {
                if let own = sections[owner], let its = sections[other], own.isDisjoint(with: its) { return }
                value.report(
                    th: "หัวคอลัมน์ “\(header.text)” มีแล้วใน \(other)",
                    en: "header \"\(header.text)\" already stands under \(other)")
            } else {
                owners[key] = owner
            }
        }
        for pair in root["columns"]?.openMapping()?.pairs ?? [] {
            guard case .sequence = pair.value.node else { continue }
            for value in pair.value.elements() ?? [] { claim(value, for: pair.name) }
        }
        for (value, header) in writtenSetHeaders(of: root) { claim(value, as: header, for: "sets") }
        guard let ignored = root["ignored"], case .sequence = ignored.node else { return }
        for value in ignored.elements() ?? [] { claim(value, for: "ignored") }
    }
}
