/// What a sheet says beside its cells.
package struct SheetNotes: Sendable, Equatable {
    /// In the file's order.
    package var mergedRanges: [CellRange] = []
    /// Hidden columns, counted from 1, rising. (A hidden row says so itself: `RowBatch.Row.isHidden`.)
    package var hiddenColumns: [ClosedRange<Int>] = []

    package init() {}
}
