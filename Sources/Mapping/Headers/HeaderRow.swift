import Records

/// The texts of one row that might be a header, by column.
struct HeaderRow {
    var number: Int
    /// Trimmed texts of the filled cells.
    var texts: [Int: String]

    /// No known table is near as wide; whatever stands further right is not looked at.
    private static let mostColumns = 400

    init(_ row: RowBatch.Row, of batch: RowBatch) {
        number = Int(row.number)
        texts = [:]
        for cell in batch.cells(of: row) where !batch.isBlank(cell) {
            if texts.count == Self.mostColumns { break }
            texts[Int(cell.column)] = batch.text(of: cell).trimmed
        }
    }

    var lastColumn: Int { texts.keys.max() ?? 0 }

    /// The nearest text to the left: what a caption centred across columns says over this one.
    func caption(over column: Int) -> String? {
        var left = column - 1
        while left >= 1 {
            if let text = texts[left] { return text }
            left -= 1
        }
        return nil
    }

    /// All texts from left to right, joined by a blank.
    var joined: String { texts.sorted { $0.key < $1.key }.map(\.value).joined(separator: " ") }
}
