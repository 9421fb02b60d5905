import Reading
import Records
import Storage

/// Brings one sheet in: stages what reading it gives, batch after batch.
struct SheetImport {
    let staged: StagedImport
    let mapping: SourceMapping
    /// The unit that the file speaks for; empty for the whole agency.
    let scope: String

    init(staged: StagedImport, mapping: SourceMapping, scope: String) {
        self.staged = staged
        self.mapping = mapping
        self.scope = scope
    }

    /// Reads a sheet that has a layout.
    func run(
        _ reader: any RowReader, layout: TableLayout, tables: CodeTables, progress: (ImportProgress) -> Void
    ) throws -> SheetOutcome {
        let reading = SheetReading(layout: layout, mapping: mapping, tables: tables, scope: scope)
        var records = RecordBatch(kind: mapping.kind, fields: reading.outputFields)
        let keying = RowKeying(fields: reading.outputFields, kind: mapping.kind)
        let writer = BackgroundWriter()
        var isFirst = true
        let outcome = Result {
            try reading.run(reader, importID: staged.id, into: &records) { batch in
                try stage(
                    batch, isFirst: isFirst, sheet: Int32(layout.sheet), keys: keying.keys(of: batch.records),
                    with: writer)
                isFirst = false
                progress(ImportProgress(rows: batch.rows.rows.count, share: batch.share))
            }
        }
        // Whatever reading came to, nothing is being written when this ends.
        let written = Result { try writer.finish() }
        let read = try outcome.get()
        try written.get()
        return read
    }

    private func stage(
        _ batch: SheetReading.Batch, isFirst: Bool, sheet: Int32, keys: [RowKeys], with writer: BackgroundWriter
    ) throws {
        let others = batch.others.map {
            StagedImport.LayoutRow(sheet: sheet, row: $0.number, rowClass: $0.rowClass, raw: $0.raw)
        }
        let (records, isHeld, places) = (batch.records, batch.isHeld, batch.places)
        let expected = isFirst && batch.share > 0 ? Int(Double(records.count) / batch.share * 1.05) : nil
        try writer.write { [staged] in
            try staged.append(records, keys: keys, isHeld: isHeld, layout: others, places: places)
            if let expected { staged.expect(expected) }
        }
    }

    /// Lists the rows of a sheet that no mapping reads; gives how many there are.
    func list(_ reader: any RowReader, sheet: Int) throws -> Int {
        var reader = reader
        var rows = RowBatch()
        var count = 0
        let empty = RecordBatch(kind: mapping.kind, fields: [])
        while try reader.read(into: &rows) {
            count += rows.rows.count
            let layout = rows.rows.map {
                StagedImport.LayoutRow(sheet: Int32(sheet), row: $0.number, rowClass: .otherSheet)
            }
            try staged.append(empty, keys: [], isHeld: [], layout: layout)
        }
        return count
    }
}
