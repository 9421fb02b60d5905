import Records
import TestSupport
import Testing

struct NameSuspiciousRuleTests {
    @Test(arguments: [
        ("พoใจ", "ดี", Field.givenName), ("พอใจ", "ดี2", .surname), ("พอใจ๒", "ดี", .givenName),
        ("พอใจ\u{F700}", "ดี", .givenName), ("พอใจ", "ดี?", .surname), ("Porjai", "ดี", .givenName),
    ])
    func strayLettersAreSeen(given: String, surname: String, field: Field) {
        let source = SampleRecords.source([[.givenName: given, .surname: surname]])
        #expect(found(.nameSuspicious, in: source).map(\.field) == [field])
    }

    @Test(arguments: [
        ("พอใจ", "ณ อยุธยา"), ("น้ำฝน", "เจริญพันธ์"), ("John", "Smith"), ("พอใจ", "ดี-งาม"), ("เก๋ฯ", "ใจดี"),
    ])
    func ordinaryNamesAreLeftAlone(given: String, surname: String) {
        #expect(found(.nameSuspicious, in: SampleRecords.source([[.givenName: given, .surname: surname]])).isEmpty)
    }
}
