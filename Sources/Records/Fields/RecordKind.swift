/// What a record is about. A row of a source is one record.
package enum RecordKind: String, Sendable, Hashable, CaseIterable {
    /// A person, as a register or a payroll sees them.
    case person
    /// A position, with its holder or vacant.
    case position
    /// One appraisal of one person in one round.
    case assessment
    /// One raise of one person in one round.
    case raise
}
