/// What was written, and every place where the file differs from the value.
package struct ExportReceipt: Sendable, Hashable {
    package struct Note: Sendable, Hashable {
        package enum Kind: Sendable, Hashable {
            /// Longer than a cell takes; the cell ends with a remark that says so.
            case textShortened(originalUnits: Int)
            /// Characters that no workbook can hold stand as visible signs.
            case controlCharactersShown(count: Int)
            case sheetRenamed(from: String)
            /// The sheet above was full; this one continues it.
            case sheetContinues(String)
            /// Excel cannot hold this day.
            case dayAsText
            /// More digits than Excel keeps.
            case numberAsText
            case printHeaderShortened
            /// The format of the file takes no formulas from here: the cell holds what the formula gives.
            case formulaAsValue
            /// The format of the file takes no remarks from here.
            case commentLeftOut
        }

        /// As written.
        package var sheet: String
        /// Counted from 1; 0 where the whole sheet is meant.
        package var row: Int
        package var column: Int
        package var kind: Kind

        package init(sheet: String, row: Int = 0, column: Int = 0, kind: Kind) {
            self.sheet = sheet
            self.row = row
            self.column = column
            self.kind = kind
        }
    }

    /// Names as written, in order.
    package var sheets: [String] = []
    package var notes: [Note] = []
}
