/// By how many steps the wages of permanent employees may be raised in each half of the fiscal year.
package struct WageSteps: Sendable, Hashable {
    /// Staff type whose wages have steps.
    package var staffType: String
    /// The word behind the number: `ขั้น`.
    package var unit: String
    /// By half, 1 or 2: steps in ten-thousandths, so half a step is 5,000.
    package var halves: [Int: [ScoreE4]]

    package init(staffType: String, unit: String, halves: [Int: [ScoreE4]]) {
        self.staffType = staffType
        self.unit = unit
        self.halves = halves
    }
}
