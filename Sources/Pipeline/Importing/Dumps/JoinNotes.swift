import Records

/// What joining found, beside the rows.
struct JoinNotes {
    /// By step: rows that needed a table that is not there, and the first of them.
    var needs: [Int: (count: Int, first: Int)] = [:]
    /// By step: rows whose parents go round in a circle; the key at which it was entered, and the row of the table.
    var cycles: [Int: [(row: Int, key: String)]] = [:]
    /// Rows that are of this source at all: not left out.
    var rows = 0
    /// What the first row that was left out as of another round says of its round.
    var otherRound: String?

    mutating func need(_ step: Int, row: Int) {
        let known = needs[step]
        needs[step] = ((known?.count ?? 0) + 1, known?.first ?? row)
    }

    mutating func cycle(_ step: Int, row: Int, key: String) {
        guard !(cycles[step]?.contains { $0.row == row } ?? false) else { return }
        cycles[step, default: []].append((row, key))
    }
}
