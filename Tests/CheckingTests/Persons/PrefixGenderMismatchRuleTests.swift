import Records
import TestSupport
import Testing

struct PrefixGenderMismatchRuleTests {
    @Test(arguments: [
        ("นาย", "female", true), ("นาง", "male", true), ("นางสาว", "female", false), ("นาย", "male", false),
        // The prefix tells no gender, or one of the two is not known.
        ("ว่าที่ร้อยตรี", "female", false), ("นาย", "", false), ("", "male", false), ("ดร.", "male", false),
    ])
    func prefixAndGender(prefix: String, gender: String, isWrong: Bool) {
        let source = SampleRecords.source(fields: [.prefix, .gender], [[.prefix: prefix, .gender: gender]])
        let findings = found(.prefixGenderMismatch, in: source)
        #expect(findings.map(\.seen) == (isWrong ? [prefix] : []))
        #expect(findings.allSatisfy { $0.evidence == [.init("gender", gender)] && $0.places.count == 2 })
    }
}
