/// What a sheet says beside its cells.
package struct SheetNotes: Sendable, Equatable {
    /// In the file's order.
    package var mergedRanges: [CellRange] = []
    /// Hidden columns, counted from 1, rising. (A hidden row says so itself: `RowBatch.Row.isHidden`.)
    package var hiddenColumns: [ClosedRange<Int>] = []
    /// Values that a later record of the same cell replaced by a different one. Only XLS files can say a cell twice.
    package var overwrittenCells = 0
    /// The cell of the first of them.
    package var firstOverwritten: CellRange?

    package init() {}
}
