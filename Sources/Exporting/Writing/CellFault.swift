import Records

/// A cell that a format cannot hold as it is.
package struct CellFault: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// The format has no such character.
        case character(Unicode.Scalar)
        /// The reader of the file would take this character for the end of the cell, or drop it.
        case separator(Unicode.Scalar)
        /// The value is needed, and the source's text could not be read as one.
        case unreadable(String)
        /// More UTF-16 units than a cell takes.
        case tooLong(units: Int)
    }

    /// As written; absent where the format has no sheets.
    package var sheet: String?
    /// Both counted from 1.
    package var row: Int
    package var column: Int
    package var kind: Kind

    package init(sheet: String?, row: Int, column: Int, kind: Kind) {
        self.sheet = sheet
        self.row = row
        self.column = column
        self.kind = kind
    }

    /// `Sheet1 C4`, or `C4`.
    package var place: String {
        let cell = CellLocation.letters(ofColumn: column) + String(row)
        return sheet.map { "\($0) \(cell)" } ?? cell
    }

    /// `U+2192 →`; of a character that cannot be seen, its number alone.
    package static func name(of character: Unicode.Scalar) -> String {
        let digits = String(character.value, radix: 16, uppercase: true)
        let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
        switch character.properties.generalCategory {
        case .control, .format, .surrogate, .unassigned, .privateUse, .lineSeparator, .paragraphSeparator,
            .spaceSeparator:
            return number
        default: return "\(number) \(character)"
        }
    }
}

extension CellFault: CustomStringConvertible {
    package var description: String {
        switch kind {
        case .character(let character): "\(place): no character \(Self.name(of: character))"
        case .separator(let character): "\(place): the character \(Self.name(of: character)) would cut the cell"
        case .unreadable(let raw): "\(place): “\(raw)” could not be read"
        case .tooLong(let units): "\(place): \(units) UTF-16 units"
        }
    }
}
