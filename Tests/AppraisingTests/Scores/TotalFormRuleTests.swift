import Records
import TestSupport
import Testing

/// Totals without decimals, and results that were told.
struct TotalFormRuleTests {
    private static let whole = SampleRules.context { $0.ruleSet.scoringDemands.wholeTotals = ["2"] }

    @Test(arguments: [
        ("89.67", "2", "89.00"), ("89.0001", "2", "89.00"), ("89.00", "2", nil), ("89.67", "1", nil),
        ("89.67", "3", nil), ("89.67", "", nil), ("120.50", "2", nil),
    ])
    func decimalsOfPermanentEmployees(total: String, staffType: String, expected: String?) {
        let source = Sample.scores([.totalScore: total, .staffType: staffType])
        let findings = Sample.found(.decimalNotTruncated, in: source, context: Self.whole)
        #expect(findings.map(\.expected) == (expected == nil ? [] : [expected]))
        #expect(
            findings.allSatisfy {
                $0.suggestions == [.init(value: "89.00", reason: .computed, detail: "\(total) → 89.00")]
            })
    }

    @Test func withoutTheRuleDecimalsAreNotChecked() {
        let result = Sample.check([Sample.scores([.totalScore: "89.67", .staffType: "2"])])
        #expect(
            result.notChecked.contains(
                NotChecked(code: .decimalNotTruncated, source: "epm-r0901", reason: .ruleMissing)))
    }

    private func assessments(_ rows: [[Field: String]]) -> SourceRecords {
        SampleRecords.source(
            "epm-r0901", kind: .assessment, fields: [.totalScore, .acknowledged, .scoreVisible], rows)
    }

    @Test func whoHasNotTakenNoteOrRefused() {
        let findings = Sample.found(
            .acknowledgementMissing,
            in: assessments([
                [.totalScore: "80.00", .acknowledged: "true"], [.totalScore: "81.00"],
                [.totalScore: "82.00", .acknowledged: "false"], [.acknowledged: ""],
                [.totalScore: "83.00", .acknowledged: "!unknown-code:?"],
                [.totalScore: "84.00", .scoreVisible: "false"],
            ]))
        #expect(findings.map(\.subject) == [.record(2), .record(3)])
        #expect(findings.map(\.seen) == [nil, "false"])
        #expect(findings.allSatisfy { $0.field == .acknowledged })
    }

    @Test func whereNobodyHasYetNothingIsSaid() {
        let source = assessments([[.totalScore: "80.00"], [.totalScore: "81.00", .acknowledged: "false"]])
        #expect(Sample.found(.acknowledgementMissing, in: source).isEmpty)
    }

    @Test func withoutTheColumnItIsNotChecked() {
        let result = Sample.check([Sample.scores([.totalScore: "80.00"])])
        #expect(
            result.notChecked.contains(
                NotChecked(
                    code: .acknowledgementMissing, source: "epm-r0901", reason: .columnMissing,
                    fields: [.acknowledged])))
    }
}
