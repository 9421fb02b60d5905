/// The cells of one row, from column A without gaps; an unused place is an empty cell.
package struct SheetRow: Sendable, Hashable {
    package var cells: [SheetCell]
    /// In points; absent fits the row to its content.
    package var height: Double?
    /// Columns joined into one cell, which holds the first one's value. They count from 1 and do not overlap.
    package var joined: [ClosedRange<Int>]

    package init(_ cells: [SheetCell] = [], height: Double? = nil, joined: [ClosedRange<Int>] = []) {
        self.cells = cells
        self.height = height
        self.joined = joined
    }

    /// A row with no cells.
    package static let blank = SheetRow()
}
