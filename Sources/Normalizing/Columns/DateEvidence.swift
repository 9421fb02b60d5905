import Records

/// What the days of a column look like; decides their order and whether a spreadsheet has exchanged day and month.
package struct DateEvidence: Sendable, Hashable {
    /// Texts `a/b/year` by what their numbers can be.
    package private(set) var firstAbove12 = 0
    package private(set) var secondAbove12 = 0
    package private(set) var bothUpTo12 = 0
    package private(set) var buddhistTexts = 0
    package private(set) var gregorianTexts = 0
    /// Cells that the file formats as dates.
    package private(set) var serialDaysUpTo12 = 0
    package private(set) var serialDaysAbove12 = 0
    package private(set) var buddhistSerials = 0
    package private(set) var gregorianSerials = 0
    /// Texts with two digits for the year, by the era in which they are read.
    package private(set) var shortBuddhistTexts = 0
    package private(set) var shortGregorianTexts = 0

    mutating func addText(_ bytes: Span<UInt8>, months: MonthNames) {
        var parts = DayParts(plain: bytes)
        if parts == nil {
            var changes: Changes = []
            parts = DayParts(text: PlainText.bytes(bytes, changes: &changes), months: months)
        }
        guard let parts, parts.first > 0, parts.second > 0 else { return }
        if parts.yearDigits == 4 {
            if parts.year > DayReader.lastYear { buddhistTexts += 1 } else { gregorianTexts += 1 }
        } else if parts.isChristianEra || parts.isEnglish {
            shortGregorianTexts += 1
        } else {
            shortBuddhistTexts += 1
        }
        guard parts.form == .numbers, parts.first <= 31, parts.second <= 31 else { return }
        switch (parts.first > 12, parts.second > 12) {
        case (true, false): firstAbove12 += 1
        case (false, true): secondAbove12 += 1
        case (false, false): bothUpTo12 += 1
        case (true, true): break
        }
    }

    mutating func addSerial(_ bytes: Span<UInt8>, is1904: Bool) {
        guard let parts = SerialDay.parts(bytes, is1904: is1904) else { return }
        if parts.year > DayReader.lastYear { buddhistSerials += 1 } else { gregorianSerials += 1 }
        if parts.day > 12 { serialDaysAbove12 += 1 } else { serialDaysUpTo12 += 1 }
    }

    /// Month first only when nearly every text that tells says so: one mistyped day must not turn a column.
    var style: DateStyle {
        DateStyle(
            isMonthFirst: secondAbove12 > 0 && secondAbove12 >= 10 * firstAbove12 && secondAbove12 * 4 > bothUpTo12,
            areSerialsSwapped: areSerialsSwapped)
    }

    /// A month-first spreadsheet takes `05/06/2535` for 6 May 2535 and leaves `21/06/2535` a text. So all texts that
    /// are left begin with a number above 12, no serial has a day above 12, and both are of one era. Buddhist serials
    /// come about in no other way; Gregorian ones need more of both before that is believed.
    private var areSerialsSwapped: Bool {
        guard firstAbove12 > 0, secondAbove12 == 0, bothUpTo12 == 0, serialDaysUpTo12 > 0, serialDaysAbove12 == 0 else {
            return false
        }
        if gregorianSerials == 0 { return gregorianTexts == 0 }
        return buddhistSerials == 0 && buddhistTexts == 0 && firstAbove12 >= 5 && serialDaysUpTo12 >= 5
    }
}
