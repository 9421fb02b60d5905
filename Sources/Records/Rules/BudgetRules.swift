/// Of what money the raises of a round are paid, and who counts where.
package struct BudgetRules: Sendable, Hashable {
    package enum Shift: String, Sendable, Hashable, CaseIterable {
        /// A group's money is used within the group first; what is left may go to another.
        case afterOwnGroup
        case never
    }

    package enum Place: String, Sendable, Hashable, CaseIterable {
        /// The unit where the person works.
        case host
        /// The unit that the post is in, or was in until the transfer.
        case home
    }

    package enum Allotment: String, Sendable, Hashable, CaseIterable {
        /// One budget for the whole agency.
        case agency
        /// Each unit has its share.
        case units
    }

    /// Of the salaries of all who hold a position on the census day.
    package var percent: PercentE4
    /// The census day of each half.
    package var days: [MovementRules.MonthDay]
    /// Lists of position types that have one budget together.
    package var groups: [[String]]
    /// Levels that have a budget of their own in the administration of a province; empty where none do.
    package var regionalLevels: [String]
    package var shift: Shift?
    package var allotted: Allotment?
    /// Where secondees of long enough count; from how many months, the movements say.
    package var secondees: Place?
    /// Where those count who moved after the day that the movements name.
    package var movedAfter: Place?
    /// Those who retire at the year's end count, too.
    package var retireesCount: Bool?
    /// The day of the year on which they get their raise, for the pension.
    package var retireesOn: MovementRules.MonthDay?
    /// Special pay is paid out of the budget.
    package var specialPayCounts: Bool?

    package init(percent: PercentE4, days: [MovementRules.MonthDay], groups: [[String]], regionalLevels: [String]) {
        self.percent = percent
        self.days = days
        self.groups = groups
        self.regionalLevels = regionalLevels
    }
}
