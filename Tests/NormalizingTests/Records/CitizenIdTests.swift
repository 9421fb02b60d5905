import Records
import Testing

@Suite struct CitizenIdTests {
    @Test(arguments: [
        ("1234567890121", true), ("1181590830161", true), ("1234567890123", false), ("3100425369745", false),
        ("3100425369742", true), ("123456789012", false), ("12345678901211", false), ("123456789012a", false),
        ("", false),
    ])
    func checkDigit(id: String, isValid: Bool) {
        #expect(CitizenId.hasValidCheckDigit(id.utf8) == isValid)
    }

    @Test func onlyTheLastThreeDigitsShow() {
        #expect(CitizenId.masked("1181590830161") == "x-xxxx-xxxxx-16-1")
        #expect(CitizenId.masked("24108") == "xxxxx")
        for (text, shown) in [
            ("1181590830161", "x-xxxx-xxxxx-16-1"), ("1-1815-90830-16-1", "x-xxxx-xxxxx-16-1"),
            ("๑๑๘๑๕๙๐๘๓๐๑๖๑", "x-xxxx-xxxxx-16-1"), ("นายก ขจี\n1181590830161 ", "นายก ขจี\nx-xxxx-xxxxx-16-1 "),
            ("ที่ 12/2565 ลงวันที่ 30 กันยายน 2565", "ที่ 12/2565 ลงวันที่ 30 กันยายน 2565"), ("118159083016", "118159083016"),
            ("1181590830161-", "x-xxxx-xxxxx-16-1-"), ("11815908301612", "11815908301612"),
        ] { #expect(CitizenId.maskingIds(in: text) == shown) }
    }
}
