import Records

/// What the rows of a table are about, and why that is thought.
package struct KindGuess: Sendable, Hashable {
    package var kind: RecordKind
    package var reason: Wording
    /// The mapping whose headers come nearest, and the share of the table's headers that it knows.
    package var nearest: String?
    package var affinity: Double
}
