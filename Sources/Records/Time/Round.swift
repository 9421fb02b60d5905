/// An appraisal round: a half of a Thai fiscal year. Half 1 is October to March, half 2 April to September.
package struct Round: Sendable, Hashable, Comparable {
    /// Buddhist fiscal year; fiscal year 2565 began on 1 October 2564.
    package let fiscalYear: Int
    /// 1 or 2.
    package let half: Int

    /// Absent when the half is not 1 or 2, or the year is not a Buddhist year between 2500 and 2700.
    package init?(fiscalYear: Int, half: Int) {
        guard (2500...2700).contains(fiscalYear), half == 1 || half == 2 else { return nil }
        self.fiscalYear = fiscalYear
        self.half = half
    }

    /// Understands `2565/2` and `2/2565`.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let first = parts[0], let second = parts[1] else { return nil }
        if first >= 2500 {
            self.init(fiscalYear: first, half: second)
        } else {
            self.init(fiscalYear: second, half: first)
        }
    }

    /// `2565/2`.
    package var text: String { "\(fiscalYear)/\(half)" }

    private var yearOfEnd: Int { fiscalYear - 543 }

    /// The first day whose work is appraised.
    package var start: Day { half == 1 ? day(yearOfEnd - 1, 10, 1) : day(yearOfEnd, 4, 1) }
    /// The last day whose work is appraised.
    package var end: Day { half == 1 ? day(yearOfEnd, 3, 31) : day(yearOfEnd, 9, 30) }
    /// The day whose salaries make the budget: 1 March or 1 September.
    package var censusDay: Day { half == 1 ? day(yearOfEnd, 3, 1) : day(yearOfEnd, 9, 1) }
    /// The day on which the raise takes effect: 1 April or 1 October.
    package var effectiveDay: Day { half == 1 ? day(yearOfEnd, 4, 1) : day(yearOfEnd, 10, 1) }
    /// The last day of the fiscal year.
    package var fiscalYearEnd: Day { day(yearOfEnd, 9, 30) }

    private func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        guard let day = Day(year: year, month: month, day: day) else {
            preconditionFailure("a round's days are fixed days of the calendar")
        }
        return day
    }

    package static func < (a: Round, b: Round) -> Bool {
        (a.fiscalYear, a.half) < (b.fiscalYear, b.half)
    }
}
