/// How one sheet of a file is understood: which mapping, where its table starts, which column holds which field.
package struct TableLayout: Sendable {
    package struct Binding: Sendable, Hashable {
        /// Counted from 1.
        package var column: Int
        package var field: Field
        /// The header as the file says it, rows of a header read downwards and joined by a blank.
        package var header: String
        /// The set of the mapping's columns that it belongs to, counted from 1; 0 for a column of the row itself.
        package var set: Int
        /// What further lines of its cells hold.
        package var further: [Field]

        /// Counted from 1: the cell's row in a form. Absent for a column of a table.
        package var row: Int?

        package init(
            column: Int, field: Field, header: String, set: Int = 0, further: [Field] = [], row: Int? = nil
        ) {
            self.column = column
            self.field = field
            self.header = header
            self.set = set
            self.further = further
            self.row = row
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
    /// Fields that the mapping knows and does not require, and that nothing in the sheet gives; in the mapping's order.
    package var absent: [Field]
    /// Texts of the title rows.
    package var titles: [String]
    /// In the mapping's order, each field once.
    package var given: [Given]
    /// Fields that the sets of columns of this sheet give, each once.
    package var givenBySets: [Field]

    package init(
        sheet: Int, sheetName: String?, mapping: String, fit: Double, headerRow: Int, headerRowCount: Int,
        bindings: [Binding], unknownHeaders: [(column: Int, header: String)], missing: [Field], titles: [String],
        given: [Given] = [], absent: [Field] = [], givenBySets: [Field] = []
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
        self.absent = absent
        self.givenBySets = givenBySets
    }

    /// The fields that data rows may have, in the order of their columns; composite ones are not replaced.
    package var fields: [Field] {
        var fields: [Field] = []
        let bound = bindings.sorted { $0.column < $1.column }
        for field in bound.map(\.field) + bound.flatMap(\.further) + givenBySets + given.map(\.field)
        where !fields.contains(field) { fields.append(field) }
        return fields
    }
}
