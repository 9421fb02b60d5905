import Records

/// What can be told about a row by counting: how many cells say something, and where they stand.
struct RowShape {
    /// Cells that are not blank.
    var filled = 0
    /// Filled cells in bound columns.
    var bound = 0
    /// Indexes in the batch's cells; meaningless when nothing is filled.
    var firstFilled = 0
    var lastFilled = 0

    @inline(__always)
    init(_ row: RowBatch.Row, of batch: RowBatch, slots: ColumnSlots) {
        let start = Int(row.firstCell)
        for index in start..<(start + Int(row.cellCount)) {
            let cell = batch.cells[index]
            if batch.isBlank(cell) { continue }
            if filled == 0 { firstFilled = index }
            filled += 1
            lastFilled = index
            if slots[Int(cell.column)] >= 0 { bound += 1 }
        }
    }
}
