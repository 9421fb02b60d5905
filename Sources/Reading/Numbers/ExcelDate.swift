import Records

/// Excel's date serials: days since 30 December 1899 (or 1 January 1904), with the time as the fraction.
package enum ExcelDate {
    /// `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM:SS`, or `HH:MM:SS` for a serial below 1, rounded to the second.
    ///
    /// Absent when the text is no serial between 0 and 31 December 9999. Serial 60 of the 1900 system is
    /// `1900-02-29`, a day that never was but that Excel shows.
    package static func isoText(serial: some Sequence<UInt8>, is1904: Bool) -> String? {
        guard let (days, seconds, hasTime) = parse(serial) else { return nil }
        let time = hasTime ? clock(seconds) : ""
        if days == 0, hasTime || !is1904 { return clock(seconds) }
        let date: String
        if days == 60, !is1904 {
            date = "1900-02-29"
        } else {
            guard let day = day(days: days, is1904: is1904) else { return nil }
            date = day.iso
        }
        return hasTime ? date + "T" + time : date
    }

    /// Whether the decimal text is a serial that a date format can show, up to 31 December 9999. Excel shows `####` for
    /// others, and so they are numbers.
    static func isShown(_ serial: UnsafeRawBufferPointer, is1904: Bool) -> Bool {
        var days = 0
        for (index, byte) in serial.enumerated() {
            let digit = byte &- UInt8(ascii: "0")
            guard digit <= 9 else { return byte == UInt8(ascii: ".") && index > 0 }
            days = days * 10 + Int(digit)
            if days > (is1904 ? 2_957_003 : 2_958_465) { return false }
        }
        return !serial.isEmpty
    }

    /// The day of a serial, its time left out. Absent also for serial 60 and below 1 of the 1900 system.
    package static func day(serial: some Sequence<UInt8>, is1904: Bool) -> Day? {
        guard let (days, _, _) = parse(serial) else { return nil }
        if !is1904, days == 60 || days == 0 { return nil }
        return day(days: days, is1904: is1904)
    }

    /// The serial of a day and a time, as decimal text; absent before the system's first day.
    static func serial(of day: Day, seconds: Int, is1904: Bool) -> [UInt8]? {
        var days = epochDays(year: day.year, month: day.month, day: day.day)
        days -= is1904 ? epoch1904 : epoch1900
        // 1900 had no 29 February, but Excel counts one.
        if !is1904, days < 61 { days -= 1 }
        guard days >= 0 else { return nil }
        guard seconds > 0 else { return Array(String(days).utf8) }
        return DecimalText.shortest(Double(days) + Double(seconds) / 86400)
    }

    private static func day(days: Int, is1904: Bool) -> Day? {
        let shift = is1904 ? epoch1904 : days < 60 ? epoch1900 + 1 : epoch1900
        return civil(days + shift)
    }

    /// Days and seconds of a decimal text without exponent, rounded to the second.
    private static func parse(_ serial: some Sequence<UInt8>) -> (days: Int, seconds: Int, hasTime: Bool)? {
        var days = 0
        var fraction = 0
        var scale = 1
        var isFraction = false
        var digits = 0
        for byte in serial {
            if byte == UInt8(ascii: "."), !isFraction {
                isFraction = true
                continue
            }
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            let digit = Int(byte - UInt8(ascii: "0"))
            digits += 1
            if isFraction {
                // Twelve digits are far finer than a second.
                if scale < 1_000_000_000_000 { (fraction, scale) = (fraction * 10 + digit, scale * 10) }
            } else {
                days = days * 10 + digit
                if days > 2_958_466 { return nil }
            }
        }
        guard digits > 0 else { return nil }
        var seconds = (fraction * 86400 + scale / 2) / scale
        let hasTime = fraction > 0
        if seconds == 86400 { (days, seconds) = (days + 1, 0) }
        return days > 2_958_465 ? nil : (days, seconds, hasTime)
    }

    private static func clock(_ seconds: Int) -> String {
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        return two(seconds / 3600) + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60)
    }

    private static let epoch1900 = epochDays(year: 1899, month: 12, day: 30)
    private static let epoch1904 = epochDays(year: 1904, month: 1, day: 1)

    /// Days since 1 March of the year 0, in the proleptic Gregorian calendar.
    private static func epochDays(year: Int, month: Int, day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return y * 365 + y / 4 - y / 100 + y / 400 + dayOfYear
    }

    private static func civil(_ epochDays: Int) -> Day? {
        let era = epochDays / 146_097
        let dayOfEra = epochDays % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return Day(
            year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}
