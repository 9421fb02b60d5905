/// The rows that come of one row by what was planted on it: none, one, or more.
struct EditedRow {
    struct Copy {
        var cells: [SampleCell]
        var isAdded = false
        var isHidden = false
        var isUnderOwnUnit = false
        var overwritten: (column: Int, cell: SampleCell)?
    }

    let copies: [Copy]

    init(file: SampleFile, cells: [SampleCell], changes: [FaultPlan.Change]) {
        var row = RowFiller(file, cells: cells)
        let own = changes.filter { $0.file == file }
        for change in own { if case .set(let field, let cell) = change.kind { row[field] = cell } }
        var first = Copy(cells: row.cells)
        var isDropped = false
        var added: [Copy] = []
        for change in own {
            switch change.kind {
            case .set: break
            case .drop: isDropped = true
            case .hide: first.isHidden = true
            case .underOwnUnit: first.isUnderOwnUnit = true
            case .overwrite(let field, let cell):
                if let column = file.column(of: field) { first.overwritten = (column, cell) }
            case .split: first.cells = Self.split(first.cells, file)
            case .add(let others):
                var copy = row
                for (field, cell) in others { copy[field] = cell }
                added.append(Copy(cells: copy.cells, isAdded: true))
            }
        }
        copies = (isDropped ? [] : [first]) + added
    }

    /// The full name in two cells: one too many in the row.
    private static func split(_ cells: [SampleCell], _ file: SampleFile) -> [SampleCell] {
        guard let column = file.column(of: .fullName), case .text(let name) = cells[column] else { return cells }
        let parts = name.split(separator: " ", maxSplits: 1).map { SampleCell.text(String($0)) }
        return cells[..<column] + parts + cells[(column + 1)...]
    }
}
