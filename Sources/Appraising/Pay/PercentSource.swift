import Records

/// Which percent somebody gets: of a plan that is tried, of a list of raises, or as announced for the score.
struct PercentSource: Sendable {
    enum Answer: Sendable {
        case percent(PercentE4, PayOutcome.Basis)
        /// There is none, and why.
        case none(RaiseReason)
        /// Nobody has said it yet, and why.
        case unknown(RaiseReason)
    }

    let plan: PercentPlan?
    let announced: AnnouncedPercents?
    let cap: PercentE4

    func answer(_ facts: PayFacts, _ outcome: PayOutcome, type: String) -> Answer {
        if let plan {
            let percent = plan.percent(
                person: facts.person, grade: outcome.grade, subGrade: outcome.subGrade, type: type)
            if let percent { return .percent(min(percent, cap), .planned) }
        }
        if let award = facts.award {
            if let percent = award.percent, percent.payload > 0 { return .percent(min(percent.percent, cap), .awarded) }
            if award.isNothing { return .none(.notAwarded) }
        }
        guard let announced else { return .unknown(.percentNotAnnounced) }
        guard let score = outcome.score else { return .unknown(.noScore) }
        guard let part = announced.part(for: score) else { return .none(.gradeNotRaised) }
        guard part.least == part.most else { return .unknown(.percentWithinRange) }
        return .percent(min(part.least, cap), .announced)
    }
}
