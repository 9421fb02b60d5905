import Records

/// Puts the rows of one table into batches, and holds them to the limits.
struct RowBuilder {
    let limits: ReadingLimits
    let place: ReadingPlace
    /// Of the row that was begun last.
    private(set) var number = 0
    /// Of the cell that was added last to this row.
    private(set) var column = 0
    private var firstCell = 0
    private var rowStart = 0

    init(limits: ReadingLimits, place: ReadingPlace) {
        self.limits = limits
        self.place = place
    }

    /// Rows and text enough for one batch.
    @inline(__always)
    static func isFull(_ batch: RowBatch) -> Bool {
        batch.rows.count >= RowBatch.rowsPerBatch || batch.bytes.count >= 8 << 20 || batch.cells.count >= 1 << 18
    }

    /// Begins the row of that number, which must be higher than the one before. Its text starts at the end of the
    /// batch's buffer, or at `bytesFrom` where its first cell's text is there already.
    @inline(__always)
    mutating func begin(_ number: Int, bytesFrom: Int? = nil, in batch: RowBatch) throws(ReadingError) {
        guard number > self.number else { throw place.error(.damaged(.rowOrder), row: number) }
        guard number <= limits.rows else { throw limit("rows", limits.rows) }
        self.number = number
        column = 0
        firstCell = batch.cells.count
        rowStart = bytesFrom ?? batch.bytes.count
    }

    /// Adds a cell whose text stands in the batch's buffer from `start` to its end. Columns must rise.
    @inline(__always)
    mutating func add(
        _ kind: CellKind, from start: Int, column: Int, is1904: Bool = false, to batch: inout RowBatch
    ) throws(ReadingError) {
        let length = batch.bytes.count - start
        guard column > self.column, column <= limits.columns, length <= limits.cellBytes,
            batch.bytes.count - rowStart <= limits.rowBytes
        else { throw fault(column: column, length: length) }
        self.column = column
        batch.cells.append(
            RowBatch.Cell(
                offset: Int32(truncatingIfNeeded: start), length: Int32(truncatingIfNeeded: length),
                column: Int32(truncatingIfNeeded: column), kind: length == 0 ? .empty : kind,
                is1904: is1904 && kind == .date && length > 0))
    }

    /// Adds the last cell once more, `count` times, in the columns after it. The text is not copied.
    mutating func repeatLast(_ count: Int, in batch: inout RowBatch) throws(ReadingError) {
        guard count > 0, let last = batch.cells.last else { return }
        guard count <= limits.columns - column else { throw limit("columns", limits.columns) }
        for _ in 0..<count {
            column += 1
            var cell = last
            cell.column = Int32(truncatingIfNeeded: column)
            batch.cells.append(cell)
        }
    }

    /// Ends the row.
    @inline(__always)
    func end(isHidden: Bool, in batch: inout RowBatch) {
        batch.rows.append(
            RowBatch.Row(
                number: Int32(truncatingIfNeeded: number), firstCell: Int32(truncatingIfNeeded: firstCell),
                cellCount: Int32(truncatingIfNeeded: batch.cells.count - firstCell), isHidden: isHidden))
    }

    func limit(_ name: String, _ value: Int) -> ReadingError {
        place.error(.limit(name: name, value: value), row: number)
    }

    /// Throws when a text that is still growing is too long already.
    @inline(__always)
    func check(from start: Int, _ batch: RowBatch) throws(ReadingError) {
        if batch.bytes.count - start > limits.cellBytes { throw limit("cellBytes", limits.cellBytes) }
    }

    private func fault(column: Int, length: Int) -> ReadingError {
        if column > limits.columns { return limit("columns", limits.columns) }
        if length > limits.cellBytes { return limit("cellBytes", limits.cellBytes) }
        if column <= self.column { return place.error(.damaged(.duplicateCell), row: number, column: column) }
        return limit("rowBytes", limits.rowBytes)
    }
}
