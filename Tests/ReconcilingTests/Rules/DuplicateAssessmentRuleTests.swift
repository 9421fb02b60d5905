import Records
import TestSupport
import Testing

struct DuplicateAssessmentRuleTests {
    private func score(_ half: String) -> [Field: String] {
        Sample.person(position: "1", more: [.fiscalYear: "2565", .roundHalf: half, .totalScore: "80.00"])
    }

    @Test func twoOfOneRound() {
        let findings = Sample.found(.duplicateAssessment, in: [Sample.scores(score("2"), score("2"))])
        #expect(findings.map(\.subject) == [.records([301, 302])])
    }

    @Test func anotherRoundDoesNotCount() {
        #expect(Sample.found(.duplicateAssessment, in: [Sample.scores(score("2"), score("1"))]).isEmpty)
    }

    @Test func twoRaisesAreNoAssessments() {
        let raise = Sample.person(id: Sample.ids[0])
        #expect(Sample.found(.duplicateAssessment, in: [Sample.raises(raise, raise)]).isEmpty)
    }

    /// One appraisal stands in the report and in the unit's summary.
    @Test(arguments: [("80.00", "60.00", 0), ("80.01", "60.00", 1), ("", "60.00", 0), ("80.00", "61.00", 1)])
    func theSameInTwoSources(total: String, result: String, count: Int) {
        let one = Sample.scores(
            Sample.person(position: "1", more: [.totalScore: "80.00", .resultScore: "60.00", .roundHalf: "2"]))
        let other = SampleRecords.source(
            "epm-assessments", kind: .assessment, firstRecord: 901,
            [Sample.person(position: "1", more: [.totalScore: total, .resultScore: result])])
        let findings = Sample.found(.duplicateAssessment, in: [one, other])
        #expect(findings.count == count)
        #expect(findings.allSatisfy { $0.subject == .records([301, 901]) })
    }
}
