/// A value that someone gave in place of what a source says. Never edited; undoing it is an entry of its own.
package struct Correction: Sendable, Hashable {
    package enum State: String, Sendable, Hashable, CaseIterable { case proposed, accepted, refused }

    package var id: Int64
    package var recordID: Int64
    package var field: Field
    /// Canonical value, or raw text where it was unreadable, or empty where there was none.
    package var seen: String
    /// Canonical value; empty to say that there is none.
    package var given: String
    package var reason: String
    package var by: String
    package var at: String
    package var state: State
    package var findingID: Int64?
    package var isUndone: Bool

    package init(
        id: Int64, recordID: Int64, field: Field, seen: String, given: String, reason: String, by: String, at: String,
        state: State, findingID: Int64?, isUndone: Bool
    ) {
        self.id = id
        self.recordID = recordID
        self.field = field
        self.seen = seen
        self.given = given
        self.reason = reason
        self.by = by
        self.at = at
        self.state = state
        self.findingID = findingID
        self.isUndone = isUndone
    }
}
