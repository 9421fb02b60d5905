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
    /// One indicator of one person's assessment: what was agreed, its weight and what was reached.
    case indicator
    /// One rater of one person in one round: who rates whom, in which group, and what the rater gave, if it is known.
    case rating
    /// A person's change of post or place of work: appointment, transfer, secondment, leaving.
    case movement
    /// A person's leave: one stay away, or the sums of a period.
    case leave
    /// A disciplinary case of a person.
    case discipline

    /// What tells the several records of one person apart; empty where a person has one of them. It is what a record is
    /// about, never what may be corrected: scores, last days, orders.
    package var tellingFields: [Field] {
        switch self {
        case .person, .position, .raise: []
        case .assessment: [.fiscalYear, .roundHalf]
        case .competency: [.fiscalYear, .roundHalf, .competency]
        case .indicator: [.fiscalYear, .roundHalf, .indicator]
        case .rating: [.fiscalYear, .roundHalf, .competency, .raterGroup, .raterName]
        case .movement, .leave: [.eventType, .beginDate]
        case .discipline: [.offence, .beginDate]
        }
    }

    /// A name without a unit is enough to find a record again: what it is about tells the rest.
    package var isFoundByName: Bool {
        switch self {
        case .person, .position, .raise, .assessment: false
        case .competency, .indicator, .rating, .movement, .leave, .discipline: true
        }
    }
}
