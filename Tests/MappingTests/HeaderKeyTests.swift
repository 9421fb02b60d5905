import Testing

@testable import Mapping

struct HeaderKeyTests {
    @Test(arguments: [
        ("ชื่อ-นามสกุล", "ชื่อ - นามสกุล"), ("เงินเดือน (บาท)", "เงินเดือน(บาท)"), ("tempCardNo", "TEMPCARDNO"),
        ("ต่ำกว่าสำนัก/กอง ๑ ระดับ", "ต่ำกว่าสำนัก/กอง 1 ระดับ"), ("ลำดับ\nที่", "ลำดับที่"), ("เเผน", "แผน"), ("นํ้า", "น้ำ"),
        ("น้ํา", "น้ำ"), ("น้ํา", "นํ้า"), ("ท่ี", "ที่"), ("ลำดับ\u{200B}ที่", "ลำดับที่"), ("“รวม”", "รวม"),
    ])
    func spellingsOfOneHeaderHaveOneKey(_ a: String, _ b: String) {
        #expect(HeaderKey(a) == HeaderKey(b))
    }

    @Test(arguments: [
        ("% ที่เลื่อน", "ที่เลื่อน"), ("ชื่อ", "ชือ"), ("1 ระดับ", "2 ระดับ"), ("เงินเดือน", "เงินเดือน (บาท)"),
    ])
    func differentHeadersHaveDifferentKeys(_ a: String, _ b: String) {
        #expect(HeaderKey(a) != HeaderKey(b))
    }

    @Test(arguments: [
        ("ผลการประเมิน", "ผลการประเมน", true), ("ผลการประเมิน", "ผลการปรเะมิน", true), ("abcdef", "abcdef", false),
        ("abcdef", "abcdeg", true), ("abcde", "abcdf", false), ("abcdef", "abcdefg", true),
        ("abcdef", "abcdefgh", false),
        ("abcdef", "abcfed", false), ("abcdef1", "abcdef2", false), ("abcdef", "abcdef1", false),
        ("abcdef1", "abcdeg1", true),
    ])
    func oneEditIsOneLetter(_ a: String, _ b: String, _ near: Bool) {
        #expect(HeaderKey(a).differsByOneEdit(from: HeaderKey(b)) == near)
        #expect(HeaderKey(b).differsByOneEdit(from: HeaderKey(a)) == near)
    }

    @Test func theFirstLetterIsTheKeysFirst() {
        for text in ["  (ลำดับ)", "ABC", "๑๒", "\u{A0}-ก", "***"] {
            #expect(HeaderKey.firstScalar(of: Array(text.utf8)[...]) == HeaderKey(text).scalars.first)
        }
    }
}
