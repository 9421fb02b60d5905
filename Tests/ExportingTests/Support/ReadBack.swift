import Reading
import Records

/// A written file as this project's own reader sees it.
struct ReadBack: Equatable {
    struct Cell: Equatable {
        var kind: CellKind
        var text: String
    }

    struct Sheet: Equatable {
        var name: String?
        var isHidden: Bool
        /// By row and column, both counted from 1.
        var cells: [Int: [Int: Cell]] = [:]

        func text(_ row: Int, _ column: Int) -> String? { cells[row]?[column]?.text }
    }

    var sheets: [Sheet] = []

    init(_ path: String) throws {
        let file = try SourceFile.open(path: path)
        for (index, sheet) in file.sheets.enumerated() {
            var found = Sheet(name: sheet.name, isHidden: sheet.isHidden)
            var reader = try file.rows(sheet: index)
            var batch = RowBatch()
            while try reader.read(into: &batch) {
                for row in batch.rows {
                    for cell in batch.cells(of: row) {
                        found.cells[Int(row.number), default: [:]][Int(cell.column)] = Cell(
                            kind: cell.kind, text: batch.text(of: cell))
                    }
                }
            }
            sheets.append(found)
        }
    }
}
