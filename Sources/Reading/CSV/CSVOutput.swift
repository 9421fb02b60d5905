import Records

/// The rows and cells of a batch while a text is cut: cells are put into memory that is there already, and handed over
/// many at a time.
struct CSVOutput {
    /// Cells that are held back at most.
    static let capacity = 1024

    var cells: [RowBatch.Cell] = []
    var rows: [RowBatch.Row] = []
    private let storage: UnsafeMutableBufferPointer<RowBatch.Cell>
    private var held = 0
    private let pattern = RowBatch.Cell(offset: 0, length: 0, column: 0, kind: .text)

    /// `storage` has room for `capacity` cells.
    init(storage: UnsafeMutableBufferPointer<RowBatch.Cell>) { self.storage = storage }

    /// Cells of the batch so far.
    var cellCount: Int { cells.count + held }

    /// The text's cell, or an empty one where it has no bytes. The batch is smaller than 2 GiB.
    @inline(__always)
    mutating func addCell(from start: Int, to end: Int, column: Int32) {
        if held == Self.capacity { flush() }
        var cell = pattern
        cell.offset = Int32(truncatingIfNeeded: start)
        cell.length = Int32(truncatingIfNeeded: end &- start)
        cell.column = column
        if end == start { cell.kind = .empty }
        storage.initializeElement(at: held, to: cell)
        held &+= 1
    }

    /// The cells since the last row, `count` of them, are the row's.
    @inline(__always)
    mutating func addRow(_ number: Int32, cellCount count: Int) {
        let first = cellCount &- count
        rows.append(
            RowBatch.Row(
                number: number, firstCell: Int32(truncatingIfNeeded: first), cellCount: Int32(truncatingIfNeeded: count)
            ))
    }

    /// Hands over what was held back.
    mutating func flush() {
        cells.append(contentsOf: UnsafeBufferPointer(rebasing: storage[..<held]))
        held = 0
    }
}
