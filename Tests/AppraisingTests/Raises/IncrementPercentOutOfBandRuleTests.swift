import Records
import TestSupport
import Testing

struct IncrementPercentOutOfBandRuleTests {
    private static let announced = SampleRules.context {
        $0.ruleSet.announcedPercents = [
            SampleRules.round: AnnouncedPercents(parts: [
                part("ดีเด่น", 95, 100, 4.5, 5), part("ดีเด่น", 90, 95, 4, 4), part("ดีมาก", 80, 90, 3.5, 3.8),
            ])
        ]
    }

    private static func part(
        _ grade: String, _ from: Int64, _ below: Int64, _ least: Double, _ most: Double
    ) -> AnnouncedPercents.Part {
        .init(
            grade: grade, from: SampleRules.points(from), below: SampleRules.points(below),
            least: PercentE4(tenThousandths: Int64(least * 10_000)),
            most: PercentE4(tenThousandths: Int64(most * 10_000)))
    }

    @Test(arguments: [
        // Both ends belong to what was announced.
        ("85.00", "3.50", true), ("85.00", "3.80", true), ("85.00", "3.49", false), ("85.00", "3.81", false),
        ("94.99", "4.00", true), ("95.00", "4.00", false), ("100.00", "5.00", true), ("100.00", "5.01", false),
        // Nothing was announced for the band, nobody is raised, or the cap says it.
        ("75.00", "1.00", true), ("85.00", "0.00", true), ("85.00", "6.50", true),
    ])
    func percentOfTheScore(total: String, percent: String, isRight: Bool) {
        let source = Sample.raise([.totalScore: total, .percent: percent])
        let findings = Sample.found(.incrementPercentOutOfBand, in: source, context: Self.announced)
        #expect(findings.map(\.seen) == (isRight ? [] : [percent]))
        #expect(findings.allSatisfy { $0.field == .percent })
    }

    @Test func theOnePercentOfAPartIsSuggested() throws {
        let source = Sample.raise([.totalScore: "92.50", .percent: "4.20"])
        let finding = try #require(
            Sample.found(.incrementPercentOutOfBand, in: source, context: Self.announced).first)
        #expect(finding.expected == "4.00")
        #expect(finding.suggestions == [.init(value: "4.00", reason: .computed, detail: "92.50 ดีเด่น")])
        #expect(
            finding.evidence == [
                .init("totalScore", "92.50"), .init("grade", "ดีเด่น"), .init("least", "4.00"), .init("most", "4.00"),
            ])
    }

    @Test(arguments: [("4.00", true), ("4.20", true), ("5.00", true), ("3.99", false), ("5.10", false)])
    func withoutScoreTheGradeTells(percent: String, isRight: Bool) {
        let source = Sample.raise([.grade: "ดีเด่น", .percent: percent])
        #expect(Sample.found(.incrementPercentOutOfBand, in: source, context: Self.announced).isEmpty == isRight)
    }

    @Test func otherStaffAndOtherRoundsAreLeftAlone() {
        let employee = Sample.raise([.totalScore: "85.00", .percent: "1.00", .staffType: "3"])
        #expect(Sample.found(.incrementPercentOutOfBand, in: employee, context: Self.announced).isEmpty)
        let other = SampleRules.context {
            $0.ruleSet.announcedPercents = [Round("2565/1")!: AnnouncedPercents(parts: [])]
        }
        let result = Sample.check([Sample.raise([.totalScore: "85.00", .percent: "1.00"])], context: other)
        #expect(!result.findings.contains { $0.code == .incrementPercentOutOfBand })
        #expect(
            result.notChecked.contains(
                NotChecked(code: .incrementPercentOutOfBand, source: "salary-result", reason: .ruleMissing)))
    }

    @Test func withoutScoreAndGradeItIsNotChecked() {
        let result = Sample.check([Sample.raise([.percent: "1.00"])], context: Self.announced)
        #expect(
            result.notChecked.contains(
                NotChecked(
                    code: .incrementPercentOutOfBand, source: "salary-result", reason: .columnMissing,
                    fields: [.totalScore, .grade])))
    }
}
