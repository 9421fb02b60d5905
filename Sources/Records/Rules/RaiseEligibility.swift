/// Who may not be given a raise: limits of a half-year that a rule set states. What it leaves out is not checked.
package struct RaiseEligibility: Sendable, Hashable {
    /// The lowest total with which somebody may be raised.
    package var passMark: ScoreE4?
    /// Months of work that are needed by the round's end.
    package var serviceMonths: Int?
    /// Most working days of sick and private leave together.
    package var leaveDays: ScoreE4?
    /// Most times of sick and private leave together.
    package var leaveTimes: Int?
    /// Most times of coming late.
    package var lateTimes: Int?
    /// Words of punishments heavier than a reprimand.
    package var barringPenalties: [String] = []
    /// Words of being away without leave, as kinds of leave name it.
    package var absences: [String] = []
    package var suspension: Suspension?

    /// How long somebody may be suspended, and the words by which movements name it.
    package struct Suspension: Sendable, Hashable {
        package var months: Int
        package var events: [String]

        package init(months: Int, events: [String]) {
            self.months = months
            self.events = events
        }
    }

    package init() {}

    /// The set says nothing of who may be raised.
    package var isEmpty: Bool { self == RaiseEligibility() }
}
