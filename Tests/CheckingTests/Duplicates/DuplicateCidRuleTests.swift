import Records
import TestSupport
import Testing

struct DuplicateCidRuleTests {
    @Test func groupHoldsTheIdenticalRowsToo() throws {
        let source = SampleRecords.source([
            [.citizenId: "1234567890121", .givenName: "ปรีชา"], [.citizenId: "1234567890121", .givenName: "ปรีชา"],
            [.citizenId: "1234567890121", .givenName: "มานี"], [.citizenId: "1193339803193", .givenName: "ชูใจ"],
        ])
        let findings = found(.duplicateCid, in: source)
        #expect(records(findings) == [[1, 2, 3]])
        #expect(findings.map(\.seen) == ["1234567890121"])
        #expect(records(found(.duplicateRow, in: source)) == [[1, 2]])
    }

    @Test func missingIdsAreNotOneId() {
        let source = SampleRecords.source(
            fields: [.citizenId], [[.givenName: "ปรีชา"], [.givenName: "มานี"], [.citizenId: "!id-malformed:1"]])
        #expect(found(.duplicateCid, in: source).isEmpty)
    }

    @Test func assessmentsHaveTheirOwnCode() {
        let source = SampleRecords.source(
            "epm", kind: .assessment,
            [
                [.citizenId: "1234567890121", .totalScore: "80.00"],
                [.citizenId: "1234567890121", .totalScore: "81.00"],
            ])
        #expect(found(.duplicateCid, in: source).isEmpty)
    }
}
