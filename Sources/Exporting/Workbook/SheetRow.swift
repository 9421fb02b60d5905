/// The cells of one row, from column A without gaps; an unused place is an empty cell.
package struct SheetRow: Sendable, Hashable {
    package var cells: [SheetCell]
    /// In points; absent fits the row to its content.
    package var height: Double?

    package init(_ cells: [SheetCell] = [], height: Double? = nil) {
        self.cells = cells
        self.height = height
    }

    /// A row with no cells.
    package static let blank = SheetRow()
}
