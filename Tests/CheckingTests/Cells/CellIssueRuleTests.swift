import Checking
import Records
import TestSupport
import Testing

struct CellIssueRuleTests {
    @Test(arguments: [
        (FindingCode.cellError, Field.salary, "!cell-error:#N/A"),
        (.cidMalformed, .citizenId, "!id-malformed:254936721412"),
        (.cidScientific, .citizenId, "!id-scientific:2.64670E+12"),
        (.prefixUnknown, .prefix, "?prefix-unknown:นายย"),
        (.dateUnreadable, .birthDate, "!no-such-day:31/02/2520"),
        (.numberUnreadable, .salary, "!not-a-number:สามหมื่น"),
        (.levelUnknown, .level, "!unknown-code:ชำนาญการมาก"),
        (.levelUnknown, .positionType, "!unknown-code:วิชากา"),
        (.levelUnknown, .level, "!ambiguous-level:ต้น"),
        (.codeUnknown, .gender, "!unknown-code:ชาญ"),
        (.codeUnknown, .positionStatus, "!unknown-code:ว่างงาน"),
    ])
    func namesTheCellWithItsRawText(code: FindingCode, field: Field, text: String) throws {
        let finding = try #require(found(code, in: SampleRecords.source([[field: text]])).first)
        #expect(finding.field == field)
        #expect(finding.seenRaw == text.split(separator: ":").last.map(String.init))
        #expect((finding.seen == nil) == text.hasPrefix("!"))
        #expect(finding.places == [.init(recordID: 1, field: field)])
    }

    @Test(arguments: [
        (FindingCode.prefixUnknown, Field.prefix, "?prefix-unknown:นายย", ["นาย"]),
        (.dateUnreadable, .birthDate, "!no-such-day:31/02/2520", []),
    ])
    func theNearestCodesAreSuggested(code: FindingCode, field: Field, text: String, codes: [String]) throws {
        let finding = try #require(found(code, in: SampleRecords.source([[field: text]])).first)
        #expect(finding.suggestions.map(\.value) == codes)
        #expect(finding.suggestions.allSatisfy { $0.reason == .nearest })
    }

    @Test(arguments: ["?text-repaired:ใจดี", "?prefix-alias:นางสาว", "?split:ปรีชา"])
    func stepsThatLeaveAGoodValueAreNoFindings(text: String) {
        let findings = Checker().check(SampleRecords.source([[.prefix: text]]), context: SampleRules.context).findings
        #expect(findings.isEmpty)
    }

    /// A code that a level does not have is `level-unknown`; of a province it is not.
    @Test func unknownProvinceIsNoUnknownLevel() {
        #expect(found(.levelUnknown, in: SampleRecords.source([[.province: "!unknown-code:น่านน"]])).isEmpty)
        #expect(found(.codeUnknown, in: SampleRecords.source([[.province: "!unknown-code:น่านน"]])).isEmpty)
    }
}
