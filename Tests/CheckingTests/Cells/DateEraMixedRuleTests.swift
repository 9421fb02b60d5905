import Checking
import Records
import TestSupport
import Testing

struct DateEraMixedRuleTests {
    private func marked(_ days: [String], _ raws: [Int: (CellIssue.Reason, String)]) -> SourceRecords {
        var source = SampleRecords.source(days.map { [.birthDate: $0] })
        for (row, issue) in raws.sorted(by: { $0.key < $1.key }) {
            source.batch.issues.append((row, CellIssue(field: .birthDate, reason: issue.0, raw: issue.1)))
        }
        return source
    }

    @Test func oneFindingAColumnAtEveryCellOfTheOtherEra() throws {
        let source = marked(
            ["1970-04-21", "1977-02-28", "1980-01-01", "1981-01-01"],
            [1: (.eraGregorian, "28/02/1977"), 3: (.eraGregorian, "01/01/1981")])
        let findings = found(.dateEraMixed, in: source)
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.subject == .records([2, 4]))
        #expect(finding.places == [.init(recordID: 2, field: .birthDate), .init(recordID: 4, field: .birthDate)])
        #expect(finding.seenRaw == "28/02/1977")
        #expect(
            finding.evidence == [.init("era", "era-gregorian"), .init("count", "2"), .init("others", "2")])
        #expect(found(.dateEraMixed, in: SampleRecords.reversed(source)).map(\.subject) == [.records([2, 4])])
    }

    @Test func eachEraOfItsOwn() {
        let source = marked(
            ["1970-04-21", "1977-02-28"], [0: (.eraBuddhist, "2513-04-21"), 1: (.eraGregorian, "28/02/1977")])
        #expect(records(found(.dateEraMixed, in: source)) == [[1], [2]])
    }

    @Test func daysThatWereGuessedOrSwappedAreOfOneEra() {
        let source = marked(["1970-04-21"], [0: (.dayMonthSwapped, "04/21/2513")])
        #expect(found(.dateEraMixed, in: source).isEmpty)
    }

    @Test func sourceWithoutDaysHasNone() {
        #expect(found(.dateEraMixed, in: SampleRecords.source([[.citizenId: "1234567890121"]])).isEmpty)
    }
}
