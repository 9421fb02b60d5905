import Foundation
import Records
import Testing

@Suite struct WordingTests {
    @Test func partsAreJoinedInBothLanguages() {
        let sentence = Wording(th: "ตัวคั่น ", en: "delimiter ") + Wording(th: "แท็บ", en: "tab") + ": 3"
        #expect(sentence == Wording(th: "ตัวคั่น แท็บ: 3", en: "delimiter tab: 3"))
    }

    @Test func bothLanguagesAreKept() throws {
        let words = [Wording(th: "ข้อความ XML", en: "XML text")]
        #expect(try JSONDecoder().decode([Wording].self, from: JSONEncoder().encode(words)) == words)
    }

    @Test func aPlainStringIsBothLanguages() throws {
        let words = try JSONDecoder().decode([Wording].self, from: Data(#"["XML text", {"th": "ก", "en": "a"}]"#.utf8))
        #expect(words == [Wording(th: "XML text", en: "XML text"), Wording(th: "ก", en: "a")])
    }

    @Test(arguments: [#"[{"th": "ก"}]"#, #"[{"en": "a"}]"#, "[1]", "[null]"])
    func oneLanguageAloneIsRefused(_ text: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Wording].self, from: Data(text.utf8)) }
    }
}
