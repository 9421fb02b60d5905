import Records
import TestSupport
import Testing

struct DuplicateRowRuleTests {
    private static let row: [Field: String] = [
        .sequence: "1", .citizenId: "1234567890121", .givenName: "ปรีชา", .surname: "ใจดี", .salary: "19340.00",
    ]

    @Test func oneFindingForTheWholeGroup() {
        let again = Self.row.merging([.sequence: "9"]) { $1 }
        let source = SampleRecords.source([Self.row, [.givenName: "มานี"], again, again])
        #expect(records(found(.duplicateRow, in: source)) == [[1, 3, 4]])
        #expect(found(.duplicateCid, in: source).isEmpty)
    }

    @Test func oneSatangMakesAnotherRow() {
        let other = Self.row.merging([.salary: "19340.01"]) { $1 }
        #expect(found(.duplicateRow, in: SampleRecords.source([Self.row, other])).isEmpty)
    }

    /// Two unreadable cells are the same only when their texts are.
    @Test(arguments: [("12", 1), ("13", 0)])
    func unreadableCellsAreComparedByTheirText(text: String, count: Int) {
        let source = SampleRecords.source([
            [.givenName: "ปรีชา", .citizenId: "!id-malformed:12"],
            [.givenName: "ปรีชา", .citizenId: "!id-malformed:\(text)"],
        ])
        #expect(found(.duplicateRow, in: source).count == count)
    }

    @Test func rowsThatNameNobodyAreNotCompared() {
        let seats = SampleRecords.source("gpis-positions", kind: .position, [[.unit: "กองคลัง"], [.unit: "กองคลัง"]])
        #expect(found(.duplicateRow, in: seats).isEmpty)
    }
}
