import Reading
import Records

/// A table that is looked up, read whole, and what became of each of its rows.
struct LoadedTable {
    /// How many faults of one kind are told one by one.
    static let mostTold = 20

    var rows: LookupTable
    private(set) var rowsRead = 0
    /// Header and blank rows.
    private(set) var layoutRows = 0
    /// Rows that the mapping does not want.
    private(set) var leftOut = 0
    private(set) var rejected: [(row: Int, text: String)] = []
    private(set) var rejectedCount = 0
    private(set) var repeated: [(row: Int, first: Int, key: String)] = []
    private(set) var repeatedCount = 0

    init(_ lookup: JoinPlan.Lookup, round: Round?) throws(ReadingError) {
        rows = LookupTable(width: lookup.columns.count)
        let header = lookup.table.header
        let columns = lookup.columns.map { (header.column($0) ?? 1) - 1 }
        let wanted = lookup.rows.compactMap { condition in
            header.column(condition.column.column).map { ($0 - 1, JoinPlan.Values(condition.values, round: round)) }
        }
        var reader = try lookup.table.rows()
        var batch = RowBatch()
        while try reader.read(into: &batch) {
            rowsRead += batch.rows.count
            for row in batch.rows {
                if row.cellCount == 0 || row.number == header.row {
                    layoutRows += 1
                } else if Int(row.cellCount) != header.names.count {
                    reject(row, of: batch)
                } else if batch.isHeader(row, header) {
                    layoutRows += 1
                } else if wanted.allSatisfy({ $0.1.contains(batch.trimmed(row, $0.0)) }) {
                    rows.beginRow(number: row.number)
                    for column in columns { rows.append(batch.trimmed(row, column)) }
                } else {
                    leftOut += 1
                }
            }
        }
        // Ranges are no keys: two of them may begin alike, for different groups.
        if lookup.isRange { return }
        var (told, count) = (repeated, 0)
        rows.index { row, first, key in
            count += 1
            if told.count < Self.mostTold { told.append((row, first, String(decoding: key, as: UTF8.self))) }
        }
        (repeated, repeatedCount) = (told, count)
    }

    private mutating func reject(_ row: RowBatch.Row, of batch: RowBatch) {
        rejectedCount += 1
        guard rejected.count < Self.mostTold else { return }
        let text = batch.cells(of: row).map { batch.text(of: $0) }.joined(separator: "\t")
        rejected.append((Int(row.number), String(text.prefix(300))))
    }

    /// What the receipt says of the table; the rows balance.
    func receipt(_ lookup: JoinPlan.Lookup, hash: String) -> ImportReceipt.Table {
        let used = rows.usedCount
        return ImportReceipt.Table(
            name: lookup.table.table.table, file: lookup.table.table.name, fileHash: hash, rowsRead: rowsRead,
            layoutRows: layoutRows, used: used, unused: rows.count - used, leftOut: leftOut, rejected: rejectedCount)
    }
}

extension RowBatch {
    /// A cell of a row that has all its cells, without blanks at its ends; counted from 0.
    func trimmed(_ row: Row, _ index: Int) -> ArraySlice<UInt8> {
        let cell = cells[Int(row.firstCell) + index]
        var bytes = bytes(of: cell)
        while let last = bytes.last, last == 0x20 { bytes.removeLast() }
        while let first = bytes.first, first == 0x20 { bytes.removeFirst() }
        return bytes
    }

    /// Whether a row says the header once more: dumps are put together by hand.
    func isHeader(_ row: Row, _ header: TableHeader) -> Bool {
        guard let name = header.names.first, trimmed(row, 0).elementsEqual(name.utf8) else { return false }
        return header.names.indices.allSatisfy {
            text(of: cells[Int(row.firstCell) + $0]).uppercased().contains(header.names[$0])
        }
    }
}
