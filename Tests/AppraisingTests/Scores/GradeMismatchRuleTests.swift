import Records
import TestSupport
import Testing

struct GradeMismatchRuleTests {
    @Test(arguments: [
        ("94.20", "ดีมาก", "ดีเด่น"), ("83.84", "ดีเด่น", "ดีมาก"), ("90.00", "ดีเด่น", nil), ("89.9999", "ดีมาก", nil),
        ("89.99", "ดีเด่น", "ดีมาก"), ("100.00", "ดีเด่น", nil), ("0.00", "ต้องปรับปรุง", nil), ("106.10", "ดี", nil),
        ("80.00", "", nil), ("80.00", "!unknown-code:เยี่ยม", "ดีมาก"),
    ])
    func bandHoldsTheTotal(total: String, grade: String, expected: String?) {
        let findings = Sample.found(.gradeMismatch, in: Sample.scores([.totalScore: total, .grade: grade]))
        #expect(findings.map(\.expected) == (expected == nil ? [] : [expected]))
    }

    /// The total is wrong; the grade is that of the claimed total, of the right total, of neither.
    @Test(arguments: [("ดี", nil), ("ดีมาก", nil), ("พอใช้", "ดีมาก")])
    func gradeOfAWrongTotal(grade: String, expected: String?) {
        let source = Sample.scores([
            .resultScore: "60.83", .competencyScore: "20.03", .totalScore: "78.36", .grade: grade,
        ])
        #expect(Sample.found(.gradeMismatch, in: source).map(\.expected) == (expected == nil ? [] : [expected]))
    }

    @Test func raisesNameGradesToo() {
        let raise = Sample.raise([.totalScore: "70.00", .grade: "พอใช้"])
        #expect(Sample.found(.gradeMismatch, in: raise).map(\.expected) == ["ดี"])
    }

    private static let own = SampleRules.context {
        var rules = $0.ruleSet
        rules.staffType = "2"
        rules.bands = [
            .init(grade: "ดีเด่น", from: SampleRules.points(90), below: SampleRules.points(100)),
            .init(grade: "เป็นที่ยอมรับได้", from: SampleRules.points(60), below: SampleRules.points(90)),
            .init(grade: "ต้องปรับปรุง", from: SampleRules.points(0), below: SampleRules.points(60)),
        ]
        $0.staffRuleSets["2"] = rules
    }

    /// Of staff with grades of its own these count, and those of everybody.
    @Test(
        arguments: [
            ("2", "75.00", "เป็นที่ยอมรับได้", nil), ("2", "75.00", "ดี", nil), ("2", "75.00", "ดีเด่น", "เป็นที่ยอมรับได้"),
            ("2", "59.00", "เป็นที่ยอมรับได้", "ต้องปรับปรุง"), ("1", "75.00", "เป็นที่ยอมรับได้", "ดี"),
        ] as [(String, String, String, String?)])
    func bandsOfTheStaffType(staffType: String, total: String, grade: String, expected: String?) {
        let source = Sample.scores([.totalScore: total, .grade: grade, .staffType: staffType])
        let findings = Sample.found(.gradeMismatch, in: source, context: Self.own)
        #expect(findings.map(\.expected) == (expected == nil ? [] : [expected]))
    }
}
