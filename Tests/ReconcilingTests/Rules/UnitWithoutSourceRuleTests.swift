import Records
import TestSupport
import Testing

struct UnitWithoutSourceRuleTests {
    private let register = Sample.register(
        Sample.person(id: Sample.ids[0], unit: "กองคลัง"),
        Sample.person("มานี", "งามดี", id: Sample.ids[1], unit: "กองแผนงาน"),
        Sample.person("มานะ", "อดทน", id: Sample.ids[2], unit: "กองแผนงาน"))

    private func scores(_ rows: [Field: String]..., units: [String], isComplete: Bool = false) -> SourceRecords {
        var source = SampleRecords.source(
            "epm-r0901", kind: .assessment, isComplete: isComplete, fields: [.unit], firstRecord: 301, rows)
        source.completeUnits = units
        return source
    }

    @Test func aUnitThatHandedInNothing() throws {
        let sources = [register, scores(Sample.person(id: Sample.ids[0], unit: "กองคลัง"), units: ["กองคลัง"])]
        let findings = Sample.found(.unitWithoutSource, in: sources)
        let finding = try #require(findings.first)
        #expect((findings.count, finding.seen, finding.field) == (1, "กองแผนงาน", .unit))
        #expect(finding.evidence == [.init("sources", "epm-r0901"), .init("count", "2")])
        #expect(finding.places == [.init(recordID: 102, field: .unit)])
    }

    @Test func itsOwnFileOrOneOfItsPeopleCoversIt() {
        let own = scores(Sample.person(id: Sample.ids[0], unit: "กองคลัง"), units: ["กองคลัง", "กองแผนงาน กรมตัวอย่าง"])
        #expect(Sample.found(.unitWithoutSource, in: [register, own]).isEmpty)
        let elsewhere = scores(
            Sample.person(id: Sample.ids[0], unit: "กองคลัง"),
            Sample.person("มานี", "งามดี", id: Sample.ids[1], unit: "กองคลัง"), units: ["กองคลัง"])
        #expect(Sample.found(.unitWithoutSource, in: [register, elsewhere]).isEmpty)
    }

    /// Each person without a score is told there.
    @Test func oneFileForTheWholeAgencyCoversAll() {
        let whole = scores(Sample.person(id: Sample.ids[0], unit: "กองคลัง"), units: [], isComplete: true)
        #expect(Sample.found(.unitWithoutSource, in: [register, whole]).isEmpty)
    }

    @Test func nobodyIsDueInTheUnit() {
        let fresh = Sample.register(
            Sample.person(id: Sample.ids[0], unit: "กองคลัง"),
            Sample.person("มานี", "งามดี", id: Sample.ids[1], unit: "กองแผนงาน", more: [.startDate: "2022-08-01"]))
        let one = scores(Sample.person(id: Sample.ids[0], unit: "กองคลัง"), units: ["กองคลัง"])
        #expect(Sample.found(.unitWithoutSource, in: [fresh, one]).isEmpty)
    }

    @Test func partialFilesSayNothing() {
        let result = Sample.reconcile([register, scores(Sample.person(id: Sample.ids[0]), units: [])])
        #expect(!result.findings.contains { $0.code == .unitWithoutSource })
        #expect(
            result.notChecked.contains(
                NotChecked(code: .unitWithoutSource, source: "epm-r0901", reason: .sourcePartial)))
    }
}
