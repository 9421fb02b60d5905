import Records
import TestSupport
import Testing

/// A register in which one day has a year of the other era.
@Suite struct MixedEraTests {
    private func roster(_ day: String) throws -> [UInt8] {
        SampleText.cp874(
            SampleText.changing(Array(try SampleText.roster().prefix(13)), position: "00001", "21/04/2513", to: day))
    }

    @Test func theMixtureIsToldUntilTheSourceIsMended() throws {
        let desk = try Desk()
        try desk.load(try desk.folder.write(try roster("21/04/1970"), to: "dpis_roster.csv"))
        let finding = try #require(try desk.findings(.dateEraMixed, status: .open).first)
        #expect(finding.severity == .blocking)
        #expect(finding.field == .birthDate)
        #expect(finding.seenRaw == "21/04/1970")
        #expect(finding.places.map(\.location.row) == [2])
        #expect(finding.places.map(\.value) == ["1970-04-21"])

        let receipt = try desk.load(try desk.folder.write(try roster("21/04/2513"), to: "dpis_roster.csv"))
        #expect(receipt.count(.changed) == 1)
        #expect(try desk.findings(.dateEraMixed).map(\.status) == [.resolved])
    }

    @Test func readAsItStandsItIsWaivedOnce() throws {
        let desk = try Desk()
        try desk.load(try desk.folder.write(try roster("21/04/1970"), to: "dpis_roster.csv"))
        let finding = try #require(try desk.findings(.dateEraMixed).first)
        try desk.settling.waive(finding: finding.id, reason: "ตรวจกับ ก.พ. 7 แล้ว")
        let receipt = try desk.load(try desk.folder.write(try roster("21/04/1970"), to: "dpis_roster.csv"))
        #expect(receipt.count(.unchanged) == 12)
        #expect(try desk.findings(.dateEraMixed).map(\.status) == [.waived])
    }
}
