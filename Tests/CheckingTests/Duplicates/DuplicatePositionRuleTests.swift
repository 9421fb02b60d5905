import Records
import TestSupport
import Testing

struct DuplicatePositionRuleTests {
    private static let holder: [Field: String] = [
        .positionNumber: "00118", .citizenId: "1234567890121", .givenName: "ปรีชา", .surname: "ใจดี",
    ]
    private static let other: [Field: String] = [
        .positionNumber: "118", .citizenId: "1193339803193", .givenName: "มานี", .surname: "ใจดี",
    ]

    @Test func zerosDoNotHideASecondHolder() {
        let source = SampleRecords.source([Self.holder, Self.other, [.positionNumber: "00119", .givenName: "ชูใจ"]])
        #expect(records(found(.duplicatePosition, in: source)) == [[1, 2]])
    }

    @Test(arguments: [
        // The same row, the same person twice, another staff type, another department.
        [Field.note: ""], [.salary: "100.00"], [.staffType: "3"], [.department: "กรมอื่น"],
    ])
    func onePersonOrAnotherSeriesIsNoSecondHolder(change: [Field: String]) {
        let first = Self.holder.merging([.staffType: "1", .department: "กรมหนึ่ง"]) { $1 }
        var second = first.merging(change) { $1 }
        if change[.staffType] != nil || change[.department] != nil { second.merge(Self.other) { $1 } }
        #expect(found(.duplicatePosition, in: SampleRecords.source([first, second])).isEmpty)
    }

    @Test func twoSeatsOfOneNumber() {
        let source = SampleRecords.source(
            "gpis-positions", kind: .position,
            [[.positionNumber: "7", .level: "K1"], [.positionNumber: "007", .level: "K2"]])
        #expect(records(found(.duplicatePosition, in: source)) == [[1, 2]])
    }

    @Test func seatsWithoutNumberAreNotOneSeat() {
        let source = SampleRecords.source(fields: [.positionNumber], [[.givenName: "ปรีชา"], [.givenName: "มานี"]])
        #expect(found(.duplicatePosition, in: source).isEmpty)
    }
}
