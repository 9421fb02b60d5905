import Records
import TestSupport
import Testing

struct ControlTotalMismatchRuleTests {
    private func person(_ index: Int, _ salary: String, type: String = "") -> [Field: String] {
        Sample.person(
            "ก\(index)", id: Sample.ids[index], position: "\(index)", more: [.salary: salary, .staffType: type])
    }

    private func found(_ sources: [SourceRecords]) -> [FindingDraft] {
        Sample.found(.controlTotalMismatch, in: sources)
    }

    @Test func bothAgree() {
        let sources = [
            Sample.register(person(0, "100.00"), person(1, "200.00")),
            Sample.payroll(person(1, "200.00"), person(0, "100.00")),
        ]
        #expect(found(sources).isEmpty)
    }

    @Test func aSatangIsTold() throws {
        let sources = [
            Sample.register(person(0, "100.00"), person(1, "200.00")),
            Sample.payroll(person(0, "100.00"), person(1, "200.01")),
        ]
        let findings = found(sources)
        let finding = try #require(findings.first)
        #expect((findings.count, finding.field) == (1, .salary))
        #expect((finding.seen, finding.expected) == ("300.01", "300.00"))
        #expect(finding.subject == .source("payroll baht"))
        #expect(finding.evidence.contains(.init("names", "ก1 ใจดี (1)")))
        #expect(finding.evidence.contains(.init("difference", "0.01")))
        #expect(finding.places == [.init(recordID: 201, field: .salary), .init(recordID: 101, field: .salary)])
    }

    @Test func headsAndBaht() {
        let sources = [
            Sample.register(person(0, "100.00"), person(1, "200.00")), Sample.payroll(person(0, "100.00")),
        ]
        let findings = found(sources)
        #expect(findings.map(\.seen) == ["100.00", "1"])
        #expect(findings.map(\.expected) == ["300.00", "2"])
        #expect(findings.allSatisfy { $0.evidence.contains(.init("names", "ก1 ใจดี (1)")) })
    }

    @Test func whatCannotBeReadIsCounted() throws {
        let sources = [
            Sample.register(person(0, "100.00")), Sample.payroll(person(0, "!not-a-number:ร้อย")),
        ]
        let finding = try #require(found(sources).first)
        #expect(finding.evidence.contains(.init("withoutValue", "1")))
        #expect(finding.evidence.contains(.init("names", "ก0 ใจดี (0)")))
    }

    @Test func staffWhomTheOtherListDoesNotHaveIsLeftOut() {
        let sources = [
            Sample.register(person(0, "100.00", type: "1"), person(1, "200.00", type: "3")),
            Sample.payroll(person(0, "100.00")),
        ]
        #expect(found(sources).isEmpty)
    }

    @Test func whereNobodyStandsInBothAllCount() {
        let sources = [
            Sample.register(person(0, "100.00"), person(1, "200.00")),
            Sample.payroll(person(2, "100.00"), person(3, "200.00")),
        ]
        #expect(found(sources).isEmpty)
    }

    @Test func onlyCompleteSourcesAreHeldAgainstEachOther() {
        let register = Sample.register(person(0, "100.00"), person(1, "200.00"))
        let payroll = SampleRecords.source("payroll", isComplete: false, firstRecord: 201, [person(0, "100.00")])
        let result = Sample.reconcile([register, payroll])
        #expect(!result.findings.contains { $0.code == .controlTotalMismatch })
        #expect(
            result.notChecked.contains(
                NotChecked(code: .controlTotalMismatch, source: "payroll", reason: .sourcePartial)))
    }

    /// Between the register's day and the other list's, across 1 September.
    @Test(arguments: [("ให้โอน", "2022-09-02", 0), ("ให้โอน", "2022-09-01", 2), ("รับโอน", "2022-09-02", 2)])
    func whoLeftAfterTheCensusIsLeftOut(event: String, day: String, count: Int) {
        let sources = [
            Sample.register(person(1, "200.00")), Sample.payroll(person(0, "100.00"), person(1, "200.00")),
            Sample.movements(Sample.person("ก0", id: Sample.ids[0], more: [.eventType: event, .beginDate: day])),
        ]
        #expect(found(sources).count == count)
    }

    @Test func whoCameAfterTheCensusNeedNotBePaidYet() {
        let came = Sample.person("ก0", id: Sample.ids[0], more: [.eventType: "รับโอน", .beginDate: "2022-09-02"])
        let sources = [
            Sample.register(person(0, "100.00"), person(1, "200.00")), Sample.payroll(person(1, "200.00")),
            Sample.movements(came),
        ]
        #expect(found(sources).isEmpty)
    }

    /// Raises need not list everybody.
    @Test func raisesAreNoListOfPeople() {
        let sources = [
            Sample.register(person(0, "100.00"), person(1, "200.00")),
            Sample.payroll(person(0, "100.00"), person(1, "200.00")),
            Sample.raises(person(0, "100.00")),
        ]
        #expect(found(sources).isEmpty)
    }
}
