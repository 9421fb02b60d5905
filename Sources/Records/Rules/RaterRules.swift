/// Who rates somebody's competencies (360°), what each group weighs, and what happens when one is missing.
package struct RaterRules: Sendable, Hashable {
    /// What a group that nobody is in, or that has not rated, does to the others.
    package enum Missing: String, Sendable, Hashable, CaseIterable {
        /// The table has a row for the groups that are there.
        case table
        /// Its weight is shared out among the others in proportion to theirs.
        case share
        /// There is no result then.
        case noResult
    }

    /// Weights out of 100 of groups that are there together.
    package struct Ratio: Sendable, Hashable {
        /// By code of the rater groups; only those that are there.
        package var weights: [String: ScoreE4]

        package init(weights: [String: ScoreE4]) { self.weights = weights }
    }

    /// Codes of the rater groups that take part.
    package var groups: [String]
    /// In the order of the announcement; empty where no weights were announced.
    package var ratios: [Ratio]
    package var missing: Missing?
    /// So many raters at least; absent where nobody says.
    package var leastRaters: Int?

    package init(groups: [String], ratios: [Ratio], missing: Missing?, leastRaters: Int?) {
        self.groups = groups
        self.ratios = ratios
        self.missing = missing
        self.leastRaters = leastRaters
    }

    /// The row for exactly these groups.
    package func ratio(of groups: Set<String>) -> Ratio? { ratios.first { Set($0.weights.keys) == groups } }
}
