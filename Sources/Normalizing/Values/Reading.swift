import Records

/// What a cell of a number, day or flag says.
enum Reading: Sendable, Hashable {
    case absent
    /// As `FieldValue.payload`.
    case value(Int64)
    case unreadable(CellIssue.Reason)
}
