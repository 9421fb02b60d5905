import Records

/// An indicator of somebody's appraisal: the level reached and what it weighs.
package struct IndicatorResult: Sendable, Hashable {
    /// 1 to 5 as a rule, in ten-thousandths.
    package var level: ScoreE4
    /// Out of 100 together.
    package var weight: ScoreE4

    package init(level: ScoreE4, weight: ScoreE4) {
        self.level = level
        self.weight = weight
    }
}

/// A competency of somebody's appraisal.
package struct CompetencyResult: Sendable, Hashable {
    package var expected: ScoreE4?
    package var found: ScoreE4
    package var weight: ScoreE4?

    package init(expected: ScoreE4?, found: ScoreE4, weight: ScoreE4? = nil) {
        self.expected = expected
        self.found = found
        self.weight = weight
    }
}
