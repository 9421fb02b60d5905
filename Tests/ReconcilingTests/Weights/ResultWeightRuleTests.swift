import Reconciling
import Records
import TestSupport
import Testing

/// The sample round is from 1 April to 30 September 2022.
struct ResultWeightRuleTests {
    private static let demanding = SampleRules.context {
        $0.ruleSet.scoringDemands.resultWeights = ["1": SampleRules.points(70), "3": SampleRules.points(80)]
        $0.ruleSet.scoringDemands.probation = .init(
            months: 6, mostMonths: 12, resultWeight: SampleRules.points(50))
    }

    private func found(
        _ code: FindingCode, weights: (String, String), start: String = "", staffType: String = "1"
    ) -> [FindingDraft] {
        let scores = Sample.scores(
            Sample.person(
                id: Sample.ids[0],
                more: [.resultWeight: weights.0, .competencyWeight: weights.1, .staffType: staffType]))
        let register = Sample.register(Sample.person(id: Sample.ids[0], more: [.startDate: start]))
        return Sample.found(code, in: [register, scores], context: Self.demanding)
    }

    @Test(arguments: [
        ("70.00", "30.00", "1", true), ("69.00", "31.00", "1", false), ("70.00", "30.00", "3", false),
        ("80.00", "20.00", "3", true), ("60.00", "40.00", "4", true), ("60.00", "40.00", "", true),
        // Another finding says that these are not 100.
        ("60.00", "30.00", "1", true), ("60.00", "", "1", false),
    ])
    func leastWeight(results: String, competencies: String, staffType: String, isRight: Bool) {
        let findings = found(.resultWeightTooLow, weights: (results, competencies), staffType: staffType)
        #expect(findings.map(\.seen) == (isRight ? [] : [results]))
    }

    @Test(
        arguments: [
            // On probation to the end, perhaps on probation, and surely not.
            ("2022-04-01", "50.00", nil, false), ("2022-04-01", "70.00", "50.00", false),
            ("2022-03-31", "70.00", nil, false), ("2022-03-31", "50.00", nil, false),
            ("2021-04-02", "50.00", nil, false),
            ("2021-04-01", "50.00", nil, true), ("2021-04-01", "70.00", nil, false), ("", "50.00", nil, false),
            ("2021-04-02", "60.00", nil, true), ("2022-04-01", "60.00", "50.00", false),
        ] as [(String, String, String?, Bool)])
    func probation(start: String, results: String, expected: String?, isTooLow: Bool) {
        let other = results == "70.00" ? "30.00" : results == "60.00" ? "40.00" : "50.00"
        let probation = found(.probationWeights, weights: (results, other), start: start)
        #expect(probation.map(\.expected) == (expected == nil ? [] : [expected]))
        #expect(probation.allSatisfy { $0.suggestions.map(\.value) == ["50.00"] })
        #expect(found(.resultWeightTooLow, weights: (results, other), start: start).isEmpty != isTooLow)
    }

    @Test func probationIsOfOfficials() {
        #expect(
            found(.probationWeights, weights: ("80.00", "20.00"), start: "2022-04-01", staffType: "3").isEmpty)
    }

    @Test func whatItNeeds() {
        for code in [FindingCode.resultWeightTooLow, .probationWeights] {
            let scores = Sample.scores(Sample.person(more: [.totalScore: "80.00"]))
            func obstacles(_ sources: [SourceRecords], _ context: RuleContext) -> [NotChecked] {
                Sample.reconcile(sources, context: context).notChecked.filter { $0.code == code }
            }
            #expect(obstacles([scores], SampleRules.context).map(\.reason) == [.ruleMissing])
            #expect(obstacles([], Self.demanding).map(\.reason) == [.sourceMissing])
            #expect(
                obstacles([scores], Self.demanding) == [
                    NotChecked(code: code, source: "epm-r0901", reason: .columnMissing, fields: [.resultWeight])
                ])
        }
    }
}
