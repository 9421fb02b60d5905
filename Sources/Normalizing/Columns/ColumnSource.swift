import Records

/// The batch that columns are read from.
struct ColumnSource {
    let fields: FieldBatch
    let rows: RowBatch
    /// Row of the record batch at which this batch's records begin.
    let base: Int
    let carried: [[UInt8]]

    init(fields: FieldBatch, rows: RowBatch, base: Int) {
        self.fields = fields
        self.rows = rows
        self.base = base
        carried = fields.carried.map { Array($0.utf8) }
    }

    /// Calls `body` with the record row, bytes, kind and 1904 flag of each cell that is not empty.
    @inline(__always)
    func forEachCell(_ index: Int, _ body: (Int, Span<UInt8>, CellKind, Bool) -> Void) {
        CellWalk.forEach(column: index, of: fields, in: rows, carried: carried) { row, bytes, kind, is1904 in
            body(base + row, bytes, kind, is1904)
        }
    }
}
