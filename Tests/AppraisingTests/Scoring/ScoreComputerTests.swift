import Appraising
import Records
import TestSupport
import Testing

/// Golden figures of the forms.
struct ScoreComputerTests {
    private func score(_ text: String) -> ScoreE4 { ScoreE4(tenThousandths: Decimals.parse(text.utf8, scale: 4) ?? -1) }

    private func computer(
        _ scale: CompetencyScale? = nil, rounding: TotalRounding = .init(decimals: 2, way: .halfUp),
        raters: RaterRules? = nil
    ) -> ScoreComputer {
        var rules = SampleRules.context.ruleSet
        rules.scoring.indicatorScale = IndicatorScale(least: 1, most: 5, standard: 3, factor: 20)
        rules.scoring.competencyScale = scale
        rules.scoring.rounding = rounding
        rules.scoring.weights = [
            ComponentWeights(
                of: .ordinary,
                decision: .weights(results: score("70"), competency: score("30"), other: score("0"))),
            ComponentWeights(
                of: .probation,
                decision: .weights(results: score("50"), competency: score("50"), other: score("0"))),
            ComponentWeights(of: .secondee, decision: .byHost),
        ]
        rules.raters = raters
        return ScoreComputer(rules)
    }

    private func indicators(_ rows: [(String, String)]) -> [IndicatorResult] {
        rows.map { IndicatorResult(level: score($0.0), weight: score($0.1)) }
    }

    /// The worked sheet of the launch rules: 0.525 + 0.675 + 0.6 + 0.9 + 0.9 = 3.6, times 20 is 72.
    @Test func theWorkedSheetGives72() {
        let rows = indicators([("3.5", "15"), ("4.5", "15"), ("3", "20"), ("4.5", "20"), ("3", "30")])
        #expect(computer().results(rows) == score("72"))
        #expect(computer().results(rows, of: score("70")) == score("50.4"))
        #expect(computer().results(indicators([("4", "50"), ("3", "50")])) == score("70"))
    }

    @Test func resultsAndCompetencyMakeTheTotal() {
        // 72 × 70 % + 68 × 30 % = 70.8
        let result = computer().total(results: score("50.4"), competency: score("20.4"))
        #expect(result.total == score("70.8"))
        #expect(result.grade == "ดี")
    }

    @Test func theScalesOfCompetencies() {
        let rows = [("3", "3"), ("3", "2"), ("3", "1"), ("3", "0")].map {
            CompetencyResult(expected: score($0.0), found: score($0.1), weight: score("25"))
        }
        let gap = CompetencyScale.gap([
            .init(below: 0, points: 3), .init(below: 1, points: 2), .init(below: 2, points: 1),
            .init(below: 3, points: 0),
        ])
        // 3 + 2 + 1 + 0 of 12
        #expect(computer(gap).competency(rows, of: score("30")) == score("15"))
        // 6 × 25 of 5 × 100
        #expect(computer(.weighted(highest: 5)).competency(rows, of: score("30")) == score("9"))
        #expect(computer(.ratio).competency(rows, of: score("30")) == score("15"))
        #expect(computer(.equal(highest: 5)).competency(rows, of: score("30")) == score("9"))
        // More than was expected is no more than all.
        let more = [CompetencyResult(expected: score("2"), found: score("5"))]
        #expect(computer(.ratio).competency(more, of: score("30")) == score("30"))
        #expect(computer(gap).competency(more, of: score("30")) == score("30"))
        #expect(computer(gap).competency([CompetencyResult(expected: nil, found: score("3"))], of: score("30")) == nil)
        #expect(computer(nil).competency(more, of: score("30")) == nil)
    }

    @Test func dpisRoundsTwice() {
        // 1 of 3 with a weight of 70: 23.3333; 2.3345 goes to 2.335 and then to 2.34, not to 2.33.
        let rows = indicators([("4.669", "100")])
        #expect(computer().results(rows, of: score("2.5")) == score("2.33"))
        #expect(
            computer(rounding: .init(decimals: 2, way: .dpis)).results(rows, of: score("2.5")) == score("2.34"))
    }

    @Test func totalsLoseTheirDecimalsWhereTheRuleSaysSo() {
        let cut = computer(rounding: .init(decimals: 0, way: .cut))
        let result = cut.total(results: score("60.45"), competency: score("29.5"))
        #expect(result.total == score("89"))
        #expect(result.results == score("60.45"))
    }

    @Test func groupsOfRatersAreWeighed() {
        let ratios = [
            RaterRules.Ratio(weights: [
                "self": score("10"), "superior": score("70"), "peer": score("10"), "subordinate": score("10"),
            ]),
            RaterRules.Ratio(weights: ["superior": score("80"), "peer": score("20")]),
        ]
        func rules(_ missing: RaterRules.Missing) -> RaterRules {
            RaterRules(
                groups: ["self", "superior", "peer", "subordinate"], ratios: ratios, missing: missing, leastRaters: nil)
        }
        let all = ["self": score("5"), "superior": score("4"), "peer": score("3"), "subordinate": score("2")]
        // 0.5 + 2.8 + 0.3 + 0.2
        #expect(computer(raters: rules(.table)).found(all) == score("3.8"))
        // The table's own row for the two groups.
        let two = ["superior": score("4"), "peer": score("3")]
        #expect(computer(raters: rules(.table)).found(two) == score("3.8"))
        // 70 and 10 shared out: (2.8 + 0.2) ÷ 0.8
        let others = ["superior": score("4"), "subordinate": score("2")]
        #expect(computer(raters: rules(.share)).found(others) == score("3.75"))
        #expect(computer(raters: rules(.table)).found(others) == nil)
        #expect(computer(raters: rules(.noResult)).found(others) == nil)
        #expect(computer(raters: rules(.table)).found([:]) == nil)
    }

    @Test func aCaseHasItsOwnWeights() {
        let rows = indicators([("5", "100")])
        let found = [CompetencyResult(expected: score("2"), found: score("2"))]
        #expect(computer(.ratio).appraisal(rows, found)?.results == score("70"))
        #expect(computer(.ratio).appraisal(rows, found, case: .probation)?.results == score("50"))
        #expect(computer(.ratio).appraisal(rows, found, case: .secondee) == nil)
        #expect(computer(.ratio).appraisal([], found) == nil)
    }
}
