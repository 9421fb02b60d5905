/// What the raises of a round may cost: a percent of the salaries of the census day, in groups of position types.
package struct IncrementBudget: Sendable, Hashable {
    /// Of the salaries of all who hold a position on the census day.
    package var percent: PercentE4
    /// Each is a list of position types (`O`, `K`, `D`, `M`) that have one budget together.
    package var groups: [[String]]
    /// What counts as spent: `increment`, and `specialPay` where the agency counts it.
    package var spent: [Field]
    /// What other groups leave over covers a group that has spent too much.
    package var mayShift: Bool

    package init(percent: PercentE4, groups: [[String]], spent: [Field], mayShift: Bool) {
        self.percent = percent
        self.groups = groups
        self.spent = spent
        self.mayShift = mayShift
    }
}
