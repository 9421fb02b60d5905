import Mapping
import Normalizing
import Records

/// The records of a file's forms, laid out as rows of a table, so that they are normalized as any other.
struct FormRecords {
    let form: FormReading
    let mapping: SourceMapping
    private(set) var normalizer: Normalizer
    let fields: [Field]

    init(_ form: FormReading, mapping: SourceMapping, tables: CodeTables) {
        self.form = form
        self.mapping = mapping
        fields = form.fields(of: mapping)
        let layout = TableLayout(
            sheet: 0, sheetName: nil, mapping: mapping.name, fit: form.fit, headerRow: 0, headerRowCount: 0,
            bindings: fields.enumerated().map { .init(column: $0.offset + 1, field: $0.element, header: "") },
            unknownHeaders: [], missing: [], titles: [])
        normalizer = Normalizer(mapping: mapping, tables: tables, layout: layout)
    }

    /// Calls `body` with some thousands of records at a time, in the order of the file: the rows and cells that they
    /// were laid out as, the records, and where their fields stand.
    mutating func forEachBatch(
        importID: Int64, _ body: (RowBatch, FieldBatch, RecordBatch, [FormPlace.Entry]) throws -> Void
    ) rethrows {
        var rows = RowBatch()
        var cells = FieldBatch(fields: fields)
        var records = RecordBatch(kind: mapping.kind, fields: normalizer.outputFields)
        for start in stride(from: 0, to: form.records.count, by: RowBatch.rowsPerBatch) {
            let part = form.records[start..<min(start + RowBatch.rowsPerBatch, form.records.count)]
            lay(part, into: &rows, &cells)
            if start == 0 { normalizer.observe(cells, of: rows) }
            records.removeAll()
            normalizer.normalize(cells, of: rows, importID: importID, sheet: 0, into: &records)
            for (index, record) in part.enumerated() { records.origins[index].sheet = Int32(record.sheet) }
            try body(rows, cells, records, part.flatMap(Self.places))
        }
    }

    private func lay(_ part: ArraySlice<FormReading.Record>, into rows: inout RowBatch, _ cells: inout FieldBatch) {
        rows.removeAll()
        cells.removeAll()
        for (index, record) in part.enumerated() {
            let first = rows.cells.count
            let base = cells.cells.count
            cells.rows.append(FieldBatch.Row(index: Int32(index), rowClass: .data))
            cells.cells.append(contentsOf: repeatElement(FieldBatch.noCell, count: fields.count))
            for (place, field) in fields.enumerated() {
                guard let value = record.values.first(where: { $0.field == field }), !value.text.isEmpty else {
                    continue
                }
                cells.cells[base + place] = Int32(rows.cells.count)
                rows.cells.append(
                    RowBatch.Cell(
                        offset: Int32(rows.bytes.count), length: Int32(value.text.utf8.count),
                        column: Int32(place + 1), kind: value.kind, is1904: value.is1904))
                rows.bytes.append(contentsOf: value.text.utf8)
            }
            rows.rows.append(
                RowBatch.Row(
                    number: Int32(record.row), firstCell: Int32(first), cellCount: Int32(rows.cells.count - first)))
        }
    }

    private static func places(_ record: FormReading.Record) -> [FormPlace.Entry] {
        record.values.map {
            FormPlace.Entry(sheet: Int32(record.sheet), row: Int32(record.row), field: $0.field, place: $0.place)
        }
    }
}
