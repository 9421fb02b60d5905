import Mapping
import Reading
import Records

/// The first sheet of a file as texts, to be changed and recognised again.
struct SampleTable {
    var rows: [[String]]
    let sheetName: String?
    /// Enough for the longest header under titles, and some rows.
    private static let mostRows = 12

    init(path: String) throws {
        let file = try SourceFile.open(path: path)
        sheetName = file.sheets[0].name
        var reader = try file.rows(sheet: 0)
        var batch = RowBatch()
        _ = try reader.read(into: &batch)
        var rows: [[String]] = []
        for row in batch.rows.prefix(Self.mostRows) {
            while rows.count + 1 < row.number { rows.append([]) }
            var texts: [String] = []
            for cell in batch.cells(of: row) {
                while texts.count < cell.column { texts.append("") }
                texts[Int(cell.column) - 1] = batch.text(of: cell)
            }
            rows.append(texts)
        }
        self.rows = rows
    }

    init(rows: [[String]], sheetName: String?) {
        self.rows = rows
        self.sheetName = sheetName
    }

    var width: Int { rows.map(\.count).max() ?? 0 }

    func text(_ row: Int, _ column: Int) -> String { column < rows[row].count ? rows[row][column] : "" }

    /// As readers give it; cells without text are left out.
    var batch: RowBatch {
        var batch = RowBatch()
        for (number, row) in rows.enumerated() {
            let first = batch.cells.count
            for (column, text) in row.enumerated() where !text.isEmpty {
                batch.cells.append(
                    .init(
                        offset: Int32(batch.bytes.count), length: Int32(text.utf8.count), column: Int32(column + 1),
                        kind: .text))
                batch.bytes.append(contentsOf: text.utf8)
            }
            batch.rows.append(
                .init(
                    number: Int32(number + 1), firstCell: Int32(first), cellCount: Int32(batch.cells.count - first)))
        }
        return batch
    }

    func layouts(_ mappings: [SourceMapping]) -> [TableLayout] {
        Recognizer(mappings: mappings).recognize(batch, sheet: 0, sheetName: sheetName)
    }

    /// The header as one row, so that columns can be taken out and exchanged: bound columns with the header that they
    /// are bound by, others with their own words.
    func withOneHeaderRow(_ layout: TableLayout) -> SampleTable {
        let first = layout.headerRow - 1
        let header = (0..<width).map { column -> String in
            if let binding = layout.bindings.first(where: { $0.column == column + 1 }) { return binding.header }
            return (first..<(first + layout.headerRowCount)).map { text($0, column) }.filter { !$0.isEmpty }
                .joined(separator: " ")
        }
        let below = rows.dropFirst(first + layout.headerRowCount)
        return SampleTable(rows: rows.prefix(first) + [header] + below, sheetName: sheetName)
    }

    /// Columns in another order, or fewer of them, from the header down; titles stay where they are.
    func columns(_ order: [Int], from headerRow: Int) -> SampleTable {
        let turned = rows.indices.map { row in
            row < headerRow ? rows[row] : order.map { text(row, $0) }
        }
        return SampleTable(rows: turned, sheetName: sheetName)
    }

    func with(_ text: String, row: Int, column: Int) -> SampleTable {
        var rows = self.rows
        rows[row][column] = text
        return SampleTable(rows: rows, sheetName: sheetName)
    }

    func withTitles(_ titles: [String]) -> SampleTable {
        SampleTable(rows: titles.map { [$0] } + rows, sheetName: sheetName)
    }
}
