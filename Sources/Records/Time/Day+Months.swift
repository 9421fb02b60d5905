extension Day {
    /// So many months later or, below 0, earlier; where that month is too short its last day.
    package func adding(months: Int) -> Day {
        let count = year * 12 + month - 1 + months
        let (year, month) = (count / 12, count % 12 + 1)
        guard (1...9999).contains(year) else { return self }
        return Day(year: year, month: month, day: min(day, Day.days(inMonth: month, year: year))) ?? self
    }
}
