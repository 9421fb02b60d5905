import Records
import TestSupport
import Testing

struct CidMissingRuleTests {
    @Test func personWithoutId() {
        let source = SampleRecords.source([[.citizenId: "", .givenName: "ปรีชา"], [.citizenId: "1234567890121"]])
        #expect(records(found(.cidMissing, in: source)) == [[1]])
    }

    /// It has its own code.
    @Test func unreadableIdIsNotMissing() {
        #expect(found(.cidMissing, in: SampleRecords.source([[.citizenId: "!id-malformed:12"]])).isEmpty)
    }

    @Test func vacantSeatNeedsNoId() {
        let source = SampleRecords.source(
            "gpis-positions", kind: .position, fields: [.citizenId],
            [[.positionStatus: "vacant"], [.positionStatus: "occupied"], [.positionNumber: "3"]])
        #expect(records(found(.cidMissing, in: source)) == [[2]])
    }

    @Test func sourceWithoutIdsIsNotAsked() {
        #expect(found(.cidMissing, in: SampleRecords.source("epm-r0901", [[.givenName: "ปรีชา"]])).isEmpty)
    }
}
