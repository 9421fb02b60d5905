import Records
import TestSupport
import Testing

/// Persons keep their numbers over rounds: certain links are made, uncertain ones are asked.
@Suite struct RoundLinkTests {
    private static let ids = ["1990100001017", "1990100020470"]
    private static let second = LinkingDesk.second
    private typealias Person = LinkingDesk.Person

    /// Numbers of the register's people in two rounds.
    private func numbers(_ first: [Person], _ second: [Person]) throws -> (desk: LinkingDesk, [Int64], [Int64]) {
        let desk = LinkingDesk()
        try desk.roster(first)
        try desk.reconcile()
        try desk.roster(second, round: Self.second)
        try desk.reconcile(Self.second)
        return (desk, try desk.numbers("dpis-roster"), try desk.numbers("dpis-roster", Self.second))
    }

    @Test func aCitizenIdTellsWhateverElseHasChanged() throws {
        let moved = Person(position: "00099", prefix: "นาง", surname: "วงศ์ใหญ่", cid: Self.ids[0], unit: "กองคลัง")
        let (desk, first, second) = try numbers([.init(cid: Self.ids[0])], [moved])
        #expect(first == second)
        #expect(try desk.questions().isEmpty)
    }

    @Test func withoutIdsPositionAndNameTell() throws {
        let other = Person(position: "00035", prefix: "นาย", given: "ภูผา", surname: "ทองแท้", birth: "01/01/2520")
        let (desk, first, second) = try numbers([Person(), other], [other, Person(birth: "")])
        #expect(first == [second[1], second[0]])
        #expect(try desk.questions().isEmpty)
    }

    @Test func withoutIdsAndPositionNamesAreWeighed() throws {
        let (desk, first, second) = try numbers([Person()], [Person(position: "00077", unit: "กองคลัง")])
        #expect(first == second)
        #expect(try desk.questions().isEmpty)
    }

    @Test func anIdThatComesOnlyInTheSecondRoundChangesNobody() throws {
        let (_, first, second) = try numbers([Person()], [Person(cid: Self.ids[0])])
        #expect(first == second)
    }

    @Test func aNewHolderOfASeatIsAnotherPersonAndNoQuestion() throws {
        let new = Person(prefix: "นาย", given: "ภูผา", surname: "ทองแท้", birth: "01/01/2520", start: "01/10/2560")
        let (desk, first, second) = try numbers([Person()], [new])
        #expect(first != second)
        #expect(try desk.questions().isEmpty)
    }

    @Test func twoOfOneNameAreNotExchanged() throws {
        let twins = [
            Person(position: "00001", cid: Self.ids[0], birth: "", start: ""),
            Person(position: "00002", cid: Self.ids[1], birth: "", start: ""),
        ]
        let later = [
            Person(position: "00011", birth: "", start: ""), Person(position: "00012", birth: "", start: ""),
        ]
        let (_, first, second) = try numbers(twins, later)
        #expect(Set(first).isDisjoint(with: second))
    }

    @Test func theUncertainIsAskedAndTheAnswerKept() throws {
        let changed = Person(position: "00077", surname: "วงศ์ใหญ่", start: "")
        let (desk, first, second) = try numbers([Person()], [changed])
        #expect(first != second)
        let question = try #require(try desk.questions(Self.second).first)
        #expect(question.pair.evidence.contains { $0.name == "birthDate" && $0.value.hasPrefix("same") })

        try desk.settle { _ = try $0.decide(pair: question.id, verdict: .same, reason: "เปลี่ยนนามสกุล") }
        #expect(try desk.numbers("dpis-roster", Self.second) == first)
        #expect(try desk.questions().isEmpty)
        // Neither round forgets it.
        try desk.reconcile()
        try desk.reconcile(Self.second)
        #expect(try desk.numbers("dpis-roster") == first)
        #expect(try desk.numbers("dpis-roster", Self.second) == first)

        let decision = try #require(try desk.reading { try $0.decisions() }.last)
        try desk.settle { try $0.undo(decision: decision.id, reason: "ผิดคน") }
        #expect(try desk.numbers("dpis-roster", Self.second) != first)
        #expect(try desk.questions(Self.second).count == 1)

        try desk.settle { _ = try $0.decide(pair: question.id, verdict: .different, reason: "คนละคน") }
        #expect(try desk.numbers("dpis-roster", Self.second) != first)
        #expect(try desk.questions().isEmpty)
    }

    /// Whichever round comes first, both have one number in the end.
    @Test func anEarlierRoundThatComesLaterTakesTheNumber() throws {
        let desk = LinkingDesk()
        try desk.roster([Person()], round: Self.second)
        try desk.reconcile(Self.second)
        try desk.roster([Person()])
        try desk.reconcile()
        #expect(try desk.numbers("dpis-roster") == desk.numbers("dpis-roster", Self.second))
        try desk.reconcile(Self.second)
        #expect(try desk.numbers("dpis-roster") == desk.numbers("dpis-roster", Self.second))
    }

    @Test func reconcilingAgainChangesNoNumber() throws {
        let people = [Person(cid: Self.ids[0]), Person(position: "00035", given: "วิภาวี", surname: "รักไทย")]
        let (desk, first, second) = try numbers(people, people)
        #expect(first == second)
        for round in [LinkingDesk.first, Self.second, LinkingDesk.first] { try desk.reconcile(round) }
        #expect(try desk.numbers("dpis-roster") == first)
        #expect(try desk.numbers("dpis-roster", Self.second) == second)
    }
}
