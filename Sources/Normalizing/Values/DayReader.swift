import Records

/// Reads days written as text. Buddhist years (above 2400) become Gregorian before the day is validated.
enum DayReader {
    /// The day's `packed` value. `letters` among the changes means that a misspelt month was mended.
    /// - Parameter isNumber: The file keeps the cell as a number.
    static func read(
        _ bytes: Span<UInt8>, isNumber: Bool = false, style: DateStyle, words: CellWords, changes: inout Changes
    ) -> Reading {
        if bytes.isEmpty { return .absent }
        if let parts = DayParts(plain: bytes) { return day(parts, style: style, changes: &changes) }
        let plain = PlainText.bytes(bytes, changes: &changes)
        if words.placeholders.isErrorName(plain.span) { return .unreadable(.cellError) }
        if words.placeholders.isNothing(plain.span) || Self.isZero(plain) {
            if !plain.isEmpty { changes.insert(.nothing) }
            return .absent
        }
        guard let parts = DayParts(text: plain, months: words.months) else {
            return serial(plain, isNumber: isNumber, changes: &changes)
        }
        return day(parts, style: style, changes: &changes)
    }

    /// A spreadsheet's number of a day in a cell that has no date's format: five digits, which are no written day, for
    /// 1910 to 2099; six, for Buddhist years from 2440 to 2600, only where the file has a number.
    private static func serial(_ plain: [UInt8], isNumber: Bool, changes: inout Changes) -> Reading {
        guard plain.count == 5 || isNumber && plain.count == 6, plain.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
            return .unreadable(.noSuchDay)
        }
        let number = plain.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        guard (3654..<73051).contains(number) || (197_239..<256_043).contains(number) else {
            return .unreadable(.noSuchDay)
        }
        changes.insert(.guess)
        return SerialDay.read(plain.span, is1904: false, style: DateStyle(), changes: &changes)
    }

    /// Years above are Buddhist.
    static let lastYear = 2400

    private static func day(_ parts: DayParts, style: DateStyle, changes: inout Changes) -> Reading {
        let isMonthFirst = style.isMonthFirst && parts.form == .numbers
        if parts.form != .monthName, parts.first == 0, parts.second == 0 {
            changes.insert(.nothing)
            return .absent
        }
        changes.formUnion(parts.changes)
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
            var first = style.firstYearOfTwoDigits
            if parts.isChristianEra || parts.isEnglish {
                // A spreadsheet's `31-Jan-10`; with a Thai calendar it would write a Thai month.
                changes.insert(.guess)
                first -= 543
                let year = first / 100 * 100 + parts.year
                return year < first ? year + 100 : year
            }
            changes.formUnion([.buddhistEra, .twoDigitYears])
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
