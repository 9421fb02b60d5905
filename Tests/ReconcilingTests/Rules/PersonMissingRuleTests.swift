import Reconciling
import Records
import TestSupport
import Testing

struct PersonMissingRuleTests {
    private let register = Sample.register(Sample.person(id: Sample.ids[0], position: "1"))
    private let missing = Sample.person("มานี", "งามดี", id: Sample.ids[1], position: "2")

    @Test func oneFindingAPersonAssessmentsFirst() throws {
        let sources = [
            register, Sample.payroll(missing), Sample.scores(Sample.person("มานี", "งามดี", position: "2")),
            Sample.seats([.positionNumber: "2", .citizenId: Sample.ids[1]]),
        ]
        let findings = Sample.found(.personMissingInDpis, in: sources)
        #expect(findings.count == 1)
        #expect(try #require(findings.first).places.map(\.recordID) == [301, 201, 501])
        #expect(findings.first?.subject == .person(2))
    }

    @Test func whoIsInTheRegisterIsNotMissing() {
        let sources = [register, Sample.payroll(Sample.person(id: Sample.ids[0]))]
        #expect(Sample.found(.personMissingInDpis, in: sources).isEmpty)
    }

    /// The day that decides between old and new agency is 1 September.
    @Test(arguments: [
        ("ให้โอน", "2022-09-02", 0), ("ให้โอน", "2022-09-01", 1), ("ลาออก", "2022-09-15", 0), ("ย้าย", "2022-09-15", 1),
    ])
    func whoLeftAfterTheCensusIsNotMissing(event: String, day: String, count: Int) {
        let gone = Sample.person("มานี", "งามดี", id: Sample.ids[1], more: [.eventType: event, .beginDate: day])
        let sources = [register, Sample.payroll(missing), Sample.movements(gone)]
        #expect(Sample.found(.personMissingInDpis, in: sources).count == count)
    }

    @Test func partialRegisterSaysNothingAboutAbsence() {
        let partial = Sample.register(Sample.person(id: Sample.ids[0]), isComplete: false)
        let result = Sample.reconcile([partial, Sample.payroll(missing)])
        #expect(!result.findings.contains { $0.code == .personMissingInDpis })
        #expect(
            result.notChecked.contains(
                NotChecked(code: .personMissingInDpis, source: "dpis-roster", reason: .sourcePartial)))
    }

    @Test func withoutRegisterNothingIsMissing() {
        let result = Sample.reconcile([Sample.payroll(missing), Sample.scores(Sample.person())])
        #expect(!result.findings.contains { $0.code == .personMissingInDpis })
        #expect(
            result.notChecked.contains(
                NotChecked(code: .personMissingInDpis, source: "dpis-roster", reason: .sourceMissing)))
    }

    /// The register's holder of the seat has an unreadable id: it is the same person, and `cid-malformed` says so.
    @Test(arguments: [("!id-malformed:119", 0), ("1193339803139", 0), (Sample.ids[0], 1)])
    func holderWhomOnlyThePositionRegisterKnows(id: String, count: Int) {
        let sources = [
            Sample.register(Sample.person(id: id, position: "7")),
            Sample.seats([.positionNumber: "007", .citizenId: Sample.ids[1], .positionStatus: "occupied"]),
        ]
        #expect(Sample.found(.personMissingInDpis, in: sources).count == count)
    }

    @Test func openQuestionIsEvidence() throws {
        let sources = [
            Sample.register(Sample.person(id: Sample.ids[0], unit: "กองคลัง")),
            Sample.scores(Sample.person("ปรีชา", "ใจดิ", unit: "กองคลัง")),
        ]
        let finding = try #require(Sample.found(.personMissingInDpis, in: sources).first)
        #expect(finding.evidence.contains(.init("possiblySame", "ปรีชา ใจดี (dpis-roster)")))
    }

    @Test func seatTellsTheIdOfWhoHasNone() throws {
        let sources = [
            register, Sample.scores(Sample.person("มานี", "งามดี", position: "2")),
            Sample.seats([.positionNumber: "0002", .citizenId: Sample.ids[1], .positionStatus: "occupied"]),
        ]
        let findings = Sample.found(.personMissingInDpis, in: sources)
        #expect(findings.count == 1)
        #expect(try #require(findings.first).places.map(\.recordID) == [301, 501])
        #expect(findings.first?.evidence.contains(.init("citizenId", Sample.ids[1])) == true)
    }
}
