import Records

/// Days of the makers, which the calendar must have.
enum SampleDays {
    /// Stands where a maker's numbers gave a day that does not exist; their ranges rule that out.
    static let someDay: Day = {
        guard let day = Day(year: 1980, month: 1, day: 1) else { preconditionFailure("a day of the calendar") }
        return day
    }()
}
