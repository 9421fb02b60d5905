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
    /// What the groups of raters gave one person for one competency in one round.
    case competency
    /// A person's change of post or place of work: appointment, transfer, secondment, leaving.
    case movement
    /// A person's leave: one stay away, or the sums of a period.
    case leave
    /// A disciplinary case of a person.
    case discipline
}
