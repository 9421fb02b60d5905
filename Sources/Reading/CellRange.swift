import Records

/// A rectangle of cells, rows and columns counted from 1.
package struct CellRange: Sendable, Hashable {
    package var rows: ClosedRange<Int>
    package var columns: ClosedRange<Int>

    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }

    /// As Excel writes it: `A3:C4`, or `A3` for one cell.
    package var text: String {
        let first = CellLocation.letters(ofColumn: columns.lowerBound) + String(rows.lowerBound)
        let last = CellLocation.letters(ofColumn: columns.upperBound) + String(rows.upperBound)
        return first == last ? first : first + ":" + last
    }
}
