import Correcting
import Records
import Testing

@Suite struct OverlayTests {
    private func correction(
        _ id: Int64, _ field: Field = .salary, seen: String, given: String, state: Correction.State = .accepted,
        undone: Bool = false
    ) -> Correction {
        Correction(
            id: id, recordID: 1, field: field, seen: seen, given: given, reason: "", by: "", at: "", state: state,
            findingID: nil, isUndone: undone)
    }

    private func inForce(_ corrections: [Correction], now: String) -> [Int64] {
        Overlay(corrections).inForce { _ in now }.map(\.id)
    }
    private func conflicts(_ corrections: [Correction], now: String) -> [Int64] {
        Overlay(corrections).conflicts { _ in now }.map(\.correction.id)
    }

    @Test func appliesWhileTheSourceSaysTheSame() {
        let corrections = [correction(1, seen: "1", given: "2")]
        #expect(inForce(corrections, now: "1") == [1])
        #expect(inForce(corrections, now: "3") == [])
    }

    @Test func theLastOfAFieldCounts() {
        let corrections = [correction(1, seen: "1", given: "2"), correction(2, seen: "1", given: "3")]
        #expect(inForce(corrections, now: "1") == [2])
    }

    @Test func anOlderOneComesBackWhenTheSourceSaysItsValueAgain() {
        let corrections = [correction(1, seen: "1", given: "2"), correction(2, seen: "5", given: "6")]
        #expect(inForce(corrections, now: "1") == [1])
    }

    @Test func undoneProposedAndRefusedOnesDoNotCount() {
        let corrections = [
            correction(1, seen: "1", given: "2", undone: true), correction(2, seen: "1", given: "2", state: .proposed),
            correction(3, seen: "1", given: "2", state: .refused),
        ]
        #expect(inForce(corrections, now: "1") == [])
        #expect(conflicts(corrections, now: "9") == [])
        #expect(Overlay(corrections).isEmpty)
    }

    @Test func aConflictIsAValueThatIsNeitherTheOldNorTheGivenOne() {
        let corrections = [correction(1, seen: "1", given: "2")]
        #expect(conflicts(corrections, now: "1") == [])
        #expect(conflicts(corrections, now: "2") == [])
        #expect(conflicts(corrections, now: "3") == [1])
    }

    @Test func fieldsAreApart() {
        let corrections = [
            correction(1, .salary, seen: "1", given: "2"), correction(2, .unit, seen: "ก", given: "ข"),
        ]
        let overlay = Overlay(corrections)
        #expect(overlay.inForce { $0 == .salary ? "1" : "ค" }.map(\.id) == [1])
        #expect(overlay.conflicts { $0 == .salary ? "1" : "ค" }.map(\.now) == ["ค"])
        #expect(overlay.fields == [.salary, .unit])
    }
}
