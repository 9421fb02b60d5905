import Records

/// A field that a column may hold, how sure that is, and why.
package struct FieldGuess: Sendable, Hashable {
    package var field: Field
    /// 0 to 1.
    package var confidence: Double
    /// The strongest first.
    package var reasons: [Wording]
}
