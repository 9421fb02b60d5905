import Records

/// Reads days written as text. Buddhist years (above 2400) become Gregorian before the day is validated.
enum DayReader {
    /// The day's `packed` value. `letters` among the changes means that a misspelt month was mended.
    static func read(_ bytes: Span<UInt8>, style: DateStyle, changes: inout Changes) -> Reading {
        if bytes.isEmpty { return .absent }
        if let parts = DayParts(plain: bytes) { return day(parts, style: style, changes: &changes) }
        let plain = PlainText.bytes(bytes, changes: &changes)
        if Placeholders.isErrorName(plain.span) { return .unreadable(.cellError) }
        if Placeholders.isNothing(plain.span) || isZero(plain) { return .absent }
        guard let parts = DayParts(text: plain) else { return .unreadable(.noSuchDay) }
        return day(parts, style: style, changes: &changes)
    }

    /// Years above are Buddhist.
    static let lastYear = 2400

    private static func day(_ parts: DayParts, style: DateStyle, changes: inout Changes) -> Reading {
        let isMonthFirst = style.isMonthFirst && parts.form == .numbers
        if parts.form != .monthName, parts.first == 0, parts.second == 0 { return .absent }
        if parts.isMonthMended { changes.insert(.letters) }
        let year = gregorianYear(parts, style: style, changes: &changes)
        // As a Gregorian year it would be taken for a Buddhist one; nobody means it.
        guard year <= DayReader.lastYear,
            let day = Day(
                year: year, month: isMonthFirst ? parts.first : parts.second,
                day: isMonthFirst ? parts.second : parts.first)
        else { return .unreadable(.noSuchDay) }
        return .value(Int64(day.packed))
    }

    private static func gregorianYear(_ parts: DayParts, style: DateStyle, changes: inout Changes) -> Int {
        if parts.yearDigits == 2 {
            changes.insert(.buddhistEra)
            let first = style.firstYearOfTwoDigits
            let year = first / 100 * 100 + parts.year
            return (year < first ? year + 100 : year) - 543
        }
        guard parts.year > 2400, !parts.isChristianEra else { return parts.year }
        changes.insert(.buddhistEra)
        return parts.year - 543
    }

    /// `0000-00-00`, `00/00/0000 00:00:00`, `0`: how databases and reports write that there is no day.
    private static func isZero(_ plain: [UInt8]) -> Bool {
        plain.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0"), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: ":"), 0x20:
                true
            default: false
            }
        }
    }
}
