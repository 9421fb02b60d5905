import Records
import TestSupport
import Testing

struct NameMissingRuleTests {
    @Test func eachMissingNameIsNamed() {
        let source = SampleRecords.source([[.givenName: "ปรีชา", .surname: ""], [.givenName: "", .surname: "ใจดี"]])
        #expect(found(.nameMissing, in: source).map(\.field) == [.surname, .givenName])
    }

    @Test func fullNameIsEnough() {
        #expect(found(.nameMissing, in: SampleRecords.source([[.givenName: "ปรีชา", .surname: "ใจดี"]])).isEmpty)
    }

    @Test func seatNeedsNoName() {
        let seat = SampleRecords.source(
            "gpis-positions", kind: .position, fields: [.givenName, .surname], [[.positionNumber: "1"]])
        #expect(found(.nameMissing, in: seat).isEmpty)
    }
}
