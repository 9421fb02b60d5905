import Records

/// The names of a table's columns, as its first row says them.
struct TableHeader {
    /// The row of the file, counted from 1.
    let row: Int
    /// In capitals, in the file's order.
    let names: [String]

    init(row: Int, names: [String]) {
        self.row = row
        self.names = names
    }

    /// The first row that is not blank.
    init?(_ batch: RowBatch) {
        guard let row = batch.rows.first(where: { $0.cellCount > 0 }) else { return nil }
        self.row = Int(row.number)
        names = batch.cells(of: row).map { batch.text(of: $0).trimmed.uppercased() }
    }

    /// Counted from 1.
    func column(_ name: String) -> Int? { names.firstIndex(of: name).map { $0 + 1 } }
}

extension String {
    /// Without blanks at both ends.
    fileprivate var trimmed: String { split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ") }
}
