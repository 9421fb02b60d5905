import Records

/// Makes the total of an appraisal from its parts, by a rule set's weights, scales and rounding.
///
/// Source: ว 20/2552 and the agency's announcement; DPIS `kpi_kpi_form_detail_2.php` for its scales and its rounding.
package struct ScoreComputer: Sendable {
    /// What an appraisal comes to.
    package struct Result: Sendable, Hashable {
        /// Weighted, out of the component's maximum.
        package var results: ScoreE4
        package var competency: ScoreE4
        package var other: ScoreE4?
        package var total: ScoreE4
        package var grade: String?
        package var subGrade: String?
    }

    private let rules: ScoringRules
    private let raters: RaterRules?
    private let grades: GradeFinder
    private let whole: TotalRounding

    package init(_ rules: RuleSet) {
        self.rules = rules.scoring
        raters = rules.raters
        grades = GradeFinder(rules)
        whole = rules.scoring.rounding ?? TotalRounding(decimals: 2, way: .halfUp)
    }

    /// Points of a component keep two decimals, whatever becomes of the total's.
    private var part: TotalRounding {
        TotalRounding(decimals: max(2, whole.decimals), way: whole.way == .dpis ? .dpis : .halfUp)
    }

    /// Points out of 100 for indicators: the weighted mean of the levels times the scale's factor.
    ///
    /// Absent without a scale, an indicator or any weight.
    package func results(_ lines: [IndicatorResult]) -> ScoreE4? { results(lines, of: ScoreSum.hundred) }

    /// The same out of a component's weight, rounded once: 3.6 × 20 × 70 %.
    package func results(_ lines: [IndicatorResult], of weight: ScoreE4) -> ScoreE4? {
        guard let scale = rules.indicatorScale else { return nil }
        let weights = lines.reduce(Int128(0)) { $0 + Int128($1.weight.tenThousandths) }
        guard weights > 0 else { return nil }
        let sum = lines.reduce(Int128(0)) {
            $0 + Int128($1.level.tenThousandths) * Int128($1.weight.tenThousandths)
        }
        return ScoreMath.quotient(
            sum * Int128(scale.factor) * Int128(weight.tenThousandths), by: weights * 1_000_000, part)
    }

    /// Points for competencies out of a component's weight, by the rule set's scale.
    ///
    /// Absent without a scale or a competency, or where the scale needs an expected level that is not known.
    package func competency(_ lines: [CompetencyResult], of weight: ScoreE4) -> ScoreE4? {
        guard let scale = rules.competencyScale, !lines.isEmpty, let (sum, most) = share(lines, scale), most > 0 else {
            return nil
        }
        return ScoreMath.quotient(min(sum, most) * Int128(weight.tenThousandths), by: most, part)
    }

    /// What was reached, and the most that could be.
    private func share(_ lines: [CompetencyResult], _ scale: CompetencyScale) -> (Int128, Int128)? {
        func found(_ line: CompetencyResult) -> Int128 { Int128(line.found.tenThousandths) }
        func all(_ value: (CompetencyResult) -> Int128) -> Int128 { lines.reduce(0) { $0 + value($1) } }
        switch scale {
        case .gap(let points):
            guard let most = points.map(\.points).max() else { return nil }
            var sum: Int128 = 0
            for line in lines {
                guard let expected = line.expected else { return nil }
                // Parts of a level that are missing count as a whole one.
                let missing = max(0, expected.tenThousandths - line.found.tenThousandths)
                let gap = Int((missing + 9_999) / 10_000)
                sum += Int128((points.last { $0.below <= gap } ?? points[0]).points)
            }
            return (sum, Int128(most * lines.count))
        case .weighted(let highest):
            guard lines.allSatisfy({ $0.weight != nil }) else { return nil }
            let weights = all { Int128($0.weight?.tenThousandths ?? 0) }
            return (all { found($0) * Int128($0.weight?.tenThousandths ?? 0) }, weights * Int128(highest) * 10_000)
        case .ratio:
            guard lines.allSatisfy({ $0.expected != nil }) else { return nil }
            return (all(found), all { Int128($0.expected?.tenThousandths ?? 0) })
        case .equal(let highest): return (all(found), Int128(lines.count * highest) * 10_000)
        }
    }

    /// What the groups of raters found together; each group's mean by the group's code.
    ///
    /// Absent where no rule says what the groups weigh, or where a group is missing without which there is no result.
    package func found(_ means: [String: ScoreE4]) -> ScoreE4? {
        guard let raters else { return means["superior"] }
        let present = means.filter { raters.groups.contains($0.key) }
        guard !present.isEmpty else { return nil }
        if let ratio = raters.ratio(of: Set(present.keys)) { return weighted(present, ratio.weights) }
        guard raters.missing == .share, let ratio = raters.ratios.max(by: { $0.weights.count < $1.weights.count }),
            present.keys.allSatisfy({ ratio.weights[$0] != nil })
        else { return nil }
        return weighted(present, ratio.weights)
    }

    /// By the weights of the groups that are there.
    private func weighted(_ means: [String: ScoreE4], _ weights: [String: ScoreE4]) -> ScoreE4? {
        var (sum, whole) = (Int128(0), Int128(0))
        for (group, mean) in means {
            let weight = Int128(weights[group]?.tenThousandths ?? 0)
            sum += weight * Int128(mean.tenThousandths)
            whole += weight
        }
        return whole > 0 ? ScoreMath.quotient(sum, by: whole, part) : nil
    }

    /// What components weigh for a case; absent where the host decides or nobody says.
    package func weights(of appraisal: AppraisalCase) -> (results: ScoreE4, competency: ScoreE4, other: ScoreE4)? {
        guard case .weights(let results, let competency, let other)? = rules.weights(of: appraisal)?.decision else {
            return nil
        }
        return (results, competency, other)
    }

    /// Total and grade of weighted components.
    package func total(results: ScoreE4, competency: ScoreE4, other: ScoreE4? = nil) -> Result {
        let sum = results + competency + (other ?? ScoreE4(tenThousandths: 0))
        let total = ScoreMath.rounded(sum, whole)
        return Result(
            results: results, competency: competency, other: other, total: total, grade: grades.grade(total),
            subGrade: grades.subGrade(total))
    }

    /// An appraisal from its lines; absent where a part of it is not there or no rule says how to reckon it.
    package func appraisal(
        _ indicators: [IndicatorResult], _ competencies: [CompetencyResult], case appraisal: AppraisalCase = .ordinary
    ) -> Result? {
        guard let weights = weights(of: appraisal), let results = results(indicators, of: weights.results),
            let competency = competency(competencies, of: weights.competency)
        else { return nil }
        return total(results: results, competency: competency)
    }
}
