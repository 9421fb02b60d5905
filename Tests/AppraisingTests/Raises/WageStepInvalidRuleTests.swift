import Records
import TestSupport
import Testing

/// The sample round is the second half.
struct WageStepInvalidRuleTests {
    private static let steps = SampleRules.context {
        $0.ruleSet.wageSteps = WageSteps(
            staffType: "2", unit: "ขั้น",
            halves: [
                1: [ScoreE4(tenThousandths: 5_000), ScoreE4(tenThousandths: 10_000)],
                2: [ScoreE4(tenThousandths: 5_000), ScoreE4(tenThousandths: 10_000), ScoreE4(tenThousandths: 15_000)],
            ])
    }

    private func source(_ note: String, staffType: String = "2") -> SourceRecords {
        SampleRecords.source("dpis-step-order", kind: .raise, fields: [.note], [[.staffType: staffType, .note: note]])
    }

    @Test(arguments: [
        ("2 ขั้น", "2.00"), ("๒ขั้น", "2.00"), ("0.25 ขั้น", "0.25"), ("1.5 ขั้น", nil), ("1 ขั้น", nil), ("0.5ขั้น", nil),
        ("เต็มขั้น", nil), ("เลื่อน 2 ขั้น เพราะความชอบพิเศษ", nil), ("ขั้น", nil), ("", nil),
    ])
    func stepsOfTheSecondHalf(note: String, told: String?) {
        let findings = Sample.found(.wageStepInvalid, in: source(note), context: Self.steps)
        #expect(findings.compactMap { $0.evidence.first { $0.name == "steps" }?.value } == [told].compactMap { $0 })
        #expect(findings.allSatisfy { $0.field == .note && $0.seen == note })
    }

    @Test func aHalfMoreThanOneInTheFirstHalf() throws {
        var context = Self.steps
        context.round = try #require(Round("2565/1"))
        #expect(Sample.found(.wageStepInvalid, in: source("1.5 ขั้น"), context: context).count == 1)
        #expect(Sample.found(.wageStepInvalid, in: source("1 ขั้น"), context: context).isEmpty)
    }

    /// The Comptroller General's form tells the steps in place of the grade.
    @Test func aResultThatIsNoGrade() {
        var raises = SampleRecords.source(
            "salary-result", kind: .raise, fields: [.grade, .staffType], [[.staffType: "2"]])
        raises.batch.issues.append((0, CellIssue(field: .grade, reason: .valueMapped, raw: "2 ขั้น")))
        #expect(Sample.found(.wageStepInvalid, in: raises, context: Self.steps).map(\.field) == [.grade])
    }

    @Test func officialsHaveNoSteps() {
        #expect(Sample.found(.wageStepInvalid, in: source("2 ขั้น", staffType: "1"), context: Self.steps).isEmpty)
    }

    @Test func whatItNeeds() {
        #expect(
            Sample.check([source("2 ขั้น")]).notChecked.contains(
                NotChecked(code: .wageStepInvalid, source: "dpis-step-order", reason: .ruleMissing)))
        #expect(
            Sample.check([Sample.raise()], context: Self.steps).notChecked.contains(
                NotChecked(code: .wageStepInvalid, source: "salary-result", reason: .columnMissing, fields: [.note])))
    }
}
