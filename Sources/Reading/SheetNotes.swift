/// What a sheet says beside its cells.
package struct SheetNotes: Sendable, Equatable {
    /// In the file's order.
    package var mergedRanges: [CellRange] = []
    /// Hidden columns, counted from 1, rising. (A hidden row says so itself: `RowBatch.Row.isHidden`.)
    package var hiddenColumns: [ClosedRange<Int>] = []

    package init() {}
}

/// A rectangle of cells, rows and columns counted from 1.
package struct CellRange: Sendable, Hashable {
    package var rows: ClosedRange<Int>
    package var columns: ClosedRange<Int>

    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }
}
