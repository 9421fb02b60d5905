/// Where a value stands: file, sheet, row and column, counted from 1 as Excel shows them.
package struct CellLocation: Sendable, Hashable, Comparable {
    /// The mapping's source name, for example `payroll`.
    package var source: String
    package var file: String
    /// Absent where the format has no sheets (CSV).
    package var sheet: String?
    /// Absent where the whole file is meant.
    package var row: Int?
    /// Absent where the whole row is meant.
    package var column: Int?

    package init(source: String, file: String, sheet: String? = nil, row: Int? = nil, column: Int? = nil) {
        self.source = source
        self.file = file
        self.sheet = sheet
        self.row = row
        self.column = column
    }

    /// The column as letters: 1 is `A`, 27 is `AA`.
    package var columnLetters: String? { column.map(Self.letters(ofColumn:)) }

    /// Letters of a column counted from 1; empty for anything below 1.
    package static func letters(ofColumn column: Int) -> String {
        var rest = column
        var letters: [UInt8] = []
        while rest > 0 {
            let digit = (rest - 1) % 26
            letters.append(UInt8(65 + digit))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    package static func < (a: CellLocation, b: CellLocation) -> Bool {
        (a.source, a.file, a.sheet ?? "", a.row ?? 0, a.column ?? 0)
            < (b.source, b.file, b.sheet ?? "", b.row ?? 0, b.column ?? 0)
    }
}
