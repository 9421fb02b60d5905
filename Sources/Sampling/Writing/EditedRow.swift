/// The rows that come of a person's rows by what was planted on them: none, one, or more.
struct EditedRow {
    struct Copy {
        var cells: [SampleCell]
        var line: Int
        var isAdded = false
        var isHidden = false
        var isUnderOwnUnit = false
        var heading: Int?
        var overwritten: (column: Int, cell: SampleCell)?
    }

    let copies: [Copy]

    init(file: SampleFile, lines: [[SampleCell]], changes: [FaultPlan.Change]) {
        let own = changes.filter { $0.file == file }
        copies = lines.enumerated().flatMap { line, cells in
            Self.copies(file, cells, line, own.filter { $0.line == nil || $0.line == line })
        }
    }

    private static func copies(
        _ file: SampleFile, _ cells: [SampleCell], _ line: Int, _ changes: [FaultPlan.Change]
    ) -> [Copy] {
        var row = RowFiller(file, cells: cells)
        for change in changes { if case .set(let field, let cell) = change.kind { row[field] = cell } }
        var first = Copy(cells: row.cells, line: line)
        var isDropped = false
        var added: [Copy] = []
        for change in changes {
            switch change.kind {
            case .set: break
            case .drop: isDropped = true
            case .hide: first.isHidden = true
            case .underOwnUnit: first.isUnderOwnUnit = true
            case .underHeading(let unit): first.heading = unit
            case .overwrite(let field, let cell):
                if let column = file.column(of: field) { first.overwritten = (column, cell) }
            case .split: first.cells = split(first.cells, file)
            case .add(let others):
                var copy = row
                for (field, cell) in others { copy[field] = cell }
                added.append(Copy(cells: copy.cells, line: line, isAdded: true))
            }
        }
        return (isDropped ? [] : [first]) + added
    }

    /// The full name in two cells: one too many in the row.
    private static func split(_ cells: [SampleCell], _ file: SampleFile) -> [SampleCell] {
        guard let column = file.column(of: .fullName), case .text(let name) = cells[column] else { return cells }
        let parts = name.split(separator: " ", maxSplits: 1).map { SampleCell.text(String($0)) }
        return cells[..<column] + parts + cells[(column + 1)...]
    }
}
