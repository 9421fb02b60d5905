import Records

/// A cell of a sheet written by hand. `nil` in a row means that there is no cell.
enum TestCell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    case text(String)
    case number(String)

    init(stringLiteral text: String) { self = .text(text) }
    init(integerLiteral number: Int) { self = .number(String(number)) }
    init(floatLiteral number: Double) { self = .number(String(number)) }
}

/// A sheet written by hand, and the batches that a reader would give for it.
struct TestSheet {
    var rows: [[TestCell?]]

    init(_ rows: [[TestCell?]]) { self.rows = rows }

    /// From lines of comma-separated text, as a CSV reader gives them: every field is a cell, `""` an empty one.
    init(csv: String) {
        rows = csv.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map { .text(String($0)) } }
    }

    var batch: RowBatch { batches(ofRows: max(rows.count, 1)).first ?? RowBatch() }

    func batches(ofRows size: Int) -> [RowBatch] {
        stride(from: 0, to: rows.count, by: size).map { start in
            var batch = RowBatch()
            for (offset, cells) in rows[start..<min(start + size, rows.count)].enumerated() {
                let first = batch.cells.count
                for (column, cell) in cells.enumerated() {
                    guard let cell else { continue }
                    let (text, kind): (String, CellKind) =
                        switch cell {
                        case .text(let text): (text, text.isEmpty ? .empty : .text)
                        case .number(let text): (text, .number)
                        }
                    batch.cells.append(
                        .init(
                            offset: Int32(batch.bytes.count), length: Int32(text.utf8.count),
                            column: Int32(column + 1), kind: kind))
                    batch.bytes.append(contentsOf: text.utf8)
                }
                batch.rows.append(
                    .init(
                        number: Int32(start + offset + 1), firstCell: Int32(first),
                        cellCount: Int32(batch.cells.count - first)))
            }
            return batch
        }
    }

    /// The columns in another order; `order` names the old place of each new column, from 0.
    func reordered(_ order: [Int]) -> TestSheet {
        TestSheet(rows.map { row in order.map { $0 < row.count ? row[$0] : nil } })
    }

    func withTitles(_ titles: [String]) -> TestSheet { TestSheet(titles.map { [.text($0)] } + rows) }

    /// One cell's text changed; row and column counted from 1.
    func with(_ text: String, row: Int, column: Int) -> TestSheet {
        var sheet = self
        sheet.rows[row - 1][column - 1] = .text(text)
        return sheet
    }
}
