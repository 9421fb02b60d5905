/// Who appraises somebody who works elsewhere or has moved, and whose budget counts: the months and days that decide,
/// and the words by which lists and orders tell what a movement is.
package struct MovementRules: Sendable, Hashable {
    /// What a movement is, as far as appraisal and budget ask.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A secondment, or anything else, ends.
        case ending
        /// Leaves the service.
        case leaving
        /// Goes to another agency.
        case transferOut
        /// Comes from another agency.
        case transferIn
        /// Works elsewhere than where the post is.
        case secondment
        /// Gets a post in another unit or agency.
        case transfer
    }

    package struct MonthDay: Sendable, Hashable {
        package var month: Int
        package var day: Int

        package init(month: Int, day: Int) {
            self.month = month
            self.day = day
        }
    }

    /// A secondment of so many months within the round makes the host unit appraise and budget.
    package var secondmentMonths: Int
    /// By half of the fiscal year: who moves after this day is appraised and budgeted by the old unit.
    package var transferAfter: [MonthDay]
    /// A movement is of a kind when one of its words occurs in the kind's text.
    package var words: [Kind: [String]]

    package init(secondmentMonths: Int, transferAfter: [MonthDay], words: [Kind: [String]]) {
        self.secondmentMonths = secondmentMonths
        self.transferAfter = transferAfter
        self.words = words
    }

    /// Kinds in their order; absent for what changes neither place nor agency, as promotions.
    package func kind(of event: String) -> Kind? {
        Kind.allCases.first { kind in words[kind, default: []].contains { event.contains($0) } }
    }

    /// The day in this round; absent where the rules name none for its half.
    package func transferDay(in round: Round) -> Day? {
        guard transferAfter.indices.contains(round.half - 1) else { return nil }
        let day = transferAfter[round.half - 1]
        return Day(year: round.end.year, month: day.month, day: day.day)
    }
}
