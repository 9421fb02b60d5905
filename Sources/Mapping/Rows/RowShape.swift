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
        let cells = batch.cells.span
        let bytes = batch.bytes.span
        for index in start..<(start + Int(row.cellCount)) {
            let cell = cells[index]
            if !Self.beginsWithLetter(cell, bytes), batch.isBlank(cell) { continue }
            if filled == 0 { firstFilled = index }
            filled += 1
            lastFilled = index
            if slots[Int(cell.column)] >= 0 { bound += 1 }
        }
    }

    /// A text that begins with an ASCII or Thai letter or sign, which nearly every cell does, is surely not blank.
    @inline(__always)
    private static func beginsWithLetter(_ cell: RowBatch.Cell, _ bytes: Span<UInt8>) -> Bool {
        switch cell.kind {
        case .text: break
        case .empty, .number, .date, .boolean, .error: return false
        }
        if cell.length == 0 { return false }
        let first = bytes[Int(cell.offset)]
        return first > 0x20 && first < 0x80 || first == 0xE0
    }
}
