import Records
import TestSupport
import Testing

struct ScoreOutOfRangeRuleTests {
    @Test(arguments: [
        ("84.00", "22.10", "106.10", [Field.resultScore]), ("70.00", "30.00", "100.00", []),
        ("70.01", "30.01", "100.02", [.resultScore, .competencyScore]), ("-1.00", "30.00", "29.00", [.resultScore]),
        ("60.00", "20.00", "100.01", [.totalScore]), ("", "", "-0.01", [.totalScore]),
    ])
    func componentsAndTotal(result: String, competency: String, total: String, fields: [Field]) {
        let source = Sample.scores([.resultScore: result, .competencyScore: competency, .totalScore: total])
        #expect(Sample.found(.scoreOutOfRange, in: source).map(\.field) == fields)
    }

    @Test func maximumComesFromTheRuleSet() {
        let probation = SampleRules.context { $0.ruleSet.resultMaximum = SampleRules.points(50) }
        let source = Sample.scores([.resultScore: "60.00", .competencyScore: "20.00", .totalScore: "80.00"])
        #expect(Sample.found(.scoreOutOfRange, in: source, context: probation).count == 1)
    }

    @Test func unreadableScoreIsNotOutOfRange() {
        let source = Sample.scores([.resultScore: "!not-a-number:สูง", .totalScore: "80.00"])
        #expect(Sample.found(.scoreOutOfRange, in: source).isEmpty)
    }

    private static let demanding = SampleRules.context {
        $0.ruleSet.scoringDemands.probation = .init(
            months: 6, mostMonths: 12, resultWeight: SampleRules.points(50))
        $0.ruleSet.scoringDemands.resultWeights = ["1": SampleRules.points(70), "3": SampleRules.points(80)]
    }

    /// Whose weights are others may have more.
    @Test(
        arguments: [
            ("50.00", "45.00", "", "", "1", []), ("51.00", "45.00", "", "", "1", [.competencyScore]),
            ("78.00", "15.00", "", "", "3", []), ("78.00", "20.50", "", "", "3", [.competencyScore]),
            ("49.00", "45.00", "50.00", "50.00", "1", []), ("51.00", "45.00", "50.00", "50.00", "1", [.resultScore]),
            ("69.00", "31.00", "70.00", "30.00", "1", [.competencyScore]),
            // Weights that do not make 100 say nothing.
            ("61.00", "25.00", "60.00", "30.00", "1", []),
        ] as [(String, String, String, String, String, [Field?])])
    func byTheWeights(
        result: String, competency: String, results: String, competencies: String, type: String, fields: [Field?]
    ) {
        let source = Sample.scores([
            .resultScore: result, .competencyScore: competency, .resultWeight: results,
            .competencyWeight: competencies, .staffType: type, .totalScore: "90.00",
        ])
        #expect(Sample.found(.scoreOutOfRange, in: source, context: Self.demanding).map(\.field) == fields)
    }
}
