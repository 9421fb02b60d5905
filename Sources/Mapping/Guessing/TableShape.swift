import Records

/// A sheet's table as its shape alone shows it: titles, header rows, columns. No mapping is needed.
package struct TableShape: Sendable, Hashable {
    package struct Column: Sendable, Hashable {
        /// Counted from 1.
        package var column: Int
        /// The header, read downwards under its caption: the form in which a mapping should name it. Empty where the
        /// column has values and no header.
        package var header: String
        /// All forms under which a mapping may name the column, the most certain first.
        package var forms: [String]
        /// Which of the columns with this header it is, counted from 1 and from the left; absent for a header that
        /// stands once.
        package var occurrence: Int?

        init(column: Int, header: String, forms: [String], occurrence: Int?) {
            self.column = column
            self.header = header
            self.forms = forms
            self.occurrence = occurrence
        }

        /// A column that has values and no header.
        package init(withoutHeader column: Int) {
            self.init(column: column, header: "", forms: [], occurrence: nil)
        }
    }

    /// A line above the header, its cells joined by blanks.
    package struct Title: Sendable, Hashable {
        /// Counted from 1.
        package var row: Int
        package var text: String
    }

    package var titles: [Title]
    /// First header row, counted from 1.
    package var headerRow: Int
    package var headerRowCount: Int
    /// From the left; those without a header are added as their values are seen.
    package var columns: [Column]

    package var lastHeaderRow: Int { headerRow + headerRowCount - 1 }

    /// Whether two headers are one to a mapping: blanks, punctuation and capitals do not count.
    package static func isSameHeader(_ a: String, _ b: String) -> Bool { HeaderKey(a) == HeaderKey(b) }

    init(_ block: HeaderBlock, titles: [Title]) {
        self.titles = titles
        headerRow = block.firstRow
        headerRowCount = block.rowCount
        var seen: [HeaderKey: Int] = [:]
        var total: [HeaderKey: Int] = [:]
        for column in block.columns {
            for key in Set(column.keys.map(\.key)) { total[key, default: 0] += 1 }
        }
        columns = block.columns.map { column in
            for key in Set(column.keys.map(\.key)) { seen[key, default: 0] += 1 }
            let key = column.keys[0].key
            return Column(
                column: column.column, header: Self.onOneLine(column.keys[0].text),
                forms: column.keys.map { Self.onOneLine($0.text) },
                occurrence: total[key] ?? 1 > 1 ? seen[key] : nil)
        }
    }

    /// Line breaks and runs of blanks inside a header are one blank each.
    static func onOneLine(_ text: String) -> String {
        text.unicodeScalars.split(whereSeparator: BlankText.contains).map { String(Substring($0)) }
            .joined(separator: " ")
    }
}
