import Records

extension RecordBatch {
    /// For each record from `first` on, whether one of these fields cannot be read.
    func isUnreadable(_ fields: [Field], from first: Int = 0) -> [Bool] {
        let columns = fields.compactMap(column(of:))
        return (first..<count).map { row in columns.contains { self.columns[$0].states[row] == .unreadable } }
    }

    /// How many records from `first` on name another unit than this one; none where it is empty.
    func rowsOfOtherUnits(than unit: [UInt8], from first: Int = 0) -> Int {
        guard !unit.isEmpty, let column = column(of: .unit) else { return 0 }
        let key = UnitKey.bytes(of: unit)
        return (first..<count).count { row in
            columns[column].states[row] == .value && UnitKey.bytes(of: textBytes(column: column, row: row)) != key
        }
    }
}
