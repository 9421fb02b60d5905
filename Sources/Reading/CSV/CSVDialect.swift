/// How a delimited text file is cut into fields and rows.
package struct CSVDialect: Sendable, Equatable {
    /// Between fields, one to three ASCII bytes: `,`, `;`, a tab, `|#|` or `$`.
    package var delimiter: String
    /// Fields may be quoted with `"` as in RFC 4180. DPIS's dumps (`|#|`, `$`) know no quotes.
    package var isQuoted: Bool
    /// Rows end with CR alone, as old Mac programs write them. Else with LF or CRLF, and a lone CR is a part of a value.
    package var endsRowsWithCR: Bool

    package init(delimiter: String, isQuoted: Bool = true, endsRowsWithCR: Bool = false) {
        self.delimiter = delimiter
        self.isQuoted = isQuoted
        self.endsRowsWithCR = endsRowsWithCR
    }

    /// In the order in which a tie is settled: a comma in every cell of a semicolon file is a decimal sign.
    static let candidates = [
        CSVDialect(delimiter: "|#|", isQuoted: false), CSVDialect(delimiter: "\t"), CSVDialect(delimiter: ";"),
        CSVDialect(delimiter: ","), CSVDialect(delimiter: "$", isQuoted: false),
    ]
}
