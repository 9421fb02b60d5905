import Records

/// Columns and cells that are more than one value of one record.
extension SourceMappingFile {
    /// One of the file's `sets`, of which `each` makes several.
    private struct SetEntry {
        let mapping: YamlMapping
        /// What stands for `#`, in the file's order; nil where the entry is one set.
        let names: [String?]

        init?(_ value: YamlValue) {
            guard let mapping = value.mapping(required: ["columns"], optional: ["each", "give"]) else { return nil }
            self.mapping = mapping
            let each = mapping["each"].map { $0.texts() ?? [] }
            if let each, each.isEmpty {
                mapping["each"]?.reportExpected(th: "ข้อความอย่างน้อยหนึ่งรายการ", en: "at least one text")
            }
            names = each ?? [nil]
        }

        /// The header of the n-th of the sets; without `#` it is the n-th column of that name.
        func header(_ header: Header, _ index: Int) -> Header {
            guard let name = names[index] else { return header }
            if header.text.contains("#") {
                return Header(text: header.text.replacing("#", with: name), occurrence: header.occurrence)
            }
            return Header(text: header.text, occurrence: header.occurrence ?? index + 1)
        }
    }

    private static func entries(of root: YamlMapping) -> [SetEntry] {
        (root["sets"].flatMap { $0.elements() } ?? []).compactMap { SetEntry($0) }
    }

    /// The columns of the sets, and what each set gives.
    static func sets(
        of root: YamlMapping, besides own: [SourceMapping.Column], tables: CodeTables
    ) -> (columns: [SourceMapping.Column], given: [[SourceMapping.Default]]) {
        var columns: [SourceMapping.Column] = []
        var given: [[SourceMapping.Default]] = []
        for entry in entries(of: root) {
            let read = (entry.mapping["columns"]?.openMapping()?.pairs ?? []).compactMap {
                pair -> (field: Field, headers: [Header])? in
                guard let field = pair.key.field(), let headers = pair.value.list({ header($0) }) else { return nil }
                if headers.isEmpty {
                    pair.value.reportExpected(th: "หัวคอลัมน์อย่างน้อยหนึ่งแบบ", en: "at least one header")
                }
                if own.contains(where: { $0.field == field }) {
                    pair.key.report(
                        th: "\(field.rawValue) มีแล้วใน columns", en: "\(field.rawValue) is among the columns already")
                }
                return (field, headers)
            }
            for index in entry.names.indices {
                let number = given.count + 1
                given.append(gifts(of: entry, index, tables: tables))
                for (field, headers) in read {
                    let headers = headers.map { entry.header($0, index) }
                    var column = SourceMapping.Column(field: field, headers: headers.map(\.text), set: number)
                    for header in headers { column.occurrences[header.text] = header.occurrence }
                    columns.append(column)
                }
            }
        }
        return (columns, given)
    }

    private static func gifts(of entry: SetEntry, _ index: Int, tables: CodeTables) -> [SourceMapping.Default] {
        (entry.mapping["give"].flatMap { $0.openMapping() }?.pairs ?? []).compactMap { pair in
            guard let field = pair.key.field(), let text = pair.value.text() else { return nil }
            let value = entry.names[index].map { text.replacing("#", with: $0) } ?? text
            checkMeaning(value, of: field, at: pair.value, tables: tables)
            return SourceMapping.Default(field: field, value: value)
        }
    }

    /// Every header of the sets with where it is written, for finding headers of two meanings.
    static func writtenSetHeaders(of root: YamlMapping) -> [(value: YamlValue, header: Header)] {
        entries(of: root).flatMap { entry in
            (entry.mapping["columns"]?.openMapping()?.pairs ?? []).flatMap { $0.value.elements() ?? [] }
                .compactMap { value in writtenHeader(value).map { (value, $0) } }
                .flatMap { value, header in entry.names.indices.map { (value, entry.header(header, $0)) } }
        }
    }

    /// Fields of the row's own columns that are carried down, in the file's order. A day is kept as its cell has it, and
    /// cannot be carried.
    static func fillDown(of root: YamlMapping, columns: [SourceMapping.Column]) -> [Field] {
        (root["fillDown"].flatMap { $0.elements() } ?? []).compactMap { value in
            guard let field = value.field() else { return nil }
            if !columns.contains(where: { $0.field == field && $0.set == 0 }) {
                value.report(th: "\(field.rawValue) ไม่มีใน columns", en: "\(field.rawValue) is not among the columns")
            } else if field.type == .day {
                value.report(
                    th: "\(field.rawValue) เป็นวันที่ ใช้กับ fillDown ไม่ได้",
                    en: "\(field.rawValue) is a day, which cannot be carried down")
            }
            return field
        }
    }

    /// Texts of rows that do not count, by the columns in which they stand.
    static func passedOver(of root: YamlMapping, columns: [SourceMapping.Column]) -> [Field: [String]] {
        var texts: [Field: [String]] = [:]
        for pair in root["passOver"].flatMap({ $0.openMapping() })?.pairs ?? [] {
            guard let field = pair.key.field(), let words = pair.value.texts() else { continue }
            _ = indexes(of: field, in: columns.filter { $0.set == 0 }, reportedAt: pair.key)
            if words.isEmpty { pair.value.reportExpected(th: "ข้อความอย่างน้อยหนึ่งรายการ", en: "at least one text") }
            texts[field] = words
        }
        return texts
    }

    /// The fields of further lines, by the column's own field; an empty text passes a line over.
    static func lines(of root: YamlMapping, columns: [SourceMapping.Column]) -> [Field: [Field?]] {
        var lines: [Field: [Field?]] = [:]
        for pair in root["lines"].flatMap({ $0.openMapping() })?.pairs ?? [] {
            guard let field = pair.key.field(), let elements = pair.value.elements() else { continue }
            if !columns.contains(where: { $0.field == field && $0.set == 0 }) {
                pair.key.report(th: "\(field.rawValue) ไม่มีใน columns", en: "\(field.rawValue) is not among the columns")
            }
            if elements.isEmpty { pair.value.reportExpected(th: "เขตข้อมูลอย่างน้อยหนึ่งรายการ", en: "at least one field") }
            var known: Set<Field> = [field]
            lines[field] = elements.map { value in
                if value.textOrNothing() == "" { return nil }
                guard let further = value.field() else { return nil }
                if !known.insert(further).inserted {
                    value.report(th: "\(further.rawValue) ซ้ำ", en: "\(further.rawValue) stands twice")
                }
                return further
            }
        }
        return lines
    }
}
