import Records

/// Goes down one column of a field batch.
enum CellWalk {
    /// What stands for the result of a formula that the file does not hold.
    private static let uncomputedText = Array("=…".utf8)

    /// How many data rows a field batch has.
    static func rowCount(_ fields: FieldBatch) -> Int {
        fields.fields.isEmpty ? 0 : fields.cells.count / fields.fields.count
    }

    /// Calls `body` for each cell of some data rows, counted from 0, that is there and not empty.
    @inline(__always)
    static func forEach(
        column index: Int, of fields: FieldBatch, in rows: RowBatch, carried: [[UInt8]], range: Range<Int>,
        _ body: (_ row: Int, _ bytes: Span<UInt8>, _ kind: CellKind, _ is1904: Bool) -> Void
    ) {
        let width = fields.fields.count
        let all = rows.bytes.span
        let cells = rows.cells.span
        let references = fields.cells.span
        for row in range {
            let reference = references[row * width + index]
            if reference >= 0 {
                let cell = cells[Int(reference)]
                if cell.isUncomputed {
                    body(row, uncomputedText.span, .error, false)
                    continue
                }
                switch cell.kind {
                case .empty: continue
                case .text, .number, .date, .boolean, .error:
                    let start = Int(cell.offset)
                    body(row, all.extracting(start..<(start + Int(cell.length))), cell.kind, cell.is1904)
                }
            } else if reference != FieldBatch.noCell {
                let text = carried[Int(-2 - reference)]
                body(row, text.span, .text, false)
            }
        }
    }
}
