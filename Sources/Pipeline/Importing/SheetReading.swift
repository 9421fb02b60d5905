import Mapping
import Normalizing
import Reading
import Records
import Storage

/// Reads one sheet through its layout: rows get their class and become records, batch after batch, for whoever takes
/// them. Imports, trials of a mapping and the linking of two files all read in this one way.
struct SheetReading {
    /// A row that is no data.
    struct OtherRow {
        /// Counted from 1.
        var number: Int32
        var rowClass: RowClass
        /// The text of a rejected row.
        var raw: String?
    }

    struct Batch {
        let rows: RowBatch
        let fields: FieldBatch
        /// The records of this batch are those from `firstRecord` on.
        let records: RecordBatch
        let firstRecord: Int
        /// For each record of this batch, whether a required value cannot be read.
        let isHeld: [Bool]
        let others: [OtherRow]
        /// Of a table of a dump: which rows of other tables gave the values.
        let places: JoinedPlaces?
        /// Share of the sheet that has been read, 0 to 1; an estimate.
        let share: Double
    }

    let layout: TableLayout
    /// Columns whose blank cells mean what stands above.
    private let filled: Set<Int>
    private let mapper: TableMapper
    private let normalizer: Normalizer
    /// What rows of totals are held against.
    private let totals: PrintedTotals
    /// Fields whose unreadable value holds a row.
    private let required: [Field]
    /// The unit that the file speaks for; empty for the whole agency.
    private let scope: [UInt8]

    init(layout: TableLayout, mapping: SourceMapping, tables: CodeTables, scope: String = "") {
        self.layout = layout
        filled = Set(layout.bindings.filter { mapping.fillDown.contains($0.field) }.map(\.column))
        self.scope = Array(scope.utf8)
        mapper = TableMapper(layout: layout, mapping: mapping)
        normalizer = Normalizer(mapping: mapping, tables: tables, layout: layout)
        totals = PrintedTotals(layout: layout, mapping: mapping)
        required = mapping.requiredValues + mapping.mayBeEmpty.sorted()
    }

    /// The fields of the records.
    var outputFields: [Field] { normalizer.outputFields }

    /// Reads the sheet to its end.
    ///
    /// - Parameters:
    ///   - records: where records go; it has the fields that are wanted.
    ///   - keepsRecords: records of all batches stay; else `records` is emptied before each batch.
    func run(
        _ reader: any RowReader, importID: Int64, into records: inout RecordBatch, keepsRecords: Bool = false,
        body: (Batch) throws -> Void
    ) throws -> SheetOutcome {
        var reader = reader
        var mapper = self.mapper
        var normalizer = self.normalizer
        let joined = reader as? JoinedRows
        var outcome = SheetOutcome(joined: joined)
        outcome.totals = totals
        var rows = RowBatch()
        var fields = FieldBatch(fields: mapper.outputFields)
        var isFirst = true
        while try reader.read(into: &rows) {
            mapper.map(rows, into: &fields)
            if isFirst {
                normalizer.observe(fields, of: rows)
                isFirst = false
            }
            if !keepsRecords { records.removeAll() }
            let first = records.count
            normalizer.normalize(fields, of: rows, importID: importID, sheet: Int32(layout.sheet), into: &records)
            var others = others(fields, rows: rows)
            if let joined {
                joined.addIssues(to: &records)
                outcome.steps[CellIssue.Reason.keyUnknown.rawValue, default: 0] += joined.issues.count
                others += joined.leftOut.map { OtherRow(number: $0, rowClass: .leftOut) }
                outcome.rowsRead += joined.leftOut.count
            }
            let isHeld = records.isUnreadable(required, from: first)
            outcome.note(others)
            outcome.shownRows.note(fields, rows: rows)
            outcome.totals.note(fields, of: rows, records: records, from: first)
            try body(
                Batch(
                    rows: rows, fields: fields, records: records, firstRecord: first, isHeld: isHeld, others: others,
                    places: joined?.places, share: reader.share))
            outcome.rowsOfOtherUnits += records.rowsOfOtherUnits(than: scope, from: first)
            outcome.rowsRead += rows.rows.count
            let further = furtherRecords(of: fields)
            outcome.dataRows += records.count - first - further
            outcome.furtherRecords += further
            outcome.heldRows += isHeld.count { $0 }
        }
        for (reason, count) in normalizer.stepCounts { outcome.steps[reason.rawValue, default: 0] += count }
        for (step, count) in normalizer.losslessCounts { outcome.steps[step, default: 0] += count }
        if mapper.filledDown > 0 { outcome.steps["filled-down", default: 0] += mapper.filledDown }
        outcome.notes = reader.notes
        // Where blank cells mean what stands above, merged ones are no loss.
        outcome.mergedRows = outcome.shownRows.merged(reader.notes).filter { !$0.columns.allSatisfy(filled.contains) }
        outcome.titleFacts = mapper.titleFacts
        outcome.declaredCounts = mapper.declaredCounts
        return outcome
    }

    /// Records beyond the first of rows that give several.
    private func furtherRecords(of fields: FieldBatch) -> Int {
        var last: Int32 = -1
        return fields.rows.count { row in
            defer { last = row.index }
            return row.index == last
        }
    }

    private func others(_ fields: FieldBatch, rows: RowBatch) -> [OtherRow] {
        fields.rows.compactMap { row in
            let source = rows.rows[Int(row.index)]
            switch row.rowClass {
            case .data: return nil
            case .layout(let rowClass): return OtherRow(number: source.number, rowClass: rowClass)
            case .rejected:
                let raw = rows.cells(of: source).map { rows.text(of: $0) }.joined(separator: "\t")
                return OtherRow(number: source.number, rowClass: .rejected, raw: raw)
            }
        }
    }
}
