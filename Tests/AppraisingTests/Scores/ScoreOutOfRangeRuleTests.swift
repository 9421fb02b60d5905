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
}
