import Records

/// Reads the serial numbers by which spreadsheets keep days.
enum SerialDay {
    /// Year, month and day of a serial, by the spreadsheet's own calendar; nil when the text is no serial of a day.
    static func parts(_ bytes: Span<UInt8>, is1904: Bool) -> (year: Int, month: Int, day: Int)? {
        var serial = 0
        var digits = 0
        for index in bytes.indices {
            let byte = bytes[index]
            // The time of day comes after the point.
            if byte == UInt8(ascii: "."), digits > 0 { break }
            guard byte >= 0x30, byte <= 0x39, digits < 8 else { return nil }
            serial = serial * 10 + Int(byte - 0x30)
            digits += 1
        }
        guard digits > 0 else { return nil }
        if is1904 {
            serial += 1462
        } else if serial < 60 {
            // The calendar from 1900 has a 29 February 1900, serial 60, that never was.
            serial += 1
        } else if serial == 60 {
            return nil
        }
        guard serial >= 2, serial <= 2_958_465 else { return nil }
        return civil(daysSince18991230: serial)
    }

    /// The day as a payload, Buddhist years made Gregorian, swapped serials put back.
    static func read(_ bytes: Span<UInt8>, is1904: Bool, style: DateStyle, changes: inout Changes) -> Reading {
        if bytes.isEmpty { return .absent }
        if bytes.count == 1, bytes[0] == 0x30 {
            changes.insert(.nothing)
            return .absent
        }
        guard let parts = parts(bytes, is1904: is1904) else { return .unreadable(.noSuchDay) }
        if parts.year > 2400 { changes.insert(.buddhistEra) }
        let year = parts.year > 2400 ? parts.year - 543 : parts.year
        let month = style.areSerialsSwapped ? parts.day : parts.month
        let day = style.areSerialsSwapped ? parts.month : parts.day
        guard year <= DayReader.lastYear, let found = Day(year: year, month: month, day: day) else {
            return .unreadable(.noSuchDay)
        }
        return .value(Int64(found.packed))
    }

    /// Gregorian date from a count of days; the calendar's 400-year cycle of 146,097 days, years from March.
    private static func civil(daysSince18991230 serial: Int) -> (year: Int, month: Int, day: Int) {
        // 0000-03-01 is 693,899 days before 1899-12-30.
        let days = serial + 693_899
        let cycle = days / 146_097
        let dayOfCycle = days % 146_097
        let yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
        let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}
