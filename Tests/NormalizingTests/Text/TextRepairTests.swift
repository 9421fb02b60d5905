import TestSupport
import Testing

@testable import Normalizing

@Suite struct TextRepairTests {
    static func repair(_ text: String) -> (text: String, changes: Changes) {
        var changes: Changes = []
        let bytes = Array(text.utf8)
        let repaired = TextRepair.repaired(bytes.span, changes: &changes)
        return (String(decoding: repaired, as: UTF8.self), changes)
    }

    @Test(arguments: [
        ("น\u{0E4D}\u{0E32}", "น\u{0E33}"),
        ("น\u{0E4D}\u{0E49}\u{0E32}", "น\u{0E49}\u{0E33}"),
        ("น\u{0E49}\u{0E4D}\u{0E32}", "น\u{0E49}\u{0E33}"),
        ("น\u{0E33}\u{0E49}", "น\u{0E49}\u{0E33}"),
        ("น\u{0E4D}\u{0E32}\u{0E49}", "น\u{0E49}\u{0E33}"),
        ("เเก้ว", "แก้ว"),
        ("เเเ", "แเ"),
        ("ม\u{0E49}\u{0E31}น", "ม\u{0E31}\u{0E49}น"),
        ("ท\u{0E48}\u{0E35}", "ท\u{0E35}\u{0E48}"),
        ("ร\u{0E49}\u{0E39}", "ร\u{0E39}\u{0E49}"),
        ("สิทธ\u{0E4C}\u{0E34}", "สิทธ\u{0E34}\u{0E4C}"),
        ("พันธ\u{0E4C}\u{0E38}", "พันธ\u{0E38}\u{0E4C}"),
        ("ม\u{0E34}\u{0E34}ถุนายน", "มิถุนายน"),
        ("ก\u{0E48}\u{0E48}อน", "ก่อน"),
        ("ก\u{0E33}\u{0E33}", "กำ"),
        ("บา\u{0E49}น", "บ้าน"),
        ("พoใช้", "พอใช้"),
        ("\u{F700}านะ", "ฐานะ"),
        ("ป\u{F705}า", "ป\u{0E48}า"),
        ("ป\u{F70A}า", "ป\u{0E48}า"),
        ("ป\u{F701}ด", "ปิด"),
        ("ป\u{F710}จ", "ปัจ"),
        ("ป\u{F712}น", "ป็น"),
        ("\u{F70F}า", "ญา"),
        ("\u{F71A}", "\u{0E3A}"),
    ])
    func lettersArePutRight(raw: String, repaired: String) {
        let result = Self.repair(raw)
        #expect(Array(result.text.utf8) == Array(repaired.utf8))
        #expect(result.changes.contains(.letters))
    }

    @Test(arguments: [
        (" สมชาย ", "สมชาย"), ("สมชาย  ใจดี", "สมชาย ใจดี"), ("สมชาย\u{00A0}ใจดี", "สมชาย ใจดี"),
        ("สมชาย\u{202F}ใจดี", "สมชาย ใจดี"), ("สมชาย\u{2007}ใจดี", "สมชาย ใจดี"), ("สม\u{200B}ชาย", "สมชาย"),
        ("\u{FEFF}สมชาย", "สมชาย"), ("สม\u{200D}ชาย\u{2060}", "สมชาย"), ("สมชาย\r\nใจดี", "สมชาย ใจดี"),
        ("สมชาย\tใจดี", "สมชาย ใจดี"), ("ก\u{0001}ข", "กข"), ("   ", ""), ("สมชาย \u{200B} ใจดี", "สมชาย ใจดี"),
    ])
    func blanksAndInvisibleCharactersAreLossless(raw: String, repaired: String) {
        let result = Self.repair(raw)
        #expect(result.text == repaired)
        #expect(result.changes == .spaces)
    }

    @Test(arguments: [
        "น้ำ", "นายประเสริฐ เจริญพันธ์", "กลุ่มงานที่ ๑", "ศรีสะเกษ", "ฤทธิ์ชัย", "Office 365", "ก.พ.", "โoo", "oกo",
        "ร้อยละ ๓.๖", "“คำพูด” – ๒", "กฎหมาย ฯลฯ", "เด็ก ๆ", "เก๋", "ทำ", "ไม้ไผ่", "บ๊วย", "ก็", "สิทธิ์", "วัฒน์",
    ])
    func correctTextStays(text: String) {
        let result = Self.repair(text)
        #expect(Array(result.text.utf8) == Array(text.utf8))
        #expect(result.changes.isEmpty)
    }

    /// A compatibility decomposition would tear SARA AM apart.
    @Test func saraAmStaysOneCharacter() {
        #expect(Array(Self.repair("กำนัน").text.unicodeScalars).contains("\u{0E33}"))
    }

    /// Any mixture of letters, marks, blanks and glyphs: the second repair changes nothing, the fast check agrees with
    /// the repair, and no letter is lost.
    @Test func repairingTwiceChangesNothingMore() {
        var seed = SeededGenerator(seed: 20_650_901)
        let alphabet: [UInt32] =
            Array(0x0E01...0x0E3A) + Array(0x0E3F...0x0E5B) + Array(0x0E47...0x0E4E) + Array(0x0E30...0x0E35)
            + [
                0x0E40, 0x0E40, 0x0E4D, 0x0E32, 0x0E33, 0x20, 0x20, 0xA0, 0x200B, 0x6F, 0x78, 0x41, 0x31, 0xF705,
                0xF70A, 0xF713,
            ]
        for _ in 0..<20_000 {
            let length = Int.random(in: 0...12, using: &seed)
            let scalars = (0..<length).map { _ in alphabet.randomElement(using: &seed) ?? 0x20 }
            let raw = ScalarCoding.utf8(scalars)
            var first: Changes = []
            let once = TextRepair.repaired(raw.span, changes: &first)
            var second: Changes = []
            let twice = TextRepair.repaired(once.span, changes: &second)
            #expect(once == twice && second.isEmpty, "\(scalars.map { String($0, radix: 16) })")
            if TextRepair.isClean(raw.span) { #expect(once == raw, "\(scalars.map { String($0, radix: 16) })") }
            let consonants: (UInt32) -> Bool = { $0 >= 0x0E01 && $0 <= 0x0E2E && $0 != ThaiScalar.oAng }
            #expect(
                scalars.map(ThaiScalar.withoutPrivateUse).filter(consonants)
                    == ScalarCoding.scalars(once.span).filter(consonants))
        }
    }

    @Test func brokenUTF8BecomesReplacementCharacters() {
        var changes: Changes = []
        let raw: [UInt8] = [0xE0, 0xB8, 0x41, 0xFF]
        let repaired = TextRepair.repaired(raw.span, changes: &changes)
        #expect(String(decoding: repaired, as: UTF8.self) == "\u{FFFD}\u{FFFD}A\u{FFFD}")
    }
}
