import Checking
import Records
import TestSupport
import Testing

struct ValueTooLongRuleTests {
    private static let limited = SampleRules.context {
        $0.ruleSet.textLimits = TextLimits(system: "DPIS 5.2", characters: [.surname: 8, .positionNumber: 5])
    }

    @Test(arguments: [("เจริญสุข", true), ("เจริญสุขา", false), ("อยู่ดี", true), ("Longerson", false), ("", true)])
    func vowelsAndToneMarksCount(surname: String, fits: Bool) {
        let source = SampleRecords.source([[.surname: surname, .positionNumber: "00001"]])
        let findings = found(.valueTooLong, in: source, context: Self.limited)
        #expect(findings.map(\.seen) == (fits ? [] : [surname]))
        #expect(findings.allSatisfy { $0.field == .surname })
        #expect(
            findings.allSatisfy {
                $0.evidence == [.init("length", "9"), .init("limit", "8"), .init("system", "DPIS 5.2")]
            })
    }

    @Test func otherFieldsHaveNoLimit() {
        let source = SampleRecords.source([[.givenName: "ชื่อที่ยาวมากจริงๆ"]])
        #expect(found(.valueTooLong, in: source, context: Self.limited).isEmpty)
    }

    @Test func withoutLimitsItIsNotChecked() {
        let source = SampleRecords.source([[.surname: String(repeating: "ก", count: 5000)]])
        let result = Checker().check(source, context: SampleRules.context)
        #expect(!result.findings.contains { $0.code == .valueTooLong })
        #expect(
            result.notChecked.contains(
                NotChecked(code: .valueTooLong, source: "dpis-roster", reason: .ruleMissing)))
    }
}
