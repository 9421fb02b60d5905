import Testing

@testable import Exporting

@Suite struct SheetNamesTests {
    @Test(arguments: [
        ("ข้าราชการ", "ข้าราชการ"), ("a[b]c:d*e?f/g\\h", "a-b-c-d-e-f-g-h"), ("'quoted'", "quoted"), ("it's", "it's"),
        ("", "แผ่นงาน"), ("''", "แผ่นงาน"), ("\u{0}\u{1}x\u{7F}", "x"), ("History", "History_"), ("  a  ", "a"),
    ])
    func namesBecomeValid(_ wish: String, _ name: String) {
        var names = SheetNames()
        #expect(names.claim(wish) == name)
    }

    @Test(arguments: ["2565", "A1", "xfd9", "R1C1", "rc", "R", "c5", "TRUE", "false", ".x", "_a"])
    func namesThatLookLikeReferencesGetAWord(_ wish: String) {
        var names = SheetNames()
        #expect(names.claim(wish) == "แผ่น " + wish)
    }

    @Test(arguments: ["Sheet1", "ABCD1", "a_1", "R1C1x", "true.", "2565-1", "กอง 1", "rd", "crc"])
    func otherNamesKeepTheirLetters(_ wish: String) {
        var names = SheetNames()
        #expect(names.claim(wish) == wish)
    }

    @Test func namesAreCutAtThirtyOneUnits() {
        var names = SheetNames()
        #expect(names.claim(String(repeating: "a", count: 40)) == String(repeating: "a", count: 31))
        let emoji = names.claim(String(repeating: "😀", count: 20))
        #expect(emoji == String(repeating: "😀", count: 15))
        // A letter is not parted from its marks.
        #expect(names.claim(String(repeating: "กี่", count: 20)) == String(repeating: "กี่", count: 10))
    }

    @Test func noTwoNamesAreAlike() {
        var names = SheetNames()
        #expect(names.claim("Unit") == "Unit")
        #expect(names.claim("UNIT") == "UNIT (2)")
        #expect(names.claim("unit") == "unit (3)")
        #expect(names.claim("Unit (2)") == "Unit (2) (2)")
        let long = String(repeating: "ก", count: 31)
        #expect(names.claim(long) == long)
        #expect(names.claim(long) == String(repeating: "ก", count: 27) + " (2)")
        #expect(names.claim("ÀB") == "ÀB")
        #expect(names.claim("àb") == "àb (2)")
    }
}
