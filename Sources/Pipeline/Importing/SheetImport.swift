import Mapping
import Normalizing
import Reading
import Records
import Storage

/// Brings one sheet in: reads, maps, normalizes and stages it batch after batch.
struct SheetImport {
    let staged: StagedImport
    /// Fields whose unreadable value holds a row.
    private let required: [Field]
    /// The unit that the file speaks for; empty for the whole agency.
    private let scope: [UInt8]

    init(staged: StagedImport, mapping: SourceMapping, scope: String) {
        self.staged = staged
        self.scope = Array(scope.utf8)
        required = mapping.requiredValues + mapping.mayBeEmpty.sorted()
    }

    struct Outcome {
        var rowsRead = 0
        var dataRows = 0
        var steps: [String: Int] = [:]
        var titleFacts = TitleFacts()
        var declaredCounts: [TableMapper.DeclaredCount] = []
        var rejectedCount = 0
        /// The first rejected rows, each with the beginning of its text.
        var rejected: [(number: Int, text: String)] = []
        /// Rows that name another unit than the one that the file was imported for.
        var rowsOfOtherUnits = 0
        var shownRows = ShownRows()
        var mergedRows: [CellRange] = []
        var notes = SheetNotes()
    }

    /// Reads a sheet that has a layout.
    func run(
        _ reader: some RowReader, layout: TableLayout, mapping: SourceMapping, tables: CodeTables,
        progress: (ImportProgress) -> Void
    ) throws -> Outcome {
        var reader = reader
        var outcome = Outcome()
        var mapper = TableMapper(layout: layout, mapping: mapping)
        var normalizer = Normalizer(mapping: mapping, tables: tables, layout: layout)
        var rows = RowBatch()
        var fields = FieldBatch(fields: mapper.outputFields)
        var records = RecordBatch(kind: mapping.kind, fields: normalizer.outputFields)
        let keying = RowKeying(fields: normalizer.outputFields)
        var isFirst = true
        while try reader.read(into: &rows) {
            mapper.map(rows, into: &fields)
            if isFirst {
                normalizer.observe(fields, of: rows)
                isFirst = false
            }
            records.removeAll()
            normalizer.normalize(fields, of: rows, importID: staged.id, sheet: Int32(layout.sheet), into: &records)
            let others = layoutRows(fields, rows: rows, sheet: layout.sheet)
            note(others, in: &outcome)
            outcome.shownRows.note(fields, rows: rows)
            try staged.append(records, keys: keying.keys(of: records), isHeld: held(records), layout: others)
            outcome.rowsOfOtherUnits += rowsOfOtherUnits(records)
            outcome.rowsRead += rows.rows.count
            outcome.dataRows += records.count
            progress(ImportProgress(rows: rows.rows.count, share: reader.share))
        }
        for (reason, count) in normalizer.stepCounts { outcome.steps[reason.rawValue, default: 0] += count }
        for (step, count) in normalizer.losslessCounts { outcome.steps[step, default: 0] += count }
        outcome.notes = reader.notes
        outcome.mergedRows = outcome.shownRows.merged(reader.notes)
        outcome.titleFacts = mapper.titleFacts
        outcome.declaredCounts = mapper.declaredCounts
        return outcome
    }

    /// Lists the rows of a sheet that no mapping reads; gives how many there are.
    func list(_ reader: some RowReader, sheet: Int) throws -> Int {
        var reader = reader
        var rows = RowBatch()
        var count = 0
        let empty = RecordBatch(kind: .person, fields: [])
        while try reader.read(into: &rows) {
            count += rows.rows.count
            let layout = rows.rows.map {
                StagedImport.LayoutRow(sheet: Int32(sheet), row: $0.number, rowClass: .otherSheet)
            }
            try staged.append(empty, keys: [], isHeld: [], layout: layout)
        }
        return count
    }

    /// How many rejected rows have a finding of their own, and how much of their text it shows.
    private static let mostRejected = 1000
    private static let longestText = 300

    private func note(_ rows: [StagedImport.LayoutRow], in outcome: inout Outcome) {
        for row in rows where row.rowClass == .rejected {
            outcome.rejectedCount += 1
            if outcome.rejected.count < Self.mostRejected {
                outcome.rejected.append((Int(row.row), String((row.raw ?? "").prefix(Self.longestText))))
            }
        }
    }

    private func rowsOfOtherUnits(_ records: RecordBatch) -> Int {
        guard !scope.isEmpty, let column = records.column(of: .unit) else { return 0 }
        return (0..<records.count).count { row in
            records.columns[column].states[row] == .value
                && !records.textBytes(column: column, row: row).elementsEqual(scope)
        }
    }

    private func held(_ records: RecordBatch) -> [Bool] {
        let columns = required.compactMap(records.column(of:))
        return (0..<records.count).map { row in
            columns.contains { records.columns[$0].states[row] == .unreadable }
        }
    }

    private func layoutRows(_ fields: FieldBatch, rows: RowBatch, sheet: Int) -> [StagedImport.LayoutRow] {
        fields.rows.compactMap { row in
            let source = rows.rows[Int(row.index)]
            switch row.rowClass {
            case .data: return nil
            case .layout(let rowClass):
                return StagedImport.LayoutRow(sheet: Int32(sheet), row: source.number, rowClass: rowClass)
            case .rejected:
                let raw = rows.cells(of: source).map { rows.text(of: $0) }.joined(separator: "\t")
                return StagedImport.LayoutRow(
                    sheet: Int32(sheet), row: source.number, rowClass: .rejected, raw: raw)
            }
        }
    }
}
