import Records

/// How well each field of a file is read: counts, and examples of what became of its cells.
package struct TrialFields {
    package struct Example: Sendable, Hashable {
        /// Counted from 1.
        package var row: Int
        /// As the cell says it, citizen ids masked.
        package var raw: String
        /// Canonical; absent where the cell says nothing that counts, or cannot be read.
        package var value: String?
        /// Why the cell cannot be read, or which step changed it; absent where none did that keeps the raw text.
        package var reason: CellIssue.Reason?
    }

    package struct Report: Sendable {
        package var field: Field
        /// The column's header; of a whole name or title the cell that the field is read from. Absent for what group
        /// rows, titles or the mapping give, and where the sheet does not have it.
        package var header: String?
        package var column: String?
        package var isRequired: Bool
        /// Rows with a value, without one, and with one that cannot be read; of a field that the file does not have
        /// all are 0.
        package var values: Int
        package var absent: Int
        package var unreadable: Int
        /// Cells that cannot be read first, then changed ones, then others; no raw text twice.
        package var examples: [Example]
    }

    private struct Examples {
        var unreadable: [Example] = []
        var changed: [Example] = []
        var plain: [Example] = []
        var seen: Set<String> = []

        func wantsReadable(_ most: Int) -> Bool { changed.count < most || plain.count < most }
    }

    private let mapping: SourceMapping
    private let most: Int
    private var examples: [Field: Examples] = [:]
    /// Of each sheet only so many rows are searched for values that can be read.
    private static let rowsSearched = RowBatch.rowsPerBatch
    private var searched: [Int: Int] = [:]

    init(mapping: SourceMapping, examples: Int) {
        self.mapping = mapping
        most = examples
    }

    /// Looks through the records of a batch for examples.
    mutating func add(_ batch: SheetReading.Batch, of layout: TableLayout) {
        let records = batch.records
        let width = batch.fields.fields.count
        let isSearched = (searched[layout.sheet] ?? 0) < Self.rowsSearched
        searched[layout.sheet, default: 0] += records.count - batch.firstRecord
        for (index, column) in records.columns.enumerated() {
            guard let slot = Self.slot(of: column.field, among: batch.fields.fields) else { continue }
            var found = examples[column.field] ?? Examples()
            for row in batch.firstRecord..<records.count {
                let isUnreadable = records.columns[index].states[row] == .unreadable
                guard isUnreadable ? found.unreadable.count < most : isSearched && found.wantsReadable(most) else {
                    continue
                }
                let place = (row - batch.firstRecord) * width + slot
                let raw = Self.raw(batch, at: place)
                guard !raw.isEmpty, found.seen.insert(raw).inserted else { continue }
                let record = records[row]
                let value = record.canonical(column.field)
                let example = Example(
                    row: Int(record.origin.row), raw: MaskedText.of(raw, column.field),
                    value: value.map { MaskedText.of($0, column.field) },
                    reason: record.issues(column.field).first?.reason)
                if isUnreadable {
                    found.unreadable.append(example)
                } else if value != raw {
                    if found.changed.count < most { found.changed.append(example) }
                } else if found.plain.count < most {
                    found.plain.append(example)
                }
            }
            examples[column.field] = found
        }
    }

    /// What a cell says, or what group rows and titles give in its place.
    private static func raw(_ batch: SheetReading.Batch, at place: Int) -> String {
        let reference = batch.fields.cells[place]
        if reference >= 0 { return batch.rows.text(of: batch.rows.cells[Int(reference)]) }
        return reference == FieldBatch.noCell ? "" : batch.fields.carried[Int(-2 - reference)]
    }

    /// The place of the column that gives a field: its own, else one of several fields.
    private static func slot(of field: Field, among fields: [Field]) -> Int? {
        fields.firstIndex(of: field) ?? fields.firstIndex { $0.parts.contains(field) }
            ?? (field == .managementTitle ? fields.firstIndex(of: .titleWithLevel) : nil)
    }

    /// One report for each field of the records, then one for each field of the mapping that the file does not have.
    func reports(of records: RecordBatch, layouts: [TableLayout]) -> [Report] {
        let bindings = layouts.flatMap(\.bindings)
        let required = Set(mapping.requiredValues + mapping.mayBeEmpty + mapping.requiredFields)
        var reports = records.columns.map { column -> Report in
            let own = Self.slot(of: column.field, among: bindings.map(\.field)).map { bindings[$0] }
            let found = examples[column.field] ?? Examples()
            let shown = (found.unreadable + found.changed + found.plain).prefix(most)
            return Report(
                field: column.field, header: own?.header,
                column: own.map { CellLocation.letters(ofColumn: $0.column) },
                isRequired: required.contains(column.field),
                values: column.states.count { $0 == .value }, absent: column.states.count { $0 == .absent },
                unreadable: column.states.count { $0 == .unreadable }, examples: Array(shown))
        }
        let lacking = Set(layouts.flatMap { $0.missing + $0.absent })
        for column in mapping.columns where lacking.contains(column.field) {
            guard !reports.contains(where: { $0.field == column.field }) else { continue }
            reports.append(
                Report(
                    field: column.field, header: nil, column: nil, isRequired: column.isRequired, values: 0, absent: 0,
                    unreadable: 0, examples: []))
        }
        return reports
    }
}
