/// How one sheet of a file is understood: which mapping, where its table starts, which column holds which field.
package struct TableLayout: Sendable {
    package struct Binding: Sendable, Hashable {
        /// Counted from 1.
        package var column: Int
        package var field: Field
        /// The header as the file says it, rows of a header read downwards and joined by a blank.
        package var header: String

        package init(column: Int, field: Field, header: String) {
            self.column = column
            self.field = field
            self.header = header
        }
    }

    /// A field that stands in no column: titles, the sheet's name or the mapping give it to all rows that do not say
    /// otherwise.
    package struct Given: Sendable, Hashable {
        package var field: Field
        package var text: String
        /// The title or sheet name that says it; absent for what the mapping says of all its files.
        package var origin: String?

        package init(field: Field, text: String, origin: String?) {
            self.field = field
            self.text = text
            self.origin = origin
        }
    }

    /// Index of the sheet in its file, from 0.
    package var sheet: Int
    /// Absent where the format has no sheets.
    package var sheetName: String?
    /// Name of the mapping.
    package var mapping: String
    /// 0 to 1; how well the mapping fits.
    package var fit: Double
    /// First header row, counted from 1.
    package var headerRow: Int
    package var headerRowCount: Int
    package var bindings: [Binding]
    /// Headers that the mapping does not know, with their columns.
    package var unknownHeaders: [(column: Int, header: String)]
    /// Required fields without a column.
    package var missing: [Field]
    /// Texts of the title rows.
    package var titles: [String]
    /// In the mapping's order, each field once.
    package var given: [Given]

    package init(
        sheet: Int, sheetName: String?, mapping: String, fit: Double, headerRow: Int, headerRowCount: Int,
        bindings: [Binding], unknownHeaders: [(column: Int, header: String)], missing: [Field], titles: [String],
        given: [Given] = []
    ) {
        self.sheet = sheet
        self.sheetName = sheetName
        self.mapping = mapping
        self.fit = fit
        self.headerRow = headerRow
        self.headerRowCount = headerRowCount
        self.bindings = bindings
        self.unknownHeaders = unknownHeaders
        self.missing = missing
        self.titles = titles
        self.given = given
    }
}
