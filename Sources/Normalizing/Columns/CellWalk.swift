import Records

/// Goes down one column of a field batch.
enum CellWalk {
    /// What stands for the result of a formula that the file does not hold.
    private static let uncomputedText = Array("=…".utf8)

    /// Calls `body` for each cell that is there and not empty, with the number of its data row, from 0.
    @inline(__always)
    static func forEach(
        column index: Int, of fields: FieldBatch, in rows: RowBatch, carried: [[UInt8]],
        _ body: (_ row: Int, _ bytes: Span<UInt8>, _ kind: CellKind, _ is1904: Bool) -> Void
    ) {
        let uncomputed = uncomputedText
        let width = fields.fields.count
        let all = rows.bytes.span
        var row = 0
        var position = index
        while position < fields.cells.count {
            let reference = fields.cells[position]
            if reference >= 0 {
                let cell = rows.cells[Int(reference)]
                if cell.isUncomputed {
                    body(row, uncomputed.span, .error, false)
                } else if cell.kind != .empty {
                    let start = Int(cell.offset)
                    body(row, all.extracting(start..<(start + Int(cell.length))), cell.kind, cell.is1904)
                }
            } else if reference != FieldBatch.noCell {
                let text = carried[Int(-2 - reference)]
                body(row, text.span, .text, false)
            }
            row += 1
            position += width
        }
    }
}
