/// What the rules give one person in a round.
package struct PayOutcome: Sendable, Hashable {
    /// Where the percent comes from.
    package enum Basis: Sendable, Hashable {
        /// A list of raises says it.
        case awarded
        /// The agency announced it for the score.
        case announced
        /// A plan that is being tried.
        case planned
    }

    /// Of the total, or of the mean of the year's totals.
    package var grade: String?
    package var subGrade: String?
    /// The total that the grade is of.
    package var score: ScoreE4?
    package var ceiling: Baht?
    package var base: Baht?
    package var percent: PercentE4?
    package var basis: Basis?
    /// Base × percent, rounded, before any ceiling.
    package var computed: Baht?
    /// What is added to the salary.
    package var increment: Baht?
    package var specialPay: Baht?
    package var newSalary: Baht?
    /// Steps of a wage table, in ten-thousandths.
    package var steps: ScoreE4?
    /// Why there is no raise, or why it is not known.
    package var reasons: [RaiseReason] = []

    package init() {}

    package var isRaised: Bool { (increment?.satang ?? 0) > 0 || (specialPay?.satang ?? 0) > 0 }
    /// The rules give an answer, if only that there is no raise.
    package var isKnown: Bool { newSalary != nil }
}
