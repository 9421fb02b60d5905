import Records
import Testing

@Suite struct CitizenIdReaderTests {
    @Test(arguments: [
        ("1181590830161", "1181590830161"), ("1 1815 90830 16 1", "1181590830161"),
        ("1-1815-90830-16-1", "1181590830161"), ("๑๑๘๑๕๙๐๘๓๐๑๖๑", "1181590830161"),
        ("'1181590830161", "1181590830161"), ("1234567890123", "1234567890123"), ("1181590830161 ", "1181590830161"),
        ("1181590830161.0", "1181590830161"), ("1.181590830161E+12", "1181590830161"),
        ("2.64670E+12", "!id-scientific"), ("3.10042E+12", "!id-scientific"), ("3.1E12", "!id-scientific"),
        ("241086517022", "!id-malformed"), ("12345678901234", "!id-malformed"), ("A181590830161", "!id-malformed"),
        ("ไม่มี", "!id-malformed"), ("1181590830161.5", "!id-malformed"), ("G1.2E+12", "!id-malformed"),
        ("0123456789012", "0123456789012"), ("1181590830161\u{200B}", "1181590830161"),
    ])
    func idsAreRead(text: String, value: String) {
        #expect(reading(text, .citizenId) == value)
    }

    @Test(arguments: ["", " ", "-", "[ไม่ระบุ]"])
    func nothingIsAbsent(text: String) {
        #expect(reading(text, .citizenId) == nil)
    }

    @Test func numberCellsAreIds() {
        #expect(reading("1181590830161", .citizenId, .number) == "1181590830161")
        #expect(reading("181590830161", .citizenId, .number) == "!id-malformed")
    }
}
