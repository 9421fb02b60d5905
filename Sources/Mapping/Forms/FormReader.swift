import Records

/// Reads the sheets of a file as filled-in forms by one mapping: gives every row one class and every field its cell.
///
/// A form may go over several sheets, a sheet may hold several forms. A form begins with its title, or with a sheet
/// that names a person.
package struct FormReader: Sendable {
    let words: FormWords

    /// Absent when the mapping is one of tables.
    package init?(_ mapping: SourceMapping) {
        guard let words = FormWords(mapping) else { return nil }
        self.words = words
    }

    package var mapping: SourceMapping { words.mapping }

    package enum Likeness: Sendable { case none, possible, titled }

    /// Whether a sheet's first rows have a title of the form, or else name a person over a table of it.
    package func likeness(of sample: RowBatch) -> Likeness {
        var page = FormPage(sheet: 0, name: nil)
        page.append(sample, first: Recognizer.rowsSearched)
        let section = words.sections.first?.name ?? ""
        var namesPerson = false
        var hasTable = false
        for row in page.rows {
            if row.cells.contains(where: { words.title($0) != nil }) { return .titled }
            namesPerson =
                namesPerson || row.cells.contains { words.isLabelled($0.text, by: .fullName, section: section) }
            hasTable =
                hasTable || FormCrossing(row, words) != nil
                || row.cells.contains { words.lineNames.contains(HeaderKey($0.text)) }
        }
        return namesPerson && hasTable ? .possible : .none
    }

    package func read(_ pages: [FormPage]) -> FormReading {
        var walk = FormWalk(words, pages: pages)
        for index in pages.indices { walk.walk(page: index) }
        return walk.finish()
    }
}
