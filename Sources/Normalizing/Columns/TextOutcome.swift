import Records

/// What a text or code cell says: computed once a distinct value.
struct TextOutcome: Sendable {
    enum Content: Sendable {
        case absent
        case text([UInt8])
        case unreadable(CellIssue.Reason)
        /// Indices of levels that share the spelling; the row decides.
        case levels([Int])
    }

    var content: Content
    var changes: Changes = []
    /// A readable value that was changed or is doubtful. Told changes are told beside it.
    var note: CellIssue.Reason?

    /// The text of a value; nil when there is none, or the row decides.
    var text: [UInt8]? {
        if case .text(let text) = content { return text }
        return nil
    }
}
