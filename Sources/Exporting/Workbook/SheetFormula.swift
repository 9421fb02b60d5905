import Records

/// The formulas that reports need, as values: no text of a source can get into one.
///
/// Ranges name sheets and rows as the report built them. Where a sheet had to be continued on further sheets, the
/// writer spreads the range over them.
package indirect enum SheetFormula: Sendable, Hashable {
    case sum(CellRange)
    case sumOf([CellAddress])
    /// How many cells hold a number.
    case countNumbers(CellRange)
    /// How many cells hold anything.
    case countFilled(CellRange)
    /// How many cells hold exactly this text (without regard to case, as Excel compares).
    case countEqual(CellRange, String)
    /// Mean of the numbers, rounded half up to this many decimals; empty cells don't count.
    case average(CellRange, decimals: Int)
    /// The first minus all others, rounded to two decimals, so that binary residues do not show.
    case difference(CellAddress, [CellAddress])
    /// A part of a whole in percent, with two decimals; 0 of nothing.
    case percent(CellAddress, of: CellAddress)
    /// One of two texts, by whether a cell is zero.
    case isZero(CellAddress, yes: String, no: String)

    /// What the formula gives; readers that do not calculate show it.
    package enum Result: Sendable, Hashable {
        case count(Int)
        case money(Baht)
        case score(ScoreE4)
        case text(String)
    }
}

/// A block of cells in one column; rows count from 1.
package struct CellRange: Sendable, Hashable {
    package var sheet: String
    package var column: Int
    package var firstRow: Int
    package var lastRow: Int

    package init(sheet: String, column: Int, firstRow: Int, lastRow: Int) {
        self.sheet = sheet
        self.column = column
        self.firstRow = firstRow
        self.lastRow = max(firstRow, lastRow)
    }
}

/// One cell; rows and columns count from 1.
package struct CellAddress: Sendable, Hashable {
    package var sheet: String
    package var column: Int
    package var row: Int

    package init(sheet: String, column: Int, row: Int) {
        self.sheet = sheet
        self.column = column
        self.row = row
    }
}
