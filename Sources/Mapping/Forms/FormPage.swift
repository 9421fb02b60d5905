import Records

/// One sheet of a form, held whole: its filled cells with their keys.
package struct FormPage: Sendable {
    struct Cell: Sendable {
        var column: Int
        var kind: CellKind
        var is1904: Bool
        var text: KeyedText
    }

    struct Row: Sendable {
        var number: Int
        var isHidden: Bool
        /// Filled cells from left to right.
        var cells: [Cell]
    }

    /// Index of the sheet in its file, from 0.
    package let sheet: Int
    package let name: String?
    private(set) var rows: [Row] = []

    package var rowCount: Int { rows.count }

    /// No form is longer; what is, is a table.
    package static let mostRows = 100_000

    package init(sheet: Int, name: String?) {
        self.sheet = sheet
        self.name = name
    }

    /// - Parameter first: so many rows of the batch, when not all.
    package mutating func append(_ batch: RowBatch, first: Int = .max) {
        rows.reserveCapacity(rows.count + min(batch.rows.count, first))
        for row in batch.rows.prefix(first) {
            var cells: [Cell] = []
            for cell in batch.cells(of: row) where !batch.isBlank(cell) {
                cells.append(
                    Cell(
                        column: Int(cell.column), kind: cell.kind, is1904: cell.is1904,
                        text: KeyedText(batch.text(of: cell))))
            }
            rows.append(Row(number: Int(row.number), isHidden: row.isHidden, cells: cells))
        }
    }
}
