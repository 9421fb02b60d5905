import Records

/// The small table of a form whose cells are fields of the form itself.
struct FormCrossing {
    /// Columns of the header, with the keys of their headers, from the left.
    let columns: [(column: Int, key: HeaderKey)]
    /// Fields that a row has given.
    var given: Set<Field> = []

    /// Absent when the row is no header of the table: at least two of its cells must be known.
    init?(_ row: FormPage.Row, _ words: FormWords) {
        guard !words.crossings.isEmpty, row.cells.count >= 2 else { return nil }
        let wanted = Set(words.crossings.flatMap(\.columns))
        let keys = row.cells.map { (column: $0.column, key: HeaderKey($0.text)) }
        let hits = keys.count { wanted.contains($0.key.scalars) }
        let known = keys.count { wanted.contains($0.key.scalars) || words.ignored.contains($0.key) }
        guard hits >= 1, known >= 2 else { return nil }
        columns = keys
    }

    /// The columns of one header: its own and those to the next header.
    func range(of keys: [[UInt32]]) -> Range<Int>? {
        for key in keys {
            guard let index = columns.firstIndex(where: { $0.key.scalars == key }) else { continue }
            let next = index + 1 < columns.count ? columns[index + 1].column : Int.max
            return columns[index].column..<next
        }
        return nil
    }

    /// A text that is looked for within a row's label must have so many letters; a shorter one is the whole label.
    private static let fewestWithin = 5

    /// Whether a row's label is one of a crossing's.
    static func matches(_ key: [UInt32], _ rows: [[UInt32]]) -> Bool {
        let whole = HeaderKey(scalars: key)
        return rows.contains { row in
            row == key || row.count >= fewestWithin && whole.contains(HeaderKey(scalars: row))
        }
    }
}

extension HeaderKey {
    init(_ text: KeyedText) { self.init(scalars: text.key) }
}

extension FormWalk {
    /// Reads a row of the small table, or its header; false when the row is neither.
    mutating func readCrossing(page: Int, row index: Int) -> Bool {
        let row = pages[page].rows[index]
        if let header = FormCrossing(row, words), words.crossings.contains(where: { counts($0.field) }) {
            crossing = header
            classes[page][index] = .header
            for cell in row.cells { know(page, index, cell.column) }
            touch(page)
            return true
        }
        guard let crossing, let first = row.cells.first, let headerFirst = crossing.columns.first,
            first.column <= headerFirst.column || first.column < crossing.columns.last?.column ?? 0
        else { return false }
        var isRow = false
        for wanted in words.crossings where counts(wanted.field) && !crossing.given.contains(wanted.field) {
            guard FormCrossing.matches(first.text.key, wanted.rows), let range = crossing.range(of: wanted.columns)
            else { continue }
            isRow = true
            self.crossing?.given.insert(wanted.field)
            let cell = row.cells.dropFirst().first { range.contains($0.column) }
            let place = place(page, index, cell?.column ?? range.lowerBound)
            region?.found.append(
                FormRegion.Found(
                    value: FormReading.Value(
                        field: wanted.field, text: cell.map { FillingLine.written($0.text.scalars[...]) } ?? "",
                        kind: cell?.kind ?? .text, is1904: cell?.is1904 ?? false, place: place,
                        label: first.text.whole.trimmed), label: wanted.label))
        }
        guard isRow else { return false }
        let last = (crossing.columns.last?.column ?? 0) + 1
        for cell in row.cells where cell.column <= last { know(page, index, cell.column) }
        doubt(page, index)
        return true
    }
}
