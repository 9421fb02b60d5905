import Records
import TestSupport
import Testing

struct CidDiffersRuleTests {
    private func sources(register: String, payroll: String, raises: String?) -> [SourceRecords] {
        [
            Sample.register(Sample.person(id: register, position: "1")),
            Sample.payroll(Sample.person(id: payroll, more: [.payNumber: "1"])),
        ] + (raises.map { [Sample.raises(Sample.person(id: $0, position: "1"))] } ?? [])
    }

    @Test func transposedDigitsInPayroll() throws {
        let findings = Sample.found(
            .cidDiffers, in: sources(register: "2646288975142", payroll: "2646828975142", raises: "2646288975142"))
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.seen == "2646828975142")
        #expect(finding.expected == "2646288975142")
        #expect(finding.places.first == .init(recordID: 201, field: .citizenId))
        #expect(finding.evidence.contains(.init("slip", "transposition")))
        #expect(finding.suggestions.map(\.value) == ["2646288975142"])
    }

    /// The register alone against two sources that agree.
    @Test func registerIsAtFaultWhenTheOthersAgree() throws {
        let id = Sample.ids[0]
        let finding = try #require(
            Sample.found(.cidDiffers, in: sources(register: Sample.ids[1], payroll: id, raises: id)).first)
        #expect((finding.seen, finding.expected) == (Sample.ids[1], id))
        #expect(finding.places.first?.recordID == 101)
    }

    @Test func missingOrUnreadableIdHasItsOwnCode() {
        let findings = Sample.found(
            .cidDiffers, in: sources(register: "!id-malformed:12", payroll: Sample.ids[0], raises: Sample.ids[0]))
        #expect(findings.isEmpty)
    }

    @Test func oneWrongIdEverywhereHasNothingToDifferFrom() {
        let wrong = "1234567890123"
        #expect(Sample.found(.cidDiffers, in: sources(register: wrong, payroll: wrong, raises: nil)).isEmpty)
    }
}
