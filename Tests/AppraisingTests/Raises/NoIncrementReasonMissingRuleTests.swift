import Records
import TestSupport
import Testing

struct NoIncrementReasonMissingRuleTests {
    private static let none: [Field: String] = [
        .givenName: "ปรีชา", .percent: "0.00", .computedAmount: "0.00", .increment: "0.00", .specialPay: "0.00",
        .newSalary: "33250.00", .note: "",
    ]

    private func findings(_ change: [Field: String]) -> [FindingDraft] {
        Sample.found(.noIncrementReasonMissing, in: Sample.raise(Self.none.merging(change) { $1 }))
    }

    @Test func nobodyIsPassedOverWithoutAWord() {
        #expect(findings([:]).map(\.field) == [.note])
        #expect(findings([.percent: "", .computedAmount: "", .increment: "", .specialPay: ""]).count == 1)
        #expect(findings([.percent: "", .computedAmount: "", .increment: "", .newSalary: ""]).count == 1)
    }

    @Test(
        arguments: [
            [.note: "ผลการประเมินต่ำกว่าร้อยละ 60"], [.increment: "10.00"], [.percent: "2.70"], [.specialPay: "100.50"],
            [.newSalary: "34240.00"], [.increment: "!not-a-number:x"], [.newSalary: "!not-a-number:x"],
        ] as [[Field: String]])
    func aReasonARaiseOrAnUnreadableAmount(change: [Field: String]) { #expect(findings(change).isEmpty) }

    /// The form of the Comptroller General tells the reason in place of the grade.
    @Test func aResultThatIsNoGradeIsAReason() {
        var source = Sample.raise(Self.none.merging([.grade: ""]) { $1 })
        source.batch.issues.append((0, CellIssue(field: .grade, reason: .valueMapped, raw: "ลาศึกษา")))
        #expect(Sample.found(.noIncrementReasonMissing, in: source).isEmpty)
    }

    @Test func withoutRemarksItIsNotChecked() {
        let result = Sample.check([Sample.raise([.increment: "0.00"])])
        #expect(
            result.notChecked.contains(
                NotChecked(
                    code: .noIncrementReasonMissing, source: "salary-result", reason: .columnMissing, fields: [.note])))
    }

    @Test func scoresAreNoRaises() {
        let source = Sample.scores([.note: "", .increment: "0.00", .givenName: "ปรีชา"])
        #expect(Sample.found(.noIncrementReasonMissing, in: source).isEmpty)
    }
}
