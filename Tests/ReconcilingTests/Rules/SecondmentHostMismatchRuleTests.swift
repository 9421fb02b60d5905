import Records
import TestSupport
import Testing

struct SecondmentHostMismatchRuleTests {
    /// The own unit is กองคลัง; the host กองแผนงาน.
    private func sources(_ begin: String, _ end: String, appraisedIn unit: String, more: [Field: String] = [:])
        -> [SourceRecords]
    {
        [
            Sample.register(Sample.person(id: Sample.ids[0], unit: "กองคลัง", more: [.department: "กรมตัวอย่าง"])),
            Sample.scores(Sample.person(id: Sample.ids[0], unit: unit)),
            Sample.movements(
                Sample.movement(
                    "ไปช่วยราชการ", begin, end,
                    more: [.unit: "กองคลัง", .toUnit: "กองแผนงาน"].merging(more) { $1 })),
        ]
    }

    /// The round is April to September 2022; three months are 1 July to 30 September.
    @Test(
        arguments: [
            ("2022-07-01", "2022-09-30", "กองคลัง", "กองแผนงาน"), ("2022-07-01", "2022-09-30", "กองแผนงาน", nil),
            ("2022-07-02", "2022-09-30", "กองคลัง", nil), ("2022-07-02", "2022-09-30", "กองแผนงาน", "กองคลัง"),
            // What lies outside the round does not count; without a last day it goes on.
            ("2022-01-01", "2022-06-29", "กองแผนงาน", "กองคลัง"), ("2022-01-01", "2022-06-30", "กองคลัง", "กองแผนงาน"),
            ("2022-05-01", "", "กองคลัง", "กองแผนงาน"), ("2022-10-01", "2023-09-30", "กองแผนงาน", nil),
            // Neither: that is another matter.
            ("2022-07-02", "2022-09-30", "กองกฎหมาย", nil),
        ] as [(String, String, String, String?)])
    func threeMonthsMakeTheHostAppraise(begin: String, end: String, unit: String, expected: String?) {
        let findings = Sample.found(.secondmentHostMismatch, in: sources(begin, end, appraisedIn: unit))
        #expect(findings.map(\.expected) == (expected.map { [$0] } ?? []))
        #expect(findings.allSatisfy { $0.seen == unit && $0.places.map(\.recordID) == [301, 601] })
        #expect(findings.allSatisfy { $0.suggestions.map(\.value) == [expected] })
    }

    @Test func evidenceNamesHostAndDays() throws {
        let finding = try #require(
            Sample.found(.secondmentHostMismatch, in: sources("2022-07-01", "", appraisedIn: "กองคลัง")).first)
        #expect(
            finding.evidence == [
                .init("hostUnit", "กองแผนงาน"), .init("from", "2022-07-01"), .init("until", "2022-09-30"),
                .init("months", "3"),
            ])
    }

    /// Orders of two months each, one after the other.
    @Test(arguments: [("2022-07-01", 1), ("2022-07-02", 0)])
    func ordersWithoutAGapCountTogether(second: String, count: Int) {
        let more: [Field: String] = [.unit: "กองคลัง", .toUnit: "กองแผนงาน"]
        let sources = [
            Sample.register(Sample.person(id: Sample.ids[0], unit: "กองคลัง")),
            Sample.scores(Sample.person(id: Sample.ids[0], unit: "กองคลัง")),
            Sample.movements(
                Sample.movement("ช่วยราชการ", "2022-05-01", "2022-06-30", more: more),
                Sample.movement("ช่วยราชการ", second, "2022-08-31", more: more)),
        ]
        #expect(Sample.found(.secondmentHostMismatch, in: sources).count == count)
    }

    /// The report and the summary both have the person with the own unit.
    @Test func everyAppraisalAtTheWrongUnitIsNamed() {
        let summary = SampleRecords.source(
            "epm-assessments", kind: .assessment, firstRecord: 901,
            [Sample.person(id: Sample.ids[0], unit: "กองคลัง")])
        let findings = Sample.found(
            .secondmentHostMismatch, in: sources("2022-04-01", "", appraisedIn: "กองคลัง") + [summary])
        #expect(findings.map { Set($0.places.map(\.recordID)) } == [[301, 601, 901]])
    }

    @Test func anEndedStayIsOver() {
        let more: [Field: String] = [.unit: "กองคลัง", .toUnit: "กองแผนงาน"]
        let sources = [
            Sample.register(Sample.person(id: Sample.ids[0], unit: "กองคลัง")),
            Sample.scores(Sample.person(id: Sample.ids[0], unit: "กองคลัง")),
            Sample.movements(
                Sample.movement("ช่วยราชการ", "2022-05-01", more: more),
                Sample.movement("สิ้นสุดการช่วยราชการ", "2022-07-01", more: more)),
        ]
        #expect(Sample.found(.secondmentHostMismatch, in: sources).isEmpty)
    }

    @Test func anotherDepartmentsUnitsAreNotCompared() {
        let sources = sources("2022-04-01", "", appraisedIn: "กองคลัง", more: [.toDepartment: "กรมอื่น"])
        #expect(Sample.found(.secondmentHostMismatch, in: sources).isEmpty)
    }

    @Test func withoutMovementsOrUnitsItIsNotChecked() {
        let register = Sample.register(Sample.person(id: Sample.ids[0], unit: "กองคลัง"))
        let scores = Sample.scores(Sample.person(id: Sample.ids[0]))
        let code = FindingCode.secondmentHostMismatch
        let none = Sample.reconcile([register, scores]).notChecked
        #expect(none.contains(NotChecked(code: code, source: "", reason: .sourceMissing)))
        let some = Sample.reconcile([register, scores, Sample.movements(Sample.movement("ช่วยราชการ", "2022-04-01"))])
        #expect(
            some.notChecked.contains(
                NotChecked(code: code, source: "epm-r0901", reason: .columnMissing, fields: [.unit])))
        let context = SampleRules.context { $0.ruleSet = SampleRules.plainRuleSet }
        let without = Sample.reconcile(sources("2022-04-01", "", appraisedIn: "กองคลัง"), context: context)
        #expect(without.notChecked.contains(NotChecked(code: code, source: "", reason: .ruleMissing)))
    }
}
