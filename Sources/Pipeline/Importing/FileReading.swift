import Mapping
import Records

/// All records of a file in memory, without a database.
struct FileReading {
    let records: RecordBatch
    /// By the sheet's index.
    let outcomes: [Int: SheetOutcome]

    /// Reads every sheet that the file's mapping reads.
    ///
    /// - Parameters:
    ///   - scope: the unit that the file speaks for; empty for the whole agency.
    ///   - firstID: the first record's number; the others follow in the order of the file.
    ///   - visit: is shown every batch and where it is from.
    init(
        _ recognized: RecognizedFile, tables: CodeTables, scope: String = "", firstID: Int64,
        visit: (TableLayout, SheetReading.Batch) throws -> Void = { _, _ in }
    ) throws {
        if let form = recognized.form {
            (records, outcomes) = try Self.read(form, of: recognized, tables: tables, firstID: firstID, visit: visit)
            return
        }
        let mapping = recognized.mapping
        let readings = recognized.layouts.map {
            SheetReading(layout: $0, mapping: mapping, tables: tables, scope: scope)
        }
        var fields: [Field] = []
        for field in readings.flatMap(\.outputFields) where !fields.contains(field) { fields.append(field) }
        var records = RecordBatch(kind: mapping.kind, fields: fields)
        var outcomes: [Int: SheetOutcome] = [:]
        for reading in readings {
            let sheet = reading.layout.sheet
            outcomes[sheet] = try reading.run(
                recognized.rows(sheet: sheet), importID: 0, into: &records, keepsRecords: true
            ) { try visit(reading.layout, $0) }
        }
        for index in records.origins.indices { records.origins[index].recordID = firstID + Int64(index) }
        self.records = records
        self.outcomes = outcomes
    }

    private static func read(
        _ form: FormReading, of recognized: RecognizedFile, tables: CodeTables, firstID: Int64,
        visit: (TableLayout, SheetReading.Batch) throws -> Void
    ) throws -> (RecordBatch, [Int: SheetOutcome]) {
        let mapping = recognized.mapping
        let required = mapping.requiredValues + mapping.mayBeEmpty.sorted()
        var forms = FormRecords(form, mapping: mapping, tables: tables)
        var all = RecordBatch(kind: mapping.kind, fields: forms.normalizer.outputFields)
        var outcomes: [Int: SheetOutcome] = [:]
        try forms.forEachBatch(importID: 0) { rows, cells, records, _ in
            let isHeld = records.isUnreadable(required)
            for row in 0..<records.count {
                let sheet = Int(records.origins[row].sheet)
                outcomes[sheet, default: SheetOutcome()].dataRows += 1
                if isHeld[row] { outcomes[sheet, default: SheetOutcome()].heldRows += 1 }
                let index = all.appendRow(records.origins[row])
                for field in records.fields {
                    if records[row].state(field) == .unreadable, let column = all.column(of: field) {
                        all.setUnreadable(column: column, row: index)
                    } else {
                        all.set(records[row].value(field), of: field, row: index)
                    }
                }
                all.issues += records[row].issues.map { (index, $0) }
            }
            guard let layout = recognized.layouts.first else { return }
            try visit(
                layout,
                SheetReading.Batch(
                    rows: rows, fields: cells, records: records, firstRecord: 0, isHeld: isHeld, others: [],
                    places: nil, share: 1))
        }
        for page in form.pages {
            outcomes[page.sheet, default: SheetOutcome()].rowsRead += page.rows.count
            outcomes[page.sheet, default: SheetOutcome()].note(
                page.rows.compactMap { row in
                    row.rowClass.map { SheetReading.OtherRow(number: Int32(row.number), rowClass: $0) }
                })
        }
        let first = recognized.layouts.first?.sheet ?? 0
        for (reason, count) in forms.normalizer.stepCounts {
            outcomes[first, default: SheetOutcome()].steps[reason.rawValue, default: 0] += count
        }
        for (step, count) in forms.normalizer.losslessCounts {
            outcomes[first, default: SheetOutcome()].steps[step, default: 0] += count
        }
        for index in all.origins.indices { all.origins[index].recordID = firstID + Int64(index) }
        return (all, outcomes)
    }
}
