import Checking
import Records
import TestSupport
import Testing

struct CidChecksumRuleTests {
    @Test(arguments: [
        ("1234567890121", false), ("1234567890123", true), ("1193339803193", false), ("1195339803193", true),
        ("!id-malformed:254936721412", false), ("", false),
    ])
    func holdsTheLastDigitAgainstTheOthers(id: String, isWrong: Bool) {
        let findings = found(.cidChecksum, in: SampleRecords.source(fields: [.citizenId], [[.citizenId: id]]))
        #expect(findings.map(\.seen) == (isWrong ? [id] : []))
    }

    @Test func ratersAreHeldToItToo() {
        let list = SampleRecords.source(
            "raters", kind: .rating, [[.givenName: "ปรีชา", .raterCitizenId: "1234567890123", .raterName: "นายก"]])
        #expect(found(.cidChecksum, in: list).map(\.field) == [.raterCitizenId])
        #expect(!Checker().check(list, context: SampleRules.context).notChecked.contains { $0.code == .cidChecksum })
    }
}
