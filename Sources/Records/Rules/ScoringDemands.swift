/// What weights and totals of appraisals must be, by staff type (`1` to `4`). What it leaves out is not checked.
package struct ScoringDemands: Sendable, Hashable {
    /// The least weight of results, 0 to 100, by staff type.
    package var resultWeights: [String: ScoreE4] = [:]
    package var probation: Probation?
    /// Staff types whose totals are without decimals.
    package var wholeTotals: [String] = []

    /// How officials on probation are appraised.
    package struct Probation: Sendable, Hashable {
        /// Months from the start of work that it lasts at least.
        package var months: Int
        /// Months that it lasts at most, when it is prolonged.
        package var mostMonths: Int
        /// Weight of results, 0 to 100.
        package var resultWeight: ScoreE4

        package init(months: Int, mostMonths: Int, resultWeight: ScoreE4) {
            self.months = months
            self.mostMonths = mostMonths
            self.resultWeight = resultWeight
        }
    }

    package init() {}
}
