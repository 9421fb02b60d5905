import Records

/// How a delimited text file is cut into fields and rows.
package struct CSVDialect: Sendable, Equatable {
    /// Between fields, one to three ASCII bytes: `,`, `;`, a tab, `|`, `|#|` or `$`.
    package var delimiter: String
    /// Fields may be quoted with `"` as in RFC 4180. DPIS's dumps (`|#|`, `$`) know no quotes.
    package var isQuoted: Bool
    /// Rows end with CR alone, as old Mac programs write them, and with LF besides. Else with LF or CRLF, and a lone CR is a
    /// part of a value.
    package var endsRowsWithCR: Bool
    /// The first line is Excel's `sep=;`: it is given as it stands, in one cell.
    package var declaresDelimiter: Bool

    package init(
        delimiter: String, isQuoted: Bool = true, endsRowsWithCR: Bool = false, declaresDelimiter: Bool = false
    ) {
        self.delimiter = delimiter
        self.isQuoted = isQuoted
        self.endsRowsWithCR = endsRowsWithCR
        self.declaresDelimiter = declaresDelimiter
    }

    /// The dialect of a delimiter that is told.
    static func with(delimiter: String) -> CSVDialect {
        let isQuoted = !delimiter.utf8.contains(UInt8(ascii: "\""))
        return candidates.first { $0.delimiter == delimiter } ?? CSVDialect(delimiter: delimiter, isQuoted: isQuoted)
    }

    /// DPIS's dump writes `<br>` for a line feed in a value, and leaves a CR before it as it is.
    var marksLineBreaks: Bool { delimiter == "|#|" }

    /// The delimiter as it is named to people.
    var delimiterName: Wording {
        switch delimiter {
        case "\t": Wording(th: "แท็บ", en: "tab")
        case " ": Wording(th: "ช่องว่าง", en: "space")
        default: Wording(delimiter)
        }
    }

    /// In the order in which a tie is settled: a comma in every cell of a semicolon file is a decimal sign.
    static let candidates = [
        CSVDialect(delimiter: "|#|", isQuoted: false), CSVDialect(delimiter: "\t"), CSVDialect(delimiter: ";"),
        CSVDialect(delimiter: ","), CSVDialect(delimiter: "|"), CSVDialect(delimiter: "$", isQuoted: false),
    ]
}
