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
}
