import Records

/// What a row says, its running number left out: two rows of the same content are one row twice.
struct RowContent {
    private let batch: RecordBatch
    private let columns: [Int]

    init(_ batch: RecordBatch) {
        self.batch = batch
        columns = batch.fields.indices.filter { batch.fields[$0] != .sequence }
    }

    /// A hash for each row, column by column.
    func hashes() -> [UInt64] {
        var hashes = [UInt64](repeating: 0, count: batch.count)
        for index in columns {
            let column = batch.columns[index]
            let isText = column.field.type.isText
            for row in column.states.indices {
                var hash = RowGroups.hash(UInt64(column.states[row].rawValue), from: hashes[row])
                if isText {
                    hash = RowGroups.hash(batch.textBytes(column: index, row: row), from: hash)
                } else {
                    hash = RowGroups.hash(UInt64(bitPattern: column.payloads[row]), from: hash)
                }
                hashes[row] = hash
            }
        }
        return hashes
    }

    func isSame(_ a: Int, _ b: Int) -> Bool {
        for index in columns {
            let column = batch.columns[index]
            guard column.states[a] == column.states[b] else { return false }
            if column.field.type.isText {
                guard batch.textBytes(column: index, row: a).elementsEqual(batch.textBytes(column: index, row: b))
                else { return false }
            } else if column.payloads[a] != column.payloads[b] {
                return false
            }
        }
        return unreadable(a) == unreadable(b)
    }

    private func unreadable(_ row: Int) -> [CellIssue] { batch[row].issues.filter(\.reason.isUnreadable) }
}
