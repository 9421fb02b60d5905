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

    private static let whole = SampleRules.context { $0.ruleSet.scoringDemands.wholeTotals = ["2"] }

    /// Permanent employees' totals lose their decimals; who kept them has another finding.
    @Test(
        arguments: [
            ("2", "90.00", nil), ("2", "90.80", nil), ("2", "91.00", "90.00"), ("1", "90.00", "90.80"),
            ("", "90.00", "90.80"),
        ] as [(String, String, String?)])
    func totalsWithoutDecimals(staffType: String, total: String, expected: String?) {
        let source = Sample.scores([
            .resultScore: "66.50", .competencyScore: "24.30", .totalScore: total, .staffType: staffType,
        ])
        let findings = Sample.found(.totalMismatch, in: source, context: Self.whole)
        #expect(findings.map(\.expected) == (expected == nil ? [] : [expected]))
    }
}
