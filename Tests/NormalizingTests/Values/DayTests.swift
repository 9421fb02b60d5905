import Records
import Testing

@testable import Normalizing

@Suite struct DayTests {
    @Test(arguments: [
        ("31/01/2553", "2010-01-31"), ("31 ม.ค. 2553", "2010-01-31"), ("31 มกราคม 2553", "2010-01-31"),
        ("31 ม.ค. 53", "2010-01-31"), ("31 มกราคม พ.ศ. 2553", "2010-01-31"), ("31/01/2010", "2010-01-31"),
        ("๓๑ มกราคม ๒๕๕๓", "2010-01-31"), ("๓๑/๐๑/๒๕๕๓", "2010-01-31"), ("31-01-2553", "2010-01-31"),
        ("1/2/2553", "2010-02-01"), ("2010-01-31", "2010-01-31"), ("2010-01-31 00:00:00", "2010-01-31"),
        ("2010-01-31T13:45:00Z", "2010-01-31"), ("31/01/2553 13:45", "2010-01-31"), ("2553-01-31", "2010-01-31"),
        ("วันที่ 31 มกราคม 2553", "2010-01-31"), ("31 เดือน มกราคม พ.ศ. 2553", "2010-01-31"),
        ("31 ก.พ. 53", "!no-such-day"), ("28 ก.พ. 53", "2010-02-28"), ("28ก.พ.2553", "2010-02-28"),
        ("29/02/2555", "2012-02-29"), ("29/02/2556", "!no-such-day"), ("29/02/2559", "2016-02-29"),
        ("29/02/2560", "!no-such-day"), ("29 กุมภาพันธ์ 2563", "2020-02-29"), ("31/02/2520", "!no-such-day"),
        ("31/04/2520", "!no-such-day"), ("21/13/2520", "!no-such-day"), ("ไม่ทราบ", "!no-such-day"),
        ("31 มกรา 2553", "2010-01-31"), ("31/01", "!no-such-day"), ("2553", "!no-such-day"),
        ("31/01/253", "!no-such-day"), ("20100131", "2010-01-31"), ("25530131", "2010-01-31"),
        ("31 January 2010", "2010-01-31"), ("31-Jan-2010", "2010-01-31"), ("31 ม.ค. ค.ศ. 2010", "2010-01-31"),
        ("5 ส.คต. 2535", "1992-08-05"), ("5 มต.ค. 2535", "1992-10-05"), ("5 พพ.ย. 2535", "1992-11-05"),
        ("5 กห.ย. 2535", "1992-09-05"), ("5 ก.บ. 2535", "1992-09-05"), ("5 มิิ.ย. 2535", "1992-06-05"),
        ("5 \u{0E48}ต.ค. 2535", "1992-10-05"), ("5 พก.ค. 2535", "1992-07-05"), ("31/12/99", "1956-12-31"),
        ("2010-02-30", "!no-such-day"), ("#REF!", "!cell-error"), ("31/01/2553 hello", "!no-such-day"),
        ("ประมาณ 31/01/2553", "!no-such-day"), ("31/01/2553 ถึง 5", "!no-such-day"),
    ])
    func textsAreRead(text: String, day: String) {
        #expect(reading(text, .birthDate) == day)
    }

    @Test(arguments: ["", " ", "-", "0000-00-00", "0000-00-00 00:00:00", "00/00/0000", "--", "[ไม่ระบุวันที่]", "0"])
    func nothingIsAbsent(text: String) {
        #expect(reading(text, .birthDate) == nil)
    }

    @Test func aMendedMonthKeepsItsRawText() {
        #expect(reasons("5 ส.คต. 2535", .birthDate) == [.textRepaired])
        #expect(reasons("5 ส.ค. 2535", .birthDate) == [])
    }

    @Test(arguments: [
        ("40209", "2010-01-31"), ("40209.5", "2010-01-31"), ("1", "1900-01-01"), ("59", "1900-02-28"),
        ("60", "!no-such-day"), ("61", "1900-03-01"), ("25569", "1970-01-01"), ("2958465", "!no-such-day"),
        ("2958466", "!no-such-day"),
        // 31 January 2553 typed as a Buddhist year in a spreadsheet: the year 2553 of its calendar.
        ("238536", "2010-01-31"), ("-5", "!no-such-day"),
    ])
    func serialsAreRead(serial: String, day: String) {
        #expect(reading(serial, .startDate, .date) == day)
    }

    @Test func aLeapDayOfABuddhistSerialIsValidatedInItsGregorianYear() {
        // 29 February of the year 2560 of the spreadsheet's calendar; 2017 had none.
        #expect(reading("241121", .startDate, .date) == "!no-such-day")
        #expect(
            SerialDay.parts(Array("241121".utf8).span, is1904: false).map { [$0.year, $0.month, $0.day] } == [
                2560, 2, 29,
            ])
    }

    @Test func serialsFrom1904CountFromThere() {
        #expect(
            SerialDay.parts(Array("38747".utf8).span, is1904: true).map { [$0.year, $0.month, $0.day] } == [
                2010, 1, 31,
            ])
    }

    @Test func serialDaysFollowTheCalendar() {
        var serial = 61
        var expected = Day(packed: 19_000_301)
        for _ in 0..<80_000 {
            let parts = SerialDay.parts(Array(String(serial).utf8).span, is1904: false)
            #expect(parts.flatMap { Day(year: $0.year, month: $0.month, day: $0.day) } == expected)
            serial += 1
            expected = expected.flatMap { day in
                Day(year: day.year, month: day.month, day: day.day + 1)
                    ?? Day(year: day.year, month: day.month + 1, day: 1) ?? Day(year: day.year + 1, month: 1, day: 1)
            }
        }
    }
}
