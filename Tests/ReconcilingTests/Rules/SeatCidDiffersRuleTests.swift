import Records
import TestSupport
import Testing

struct SeatCidDiffersRuleTests {
    /// The holder's id is 1193339803193.
    @Test(arguments: [
        // Wrong check digit; the right one; another valid id far from it; no id.
        ("1193339803139", 1), ("1193339803193", 0), ("1234567890121", 0), ("", 0),
    ])
    func seatAgainstItsHolder(id: String, count: Int) {
        let findings = Sample.found(
            .cidDiffers,
            in: [
                Sample.register(Sample.person(id: "1193339803193", position: "0012")),
                Sample.seats([.positionNumber: "12", .citizenId: id, .positionStatus: "occupied"]),
            ])
        #expect(findings.count == count)
        #expect(findings.allSatisfy { $0.places.map(\.recordID) == [501, 101] && $0.expected == "1193339803193" })
    }
}
