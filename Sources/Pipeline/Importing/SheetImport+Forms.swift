import Mapping
import Reading
import Records
import Storage

/// Brings the forms of a file in.
extension SheetImport {
    /// Stages the records of all sheets, and every row with its class.
    func run(
        _ form: FormReading, of recognized: RecognizedFile, tables: CodeTables, progress: (ImportProgress) -> Void
    ) throws -> [Int: SheetOutcome] {
        var outcomes: [Int: SheetOutcome] = [:]
        for sheet in recognized.file.sheets.indices { outcomes[sheet] = SheetOutcome() }
        let required = mapping.requiredValues + mapping.mayBeEmpty.sorted()
        let unit = Array(scope.utf8)
        var records = FormRecords(form, mapping: recognized.mapping, tables: tables)
        let keying = RowKeying(fields: records.normalizer.outputFields, kind: mapping.kind)
        try records.forEachBatch(importID: staged.id) { _, _, batch, places in
            try staged.append(
                batch, keys: keying.keys(of: batch), isHeld: batch.isUnreadable(required), layout: [], cells: places)
            for origin in batch.origins { outcomes[Int(origin.sheet), default: SheetOutcome()].dataRows += 1 }
            outcomes[0, default: SheetOutcome()].rowsOfOtherUnits += batch.rowsOfOtherUnits(than: unit)
        }
        for (reason, count) in records.normalizer.stepCounts {
            outcomes[0, default: SheetOutcome()].steps[reason.rawValue, default: 0] += count
        }
        for (step, count) in records.normalizer.losslessCounts {
            outcomes[0, default: SheetOutcome()].steps[step, default: 0] += count
        }
        try list(form, in: &outcomes)
        let pages = Set(form.pages.map(\.sheet))
        for sheet in recognized.file.sheets.indices where !pages.contains(sheet) {
            outcomes[sheet]?.rowsRead = try list(recognized.rows(sheet: sheet), sheet: sheet)
        }
        for page in form.pages where page.isRead {
            outcomes[page.sheet]?.notes = recognized.notes[page.sheet] ?? SheetNotes()
            outcomes[page.sheet]?.titleFacts = TitleFacts(titles: page.titles)
            outcomes[page.sheet]?.shownRows.note(hiddenRows: page.hiddenRows)
        }
        progress(ImportProgress(rows: outcomes.values.reduce(0) { $0 + $1.rowsRead }, share: 1))
        return outcomes
    }

    /// Lists the rows that are no record of their own, some thousands at a time.
    private func list(_ form: FormReading, in outcomes: inout [Int: SheetOutcome]) throws {
        let empty = RecordBatch(kind: .person, fields: [])
        var rows: [StagedImport.LayoutRow] = []
        for page in form.pages {
            outcomes[page.sheet]?.rowsRead += page.rows.count
            for row in page.rows {
                guard let rowClass = row.rowClass else { continue }
                rows.append(
                    StagedImport.LayoutRow(sheet: Int32(page.sheet), row: Int32(row.number), rowClass: rowClass))
            }
            guard rows.count >= RowBatch.rowsPerBatch else { continue }
            try staged.append(empty, keys: [], isHeld: [], layout: rows)
            rows.removeAll(keepingCapacity: true)
        }
        try staged.append(empty, keys: [], isHeld: [], layout: rows)
    }
}
