import Records
import TestSupport
import Testing

struct PrefixAmbiguousRuleTests {
    @Test func suggestsBothReadings() throws {
        let source = SampleRecords.source([[.prefix: "?prefix-ambiguous:ว่าที่ร้อยตรี"]])
        let finding = try #require(found(.prefixAmbiguous, in: source).first)
        #expect(finding.suggestions.map(\.value) == ["ว่าที่ร้อยตรี", "ว่าที่เรือตรี"])
    }

    @Test func aliasIsNotAmbiguous() {
        #expect(found(.prefixAmbiguous, in: SampleRecords.source([[.prefix: "?prefix-alias:นางสาว"]])).isEmpty)
    }
}
