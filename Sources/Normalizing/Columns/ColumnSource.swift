import Records

/// The batch that columns are read from, and the rows of it that are read now.
struct ColumnSource {
    let fields: FieldBatch
    let rows: RowBatch
    /// Row of the record batch at which this batch's records begin.
    let base: Int
    let carried: [[UInt8]]
    /// The data rows to read, counted from 0.
    var range: Range<Int>

    /// A column is read for so many rows before the next one is: cells and text of these rows stay in the processor's
    /// cache while all columns are read.
    static let rowsAtATime = 128

    init(fields: FieldBatch, rows: RowBatch, base: Int) {
        self.fields = fields
        self.rows = rows
        self.base = base
        carried = fields.carried.map { Array($0.utf8) }
        range = 0..<CellWalk.rowCount(fields)
    }

    /// Reads one byte of every cache line of the range's text, in order: the processor fetches ahead then, which it
    /// cannot when columns are read one by one.
    func touch() -> UInt8 {
        let width = fields.fields.count
        let references = fields.cells.span
        let cells = rows.cells.span
        let bytes = rows.bytes.span
        func start(_ row: Int, _ order: some Sequence<Int>) -> Int? {
            for column in order where references[row * width + column] >= 0 {
                return Int(cells[Int(references[row * width + column])].offset)
            }
            return nil
        }
        guard let last = range.last, let from = start(range.lowerBound, 0..<width),
            let to = start(last, (0..<width).reversed()), from < to
        else { return 0 }
        var sum: UInt8 = 0
        for place in stride(from: from, to: to, by: 64) { sum = sum &+ bytes[place] }
        return sum
    }

    /// Calls `body` with the bytes of a cell, as `FieldBatch.cells` say it.
    func read(_ reference: Int32, _ body: (Span<UInt8>) -> Void) {
        if reference >= 0 {
            let cell = rows.cells[Int(reference)]
            let start = Int(cell.offset)
            let bytes = rows.bytes.span
            body(bytes.extracting(start..<(start + Int(cell.length))))
        } else if reference != FieldBatch.noCell {
            let text = carried[Int(-2 - reference)]
            body(text.span)
        }
    }

    /// Calls `body` with the record row, bytes, kind and 1904 flag of each cell that is not empty.
    @inline(__always)
    func forEachCell(_ index: Int, _ body: (Int, Span<UInt8>, CellKind, Bool) -> Void) {
        CellWalk.forEach(column: index, of: fields, in: rows, carried: carried, range: range) {
            row, bytes, kind, is1904 in
            body(base + row, bytes, kind, is1904)
        }
    }
}
