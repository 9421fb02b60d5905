import Records
import TestSupport
import Testing

struct TotalMismatchRuleTests {
    @Test(arguments: [
        ("60.83", "20.03", "", "78.36", "80.86"), ("60.83", "20.03", "", "80.86", nil),
        ("60.83", "20.03", "", "80.8601", "80.86"), ("50.00", "20.00", "5.00", "75.00", nil),
        ("50.00", "20.00", "5.00", "70.00", "75.00"), ("50.00", "20.00", "!not-a-number:x", "75.00", nil),
        ("50.00", "", "", "75.00", nil),
    ])
    func sumOfComponents(result: String, competency: String, other: String, total: String, expected: String?) {
        let source = Sample.scores([
            .resultScore: result, .competencyScore: competency, .otherScore: other, .totalScore: total,
        ])
        let findings = Sample.found(.totalMismatch, in: source)
        #expect(findings.map(\.expected) == (expected == nil ? [] : [expected]))
    }

    @Test func showsTheArithmetic() throws {
        let source = Sample.scores([.resultScore: "60.83", .competencyScore: "20.03", .totalScore: "78.36"])
        let finding = try #require(Sample.found(.totalMismatch, in: source).first)
        #expect(finding.seen == "78.36")
        #expect(finding.evidence == [.init("resultScore", "60.83"), .init("competencyScore", "20.03")])
        #expect(finding.suggestions == [.init(value: "80.86", reason: .computed, detail: "60.83 + 20.03")])
    }
}
