import Records
import Testing

@Suite struct KeyTests {
    @Test(arguments: [
        ("00082", "82"), ("82", "82"), ("ก. 659", "ก659"), ("ก.659", "ก659"), ("ก659", "ก659"), ("000", "0"), ("", ""),
        ("0012-0003", "12-0003"), ("๐๐๘๒", "82"), ("ก.๐๖๕๙", "ก659"), ("ab 07", "AB7"), ("01-2-03", "1-2-03"),
        ("1.5", "1.5"), (" 12 ", "12"), ("พร. 0012/1", "พร12/1"),
    ])
    func positionNumbers(number: String, key: String) {
        #expect(PositionNumberKey.text(of: number) == key)
    }

    @Test func nameKeysIgnoreBlanks() {
        #expect(NameKey.text(given: "สมชาย", surname: "ณ อยุธยา") == "สมชายณอยุธยา")
        #expect(NameKey.text(given: "สมชาย", surname: nil) == "สมชาย")
        #expect(NameKey.text(given: "สม ชาย", surname: "ใจดี") == NameKey.text(given: "สมชาย", surname: "ใจดี"))
    }
}
