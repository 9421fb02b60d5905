/// How the parts of an appraisal become one total. What it leaves out nobody has announced.
package struct ScoringRules: Sendable, Hashable {
    /// Weights of the components by case; the first that is of a person's case counts.
    package var weights: [ComponentWeights] = []
    package var indicatorScale: IndicatorScale?
    /// How the indicators of some cases are parted, each part with its share of the results.
    package var resultShares: [AppraisalCase: [ResultShare]] = [:]
    package var competencyScale: CompetencyScale?
    package var rounding: TotalRounding?

    package init() {}

    /// The weights of a case; where none are stated for it, the ordinary ones.
    package func weights(of wanted: AppraisalCase) -> ComponentWeights? {
        weights.first { $0.of == wanted } ?? weights.first { $0.of == .ordinary }
    }
}

/// What results, competency and anything else weigh in a total.
package struct ComponentWeights: Sendable, Hashable {
    package enum Decision: Sendable, Hashable {
        /// Points out of 100; together they are 100.
        case weights(results: ScoreE4, competency: ScoreE4, other: ScoreE4)
        /// The unit where the person works says it.
        case byHost
    }

    package var of: AppraisalCase
    package var decision: Decision

    package init(of: AppraisalCase, decision: Decision) {
        self.of = of
        self.decision = decision
    }
}

/// The levels that an indicator's result may reach.
package struct IndicatorScale: Sendable, Hashable {
    /// 1.
    package var least: Int
    /// 5.
    package var most: Int
    /// The level of a target that is met: 3; absent where nobody says.
    package var standard: Int?
    /// A weighted mean of levels becomes points out of 100 by it: 20.
    package var factor: Int

    package init(least: Int, most: Int, standard: Int?, factor: Int) {
        self.least = least
        self.most = most
        self.standard = standard
        self.factor = factor
    }
}

/// A part of the indicators and its share of all results, out of 100.
package struct ResultShare: Sendable, Hashable {
    package var name: String
    package var share: ScoreE4

    package init(name: String, share: ScoreE4) {
        self.name = name
        self.share = share
    }
}

/// How found levels of competencies become points.
package enum CompetencyScale: Sendable, Hashable {
    /// Points by how far the found level is below the expected one, out of the points of no gap; the last entry holds
    /// for all greater gaps.
    case gap([GapPoints])
    /// Levels up to a highest one, each competency with its weight: `Σ(found × weight) ÷ (Σ weight × highest)`.
    case weighted(highest: Int)
    /// `Σ found ÷ Σ expected`.
    case ratio
    /// Levels up to a highest one, all competencies alike.
    case equal(highest: Int)

    /// Points for a found level that is so far below the expected one.
    package struct GapPoints: Sendable, Hashable {
        /// 0 and more.
        package var below: Int
        package var points: Int

        package init(below: Int, points: Int) {
            self.below = below
            self.points = points
        }
    }
}

/// How numbers lose decimals.
package enum RoundingWay: String, Sendable, Hashable, CaseIterable {
    /// Half a unit and more goes up.
    case halfUp
    /// What is beyond is cut off.
    case cut
    /// As DPIS 5.2 does: to three decimals, half up, and then to two.
    case dpis
}

/// The decimals of a total.
package struct TotalRounding: Sendable, Hashable {
    /// 0 to 4.
    package var decimals: Int
    package var way: RoundingWay

    package init(decimals: Int, way: RoundingWay) {
        self.decimals = decimals
        self.way = way
    }

    /// The smallest step between two totals.
    package var step: ScoreE4 {
        ScoreE4(tenThousandths: (0..<(4 - min(max(decimals, 0), 4))).reduce(1) { step, _ in step * 10 })
    }
}
