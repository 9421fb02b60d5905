import Records
import TestSupport
import Testing

struct PersonTwoPositionsRuleTests {
    @Test func oneIdAtTwoNumbersOfTheRegister() throws {
        let sources = [
            Sample.register(
                Sample.person(id: Sample.ids[0], position: "118"), Sample.person(id: Sample.ids[0], position: "00119"))
        ]
        let finding = try #require(Sample.found(.personTwoPositions, in: sources).first)
        #expect(finding.seen == "00119, 118")
        #expect(finding.places.map(\.recordID) == [101, 102])
    }

    @Test func seatsOfThePositionRegister() {
        let sources = [
            Sample.register(Sample.person(id: Sample.ids[0], position: "118")),
            Sample.seats(
                Sample.person(id: Sample.ids[0], position: "118"), Sample.person(id: Sample.ids[0], position: "119")),
        ]
        #expect(Sample.found(.personTwoPositions, in: sources).map(\.seen) == ["118, 119"])
    }

    @Test(arguments: [
        // The same number in another spelling, another person, no id, an id that is wrong.
        (Sample.ids[0], "00118", 0), (Sample.ids[1], "119", 0), ("", "119", 0),
    ])
    func notTwoPositions(id: String, number: String, count: Int) {
        let sources = [
            Sample.register(
                Sample.person(id: Sample.ids[0], position: "118"), Sample.person(id: id, position: number))
        ]
        #expect(Sample.found(.personTwoPositions, in: sources).count == count)
    }

    @Test func invalidIdIsNoProof() {
        let wrong = "1234567890123"
        let sources = [
            Sample.register(Sample.person(id: wrong, position: "118"), Sample.person(id: wrong, position: "119"))
        ]
        #expect(Sample.found(.personTwoPositions, in: sources).isEmpty)
    }

    @Test func differentNumbersInTwoSourcesDiffer() {
        let sources = [
            Sample.register(Sample.person(id: Sample.ids[0], position: "118")),
            Sample.raises(Sample.person(id: Sample.ids[0], position: "119")),
        ]
        #expect(Sample.found(.personTwoPositions, in: sources).isEmpty)
    }
}
