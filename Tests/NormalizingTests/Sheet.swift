import Normalizing
import Records
import Synchronization

/// A sheet made by hand: columns with their fields, and rows of cells. Runs them through a normalizer.
struct Sheet {
    struct Cell: ExpressibleByStringLiteral {
        var text: String
        var kind: CellKind = .text

        init(stringLiteral text: String) { self.text = text }
        init(_ text: String, _ kind: CellKind = .text) {
            self.text = text
            self.kind = kind
        }
        static func number(_ text: String) -> Cell { Cell(text, .number) }
        static func date(_ text: String) -> Cell { Cell(text, .date) }
        static func error(_ text: String) -> Cell { Cell(text, .error) }
    }

    var fields: [Field]
    var rows: [[Cell?]]
    /// Value maps of the mapping, by field.
    var values: [Field: [String: String]] = [:]
    var twoDigitYears: [Field: Int] = [:]

    var mapping: SourceMapping {
        SourceMapping(
            name: "sample", title: Wording(th: "ตัวอย่าง", en: "Sample"), kind: .person, isComplete: true,
            columns: fields.map { SourceMapping.Column(field: $0, headers: ["\($0)"], values: values[$0] ?? [:]) },
            identity: [.citizenId], twoDigitYears: twoDigitYears, hash: "00")
    }

    var layout: TableLayout {
        TableLayout(
            sheet: 0, sheetName: nil, mapping: "sample", fit: 1, headerRow: 1, headerRowCount: 1,
            bindings: fields.enumerated().map { .init(column: $0 + 1, field: $1, header: "\($1)") },
            unknownHeaders: [], missing: [], titles: [])
    }

    /// The rows as a reader and a mapper hand them over, from row 2 on.
    func batches() -> (RowBatch, FieldBatch) {
        var batch = RowBatch()
        var mapped = FieldBatch(fields: fields)
        for (index, row) in rows.enumerated() {
            let first = batch.cells.count
            for (column, cell) in row.enumerated() {
                guard let cell else {
                    mapped.cells.append(FieldBatch.noCell)
                    continue
                }
                mapped.cells.append(Int32(batch.cells.count))
                let bytes = Array(cell.text.utf8)
                batch.cells.append(
                    .init(
                        offset: Int32(batch.bytes.count), length: Int32(bytes.count), column: Int32(column + 1),
                        kind: cell.kind))
                batch.bytes += bytes
            }
            batch.rows.append(
                .init(number: Int32(index + 2), firstCell: Int32(first), cellCount: Int32(batch.cells.count - first)))
            mapped.rows.append(.init(index: Int32(index), rowClass: .data))
        }
        return (batch, mapped)
    }

    /// The records and the normalizer after them.
    func normalized(tables: CodeTables = SampleTables.tables) -> (RecordBatch, Normalizer) {
        var normalizer = fresh(tables)
        let (rows, mapped) = batches()
        var records = RecordBatch(kind: .person, fields: normalizer.outputFields)
        normalizer.observe(mapped, of: rows)
        normalizer.normalize(mapped, of: rows, importID: 7, sheet: 0, into: &records)
        return (records, normalizer)
    }

    /// A normalizer for these fields that has read nothing yet. Making one takes a while with all code tables, so those
    /// without a mapping's own rules are kept.
    func fresh(_ tables: CodeTables = SampleTables.tables) -> Normalizer {
        guard values.values.allSatisfy(\.isEmpty), twoDigitYears.isEmpty else {
            return Normalizer(mapping: mapping, tables: tables, layout: layout)
        }
        let key = fields.map(\.rawValue).joined(separator: " ") + " \(tables.prefixes.entries.count)"
        if let kept = Self.kept.withLock({ $0[key] }) { return kept }
        let made = Normalizer(mapping: mapping, tables: tables, layout: layout)
        Self.kept.withLock { $0[key] = made }
        return made
    }

    private static let kept = Mutex<[String: Normalizer]>([:])

    /// One column of cells: for each row its canonical value, `nil` for absent, `!reason` for unreadable.
    static func column(_ field: Field, _ cells: [Cell?], values: [String: String] = [:]) -> [String?] {
        let (records, _) = Sheet(fields: [field], rows: cells.map { [$0] }, values: [field: values]).normalized()
        return (0..<records.count).map { describe(records[$0], field) }
    }

    static func describe(_ record: RecordView, _ field: Field) -> String? {
        switch record.state(field) {
        case .absent: nil
        case .value: record.canonical(field)
        case .unreadable: "!" + (record.issues(field).first?.reason.rawValue ?? "silent")
        }
    }
}

/// What one text of a field becomes, as a column of one row reads it.
func reading(_ text: String, _ field: Field, _ kind: CellKind = .text) -> String? {
    Sheet.column(field, [Sheet.Cell(text, kind)])[0]
}

/// The reasons that a column of one row gives for a text.
func reasons(_ text: String, _ field: Field, _ kind: CellKind = .text) -> [CellIssue.Reason] {
    let (records, _) = Sheet(fields: [field], rows: [[Sheet.Cell(text, kind)]]).normalized()
    return records[0].issues.map(\.reason)
}
