import Records

/// The table of a form whose rows are the records: indicators, competencies.
struct FormTable {
    let bindings: [TableLayout.Binding]
    /// Rows of the header.
    let rowCount: Int
    let unknown: [(column: Int, header: String)]
    let ignored: Set<Int>
    /// Column of the field that names a line.
    let nameColumn: Int
    /// What the header of that column gives to all lines: `สมรรถนะหลัก`.
    let group: (text: String, column: Int)?
    /// The last column of the header.
    let lastColumn: Int

    /// Reads a header that begins in a row; absent when it is none.
    init?(_ rows: ArraySlice<FormPage.Row>, _ words: FormWords) {
        guard let headers = words.lines, let naming = words.form.lines.first, let first = rows.first,
            first.cells.count >= 2,
            first.cells.contains(where: { words.lineNames.contains(HeaderKey($0.text)) })
        else { return nil }
        let texts = rows.prefix(HeaderBlock.mostRows).map(HeaderRow.init(form:))
        var best: HeaderMatch?
        for count in 1...max(texts.count, 1) where count <= texts.count {
            guard let block = HeaderBlock(texts[..<count]) else { break }
            let match = HeaderMatch(block, headers, allowingEdits: false)
            guard match.fields.contains(naming), match.bindings.count >= 2 else { continue }
            if let best, !Self.isBetter(match, than: best) { continue }
            best = match
        }
        guard let match = best, let name = match.bindings.first(where: { $0.field == naming }) else { return nil }
        bindings = match.bindings
        unknown = match.unknown
        ignored = Set(match.ignored)
        rowCount = match.block.rowCount
        nameColumn = name.column
        lastColumn = match.block.columns.map(\.column).max() ?? name.column
        let usual = words.mapping.column(for: naming)?.headers.first.map(HeaderKey.init)
        group = HeaderKey(name.header) == usual ? nil : (name.header, name.column)
    }

    /// More columns; or the same and a further row of the header that is known in whole.
    private static func isBetter(_ a: HeaderMatch, than b: HeaderMatch) -> Bool {
        if a.bindings.count != b.bindings.count { return a.bindings.count > b.bindings.count }
        return a.unknown.count <= b.unknown.count && a.ignored.count > b.ignored.count
    }
}

extension HeaderRow {
    init(form row: FormPage.Row) {
        number = row.number
        texts = Dictionary(row.cells.map { ($0.column, $0.text.whole.trimmed) }) { first, _ in first }
    }
}
