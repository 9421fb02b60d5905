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
            batch.bytes.withUnsafeBytes { bytes in
                Self.add(column, bytes: column.field.type.isText ? bytes : nil, to: &hashes)
            }
        }
        return hashes
    }

    /// - Parameter bytes: those that texts are in; absent for other columns.
    private static func add(_ column: RecordBatch.Column, bytes: UnsafeRawBufferPointer?, to hashes: inout [UInt64]) {
        for row in column.states.indices {
            var hash = RowGroups.hash(UInt64(column.states[row].rawValue), from: hashes[row])
            let payload = column.payloads[row]
            if let bytes, column.states[row] == .value {
                let start = Int(payload >> 24)
                let text = bytes[start..<(start + Int(payload & 0xFF_FFFF))]
                hash = RowGroups.hash(UnsafeRawBufferPointer(rebasing: text), from: hash)
            } else {
                hash = RowGroups.hash(UInt64(bitPattern: bytes == nil ? payload : 0), from: hash)
            }
            hashes[row] = hash
        }
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
