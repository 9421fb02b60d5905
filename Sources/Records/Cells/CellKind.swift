/// What a file says a cell is. Nothing is guessed: a date is a number that the file's own format shows as a date.
package enum CellKind: UInt8, Sendable, CaseIterable {
    /// The cell is there and holds nothing. A cell that is not there has no entry at all.
    case empty
    case text
    /// Exact decimal text as Excel shows it, at most 15 significant digits, no thousands separators.
    case number
    /// A number that the file formats as a date or time: the bytes hold the serial's decimal text.
    case date
    /// The bytes are `true` or `false`.
    case boolean
    /// The bytes are what the file gives as the error's name: `#N/A`, as a rule, though any text can stand there.
    case error

    /// The word used in `thabian cells`.
    package var word: String {
        switch self {
        case .empty: "empty"
        case .text: "text"
        case .number: "number"
        case .date: "date"
        case .boolean: "boolean"
        case .error: "error"
        }
    }
}
