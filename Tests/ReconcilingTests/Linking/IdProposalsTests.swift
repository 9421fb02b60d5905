import Records
import TestSupport
import Testing

@testable import Reconciling

@Suite struct IdProposalsTests {
    private static let id = "1990100001017"

    /// What is proposed for a finding about the first record of a source.
    private func proposed(
        _ code: FindingCode, raw: String? = nil, seen: String? = nil, in sources: [SourceRecords], source: String,
        record: Int64
    ) -> FindingDraft {
        let links = Linker().link(sources, decisions: [], context: SampleRules.context)
        let round = RoundRecords(
            sources, links: links, personIDs: links.persons.indices.map { Int64($0 + 1) },
            context: SampleRules.context)
        let draft = FindingDraft(
            code: code, subject: .record(record), field: .citizenId, seen: seen, seenRaw: raw,
            places: [.init(recordID: record, field: .citizenId)])
        return IdProposals(round).adding(to: [draft], source: source)[0]
    }

    private func payroll(_ id: String, _ surname: String = "ใจดี", number: String = "1") -> SourceRecords {
        Sample.payroll(Sample.person("ปรีชา", surname, id: id, more: [.payNumber: number]))
    }

    @Test func theRegistersIdIsProposedForAMissingOne() {
        let sources = [
            Sample.register(Sample.person(id: Self.id, position: "1")),
            Sample.payroll(Sample.person(more: [.citizenId: "", .payNumber: "1"])),
        ]
        let draft = proposed(.cidMissing, in: sources, source: "payroll", record: 201)
        #expect(draft.suggestions == [.init(value: Self.id, reason: .samePerson, detail: "dpis-roster")])
        #expect(draft.evidence.isEmpty)
    }

    @Test func thePayrollsIdIsProposedForTheRegister() {
        let sources = [
            Sample.register(Sample.person(position: "1", more: [.citizenId: ""])), payroll(Self.id),
        ]
        let draft = proposed(.cidMissing, in: sources, source: "dpis-roster", record: 101)
        #expect(draft.suggestions == [.init(value: Self.id, reason: .samePerson, detail: "payroll")])
    }

    @Test(arguments: [
        ("!id-malformed:199010000101", FindingCode.cidMalformed, "199010000101", "missing-digit"),
        ("!id-malformed:19901000011017", .cidMalformed, "19901000011017", "extra-digit"),
        ("!id-scientific:1.99010E+12", .cidScientific, "1.99010E+12", "rounded"),
    ]) func slipsOfUnreadableIdsAreTold(id: String, code: FindingCode, raw: String, slip: String) {
        let sources = [Sample.register(Sample.person(id: Self.id, position: "1")), payroll(id)]
        let draft = proposed(code, raw: raw, in: sources, source: "payroll", record: 201)
        #expect(draft.suggestions.map(\.value) == [Self.id])
        #expect(draft.evidence == [.init("slip", slip)])
    }

    @Test func aWrongCheckDigitIsProposedFor() {
        let wrong = "1990100011017"
        let sources = [Sample.register(Sample.person(id: Self.id, position: "1")), payroll(wrong)]
        let draft = proposed(.cidChecksum, seen: wrong, in: sources, source: "payroll", record: 201)
        #expect(draft.suggestions.map(\.value) == [Self.id])
        #expect(draft.evidence == [.init("slip", "one-digit")])
    }

    /// The first digits are sure, and they are somebody else's.
    @Test func whatASpreadsheetLeftMustFit() {
        let sources = [
            Sample.register(Sample.person(id: Self.id, position: "1")), payroll("!id-scientific:3.10042E+12"),
        ]
        let draft = proposed(.cidScientific, raw: "3.10042E+12", in: sources, source: "payroll", record: 201)
        #expect(draft.suggestions.isEmpty)
    }

    @Test func nobodysIdIsProposedForSomebodyElse() {
        let sources = [
            Sample.register(Sample.person(id: Self.id, position: "1")),
            Sample.payroll(Sample.person("ชูใจ", "งามดี", more: [.citizenId: "", .payNumber: "2"])),
        ]
        #expect(proposed(.cidMissing, in: sources, source: "payroll", record: 201).suggestions.isEmpty)
    }

    /// Linking asks whether they are one person: then only a slip of the id speaks for it.
    @Test(arguments: [("!id-malformed:199010000101", "199010000101", 1), ("!id-malformed:123456", "123456", 0)])
    func whereLinkingAsksOnlyASlipIsProposed(id: String, raw: String, count: Int) {
        let sources = [
            Sample.register(Sample.person(id: Self.id, position: "1")), payroll(id, "เจริญวัฒนา"),
        ]
        let draft = proposed(.cidMalformed, raw: raw, in: sources, source: "payroll", record: 201)
        #expect(draft.suggestions.count == count)
    }

    @Test func aSeatsHolderGivesItsId() {
        let register = Sample.register(Sample.person(id: Self.id, position: "1"))
        let seat: [Field: String] = [.positionNumber: "1", .citizenId: "", .positionStatus: "occupied"]
        let draft = proposed(
            .cidMissing, in: [register, Sample.seats(seat)], source: "gpis-positions", record: 501)
        #expect(draft.suggestions.map(\.value) == [Self.id])
        let other = seat.merging([.givenName: "ชูใจ", .surname: "งามดี"]) { $1 }
        #expect(
            proposed(.cidMissing, in: [register, Sample.seats(other)], source: "gpis-positions", record: 501)
                .suggestions.isEmpty)
        let elsewhere = seat.merging([.positionNumber: "2"]) { $1 }
        #expect(
            proposed(.cidMissing, in: [register, Sample.seats(elsewhere)], source: "gpis-positions", record: 501)
                .suggestions.isEmpty)
    }

    @Test func otherFindingsAreLeftAlone() {
        let sources = [Sample.register(Sample.person(id: Self.id, position: "1")), payroll("")]
        let draft = FindingDraft(code: .nameMissing, subject: .record(201), field: .surname)
        let links = Linker().link(sources, decisions: [], context: SampleRules.context)
        let round = RoundRecords(
            sources, links: links, personIDs: links.persons.indices.map { Int64($0 + 1) },
            context: SampleRules.context)
        #expect(IdProposals(round).adding(to: [draft], source: "payroll") == [draft])
    }
}
