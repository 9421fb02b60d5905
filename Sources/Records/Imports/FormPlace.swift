/// The cell of a file that holds one field of a record whose fields do not all stand in one row.
package struct FormPlace: Sendable, Hashable {
    /// Index of the sheet in its file, from 0.
    package var sheet: Int32
    /// Counted from 1.
    package var row: Int32
    /// Counted from 1.
    package var column: Int32

    package init(sheet: Int32, row: Int32, column: Int32) {
        self.sheet = sheet
        self.row = row
        self.column = column
    }

    /// A field of the record that a data row stands for, and where it is.
    package struct Entry: Sendable, Hashable {
        package var sheet: Int32
        package var row: Int32
        package var field: Field
        package var place: FormPlace

        package init(sheet: Int32, row: Int32, field: Field, place: FormPlace) {
            self.sheet = sheet
            self.row = row
            self.field = field
            self.place = place
        }
    }
}
