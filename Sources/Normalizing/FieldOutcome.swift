import Records

/// What a single typed text is as a field's value.
package enum FieldOutcome: Sendable, Hashable {
    case value(FieldValue)
    /// Empty, or a text that says that there is nothing.
    case absent
    case unreadable(CellIssue.Reason)
}
