import Records
import Testing

@testable import Reading

struct ExcelDateTests {
    @Test(arguments: [
        ("1", false, "1900-01-01"), ("59", false, "1900-02-28"), ("60", false, "1900-02-29"),
        ("61", false, "1900-03-01"),
        ("44774", false, "2022-08-01"), ("44774.5", false, "2022-08-01T12:00:00"), ("0.75", false, "18:00:00"),
        ("0", false, "00:00:00"), ("2958465", false, "9999-12-31"), ("44561.999999999", false, "2022-01-01T00:00:00"),
        ("0", true, "1904-01-01"), ("1", true, "1904-01-02"), ("43312", true, "2022-08-01"),
        ("44774.635995370371", false, "2022-08-01T15:15:50"), ("0.5", true, "12:00:00"),
    ])
    func serialsAreDays(_ serial: String, _ is1904: Bool, _ iso: String) {
        #expect(ExcelDate.isoText(serial: serial.utf8, is1904: is1904) == iso)
    }

    @Test(arguments: ["-1", "2958466", "abc", "", "1e5", "99999999999999999999", "2958465.99999999"])
    func whatIsNoSerialHasNoDay(_ serial: String) {
        #expect(ExcelDate.isoText(serial: serial.utf8, is1904: false) == nil)
        #expect(ExcelDate.day(serial: serial.utf8, is1904: false) == nil)
    }

    @Test func theDayThatNeverWasIsNoDay() {
        #expect(ExcelDate.day(serial: "60".utf8, is1904: false) == nil)
        #expect(ExcelDate.day(serial: "60".utf8, is1904: true)?.iso == "1904-03-01")
        #expect(ExcelDate.day(serial: "44774.9".utf8, is1904: false)?.iso == "2022-08-01")
    }

    @Test func everyDayComesBack() {
        for serial in stride(from: 1, through: 2_958_465, by: 1) where serial < 800 || serial % 613 == 0 {
            guard serial != 60, let day = ExcelDate.day(serial: "\(serial)".utf8, is1904: false) else { continue }
            #expect(ExcelDate.serial(of: day, seconds: 0, is1904: false) == Array("\(serial)".utf8))
        }
    }
}
