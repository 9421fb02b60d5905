import Records

/// What the rule set of the round says about scores, as far as a list needs it.
package struct ScoreScale: Sendable, Hashable {
    /// The most points for results: 70 where the weights are 70 and 30.
    package var resultMaximum: ScoreE4
    package var competencyMaximum: ScoreE4
    /// Names of the grades as they stand in the rows, best first.
    package var grades: [String]

    package init(resultMaximum: ScoreE4, competencyMaximum: ScoreE4, grades: [String]) {
        self.resultMaximum = resultMaximum
        self.competencyMaximum = competencyMaximum
        self.grades = grades
    }

    var totalMaximum: ScoreE4 { resultMaximum + competencyMaximum }

    /// `คะแนนรวม` and, on a line of its own, `(100)`: whole points without decimals.
    static func header(_ title: String, _ maximum: ScoreE4) -> String {
        "\(title)\n(\(Decimals.text(maximum.tenThousandths, scale: 4, atLeast: 0)))"
    }
}
