/// Days from the first to the last, both included.
package struct Period: Sendable, Hashable {
    package let first: Day
    package let last: Day

    /// Absent when the last day is before the first.
    package init?(first: Day, last: Day) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    /// What both have; absent when they do not meet.
    package func overlap(_ other: Period) -> Period? {
        Period(first: max(first, other.first), last: min(last, other.last))
    }

    /// How many days it has.
    package var days: Int { last.number - first.number + 1 }

    /// Whether it is at least so many months long, counted by the calendar: 1 April to 30 June are three.
    package func lasts(months: Int) -> Bool { first.after(months: months) <= last.next }
}

extension Day {
    /// Days since the first day of the year 0 of the Gregorian calendar; only differences mean anything.
    fileprivate var number: Int {
        // Years that begin in March have their leap day at the end.
        let years = month > 2 ? year : year - 1
        let months = (month + 9) % 12
        return 365 * years + years / 4 - years / 100 + years / 400 + (153 * months + 2) / 5 + day
    }

    /// The day before; the first day that can be written is its own.
    package var previous: Day {
        if let day = Day(year: year, month: month, day: day - 1) { return day }
        let (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1)
        return Day(year: year, month: month, day: Day.days(inMonth: month, year: year)) ?? self
    }

    /// The first day after a period of so many months that begins on this day: the corresponding day of the last month,
    /// and where it has none the first of the month after it (ป.พ.พ. มาตรา 193/5).
    package func after(months: Int) -> Day {
        let month = self.month - 1 + months
        let year = self.year + month / 12
        if let day = Day(year: year, month: month % 12 + 1, day: day) { return day }
        let next = month + 1
        return Day(year: self.year + next / 12, month: next % 12 + 1, day: 1) ?? self
    }
}

extension Round {
    /// The days whose work is appraised.
    package var period: Period {
        guard let period = Period(first: start, last: end) else { preconditionFailure("a round begins before it ends") }
        return period
    }
}
