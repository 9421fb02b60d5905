import Mapping
import Reading
import Records

/// The records of a file, batch after batch, without a database: what it takes does not grow with the file.
struct RecordStream {
    let recognized: RecognizedFile
    /// As errors call the file.
    let name: String
    let tables: CodeTables

    /// The fields that any sheet of the file gives.
    let fields: [Field]

    init(_ recognized: RecognizedFile, name: String, tables: CodeTables) {
        self.recognized = recognized
        self.name = name
        self.tables = tables
        var fields: [Field] = []
        for layout in recognized.layouts {
            let reading = SheetReading(layout: layout, mapping: recognized.mapping, tables: tables)
            fields += reading.outputFields.filter { !fields.contains($0) }
        }
        self.fields = fields
    }

    /// Goes through all records in the order of the file. Gives how many rows held none.
    ///
    /// - Throws: `ImportRefusal` that names the file when it is damaged further down.
    func forEachBatch(_ body: (RecordBatch) throws -> Void) throws -> Int {
        do {
            return try read(body)
        } catch let error as ReadingError {
            throw ImportRefusal(file: name, reason: .unreadable(error))
        }
    }

    private func read(_ body: (RecordBatch) throws -> Void) throws -> Int {
        // A form's records are put together from all its sheets.
        if recognized.form != nil {
            let file = try FileReading(recognized, tables: tables, firstID: 1)
            try body(file.records)
            return file.outcomes.values.reduce(0) { $0 + $1.rowsRead - $1.dataRows }
        }
        var others = 0
        for layout in recognized.layouts {
            let reading = SheetReading(layout: layout, mapping: recognized.mapping, tables: tables)
            var records = RecordBatch(kind: recognized.mapping.kind, fields: fields)
            let outcome = try reading.run(recognized.rows(sheet: layout.sheet), importID: 0, into: &records) {
                try body($0.records)
            }
            others += outcome.rowsRead - outcome.dataRows
        }
        return others
    }
}
