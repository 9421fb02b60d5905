import Records
import Storage

/// Rows in which a file prints its own sums of baht, held against the rows above them.
///
/// Whether such a row sums up a group, the rows since the last such row, or all of the sheet, files do not say: a sum is
/// right when it is that of the rows since any group, or any row of totals, or the first row.
struct PrintedTotals {
    private struct Column {
        let field: Field
        /// Counted from 1.
        let column: Int
        /// The sum of all rows so far, in satang.
        var sum: Int64 = 0
        /// Rows whose value cannot be read.
        var unreadable = 0
        /// That sum where groups and rows of totals stood, the first row's 0 first.
        var marks: [Int64] = [0]
        var mismatches: [Mismatch] = []
    }

    private struct Mismatch {
        var printed: Int64
        var read: Int64
        var row: Int
        var unreadable: Int
    }

    private var columns: [Column]

    init() { columns = [] }

    /// Sums are kept of the columns of baht. Rows that give several records, and columns of another unit, print sums of
    /// something else.
    init(layout: TableLayout, mapping: SourceMapping) {
        guard !mapping.subtotals.isEmpty, mapping.sets.isEmpty else {
            columns = []
            return
        }
        columns = layout.bindings.filter { binding in
            binding.field.type.isMoney && binding.set == 0 && mapping.column(for: binding.field)?.unit == nil
        }.map { Column(field: $0.field, column: $0.column) }
    }

    /// - Parameter first: where this batch's records begin.
    mutating func note(_ fields: FieldBatch, of rows: RowBatch, records: RecordBatch, from first: Int) {
        guard !columns.isEmpty else { return }
        var record = first
        for row in fields.rows {
            switch row.rowClass {
            case .data:
                if record < records.count { add(record, of: records) }
                record += 1
            case .layout(.group): mark()
            case .layout(.subtotal): compare(rows.rows[Int(row.index)], of: rows)
            case .layout, .rejected: break
            }
        }
    }

    private mutating func add(_ row: Int, of records: RecordBatch) {
        for index in columns.indices {
            guard let column = records.column(of: columns[index].field) else { continue }
            switch records.columns[column].states[row] {
            case .value:
                let (sum, isTooMuch) = columns[index].sum.addingReportingOverflow(
                    records.columns[column].payloads[row])
                if !isTooMuch { columns[index].sum = sum }
            case .unreadable: columns[index].unreadable += 1
            case .absent: break
            }
        }
    }

    private mutating func mark() {
        for index in columns.indices where columns[index].marks.last != columns[index].sum {
            columns[index].marks.append(columns[index].sum)
        }
    }

    private mutating func compare(_ row: RowBatch.Row, of rows: RowBatch) {
        for cell in rows.cells(of: row) {
            guard let index = columns.firstIndex(where: { $0.column == Int(cell.column) }),
                let printed = Self.amount(rows.bytes(of: cell))
            else { continue }
            let column = columns[index]
            guard !column.marks.contains(where: { column.sum - $0 == printed }) else { continue }
            // The nearest of the sums that it may be.
            let read = column.marks.map { column.sum - $0 }.min { abs($0 - printed) < abs($1 - printed) } ?? column.sum
            columns[index].mismatches.append(
                Mismatch(printed: printed, read: read, row: Int(row.number), unreadable: column.unreadable))
        }
        mark()
    }

    /// Satang of a plain amount, separators left out; absent for anything else.
    private static func amount(_ bytes: ArraySlice<UInt8>) -> Int64? {
        let digits = bytes.filter { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: " ") }
        return digits.isEmpty ? nil : Decimals.parse(digits, scale: 2)
    }

    func findings(layout: TableLayout) -> [FileFinding] {
        columns.flatMap { column in
            column.mismatches.map { mismatch in
                FileFinding(
                    code: .controlTotalMismatch, field: column.field, seen: Baht(satang: mismatch.read).canonical,
                    expected: Baht(satang: mismatch.printed).canonical, sheet: layout.sheetName, row: mismatch.row,
                    column: column.column,
                    evidence: [
                        .init("measure", column.field.rawValue), .init("otherSource", "own-total"),
                        .init("difference", Baht(satang: mismatch.read - mismatch.printed).canonical),
                        .init("withoutValue", String(mismatch.unreadable)),
                    ])
            }
        }
    }
}

extension FieldType {
    fileprivate var isMoney: Bool {
        switch self {
        case .money: true
        case .text, .code, .day, .score, .percent, .integer, .flag: false
        }
    }
}
