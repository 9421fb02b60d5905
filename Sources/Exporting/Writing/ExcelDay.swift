import Records

/// Days as spreadsheets count them.
enum ExcelDay {
    /// Days since 30 December 1899. Absent before 1 March 1900: Excel counts a 29 February 1900 that never was, and
    /// other programs do not.
    static func serial(_ day: Day) -> Int? {
        day.packed >= 1900_03_01 ? daysSince1970(day) + 25_569 : nil
    }

    /// Midnight UTC.
    static func unixSeconds(_ day: Day) -> Int { daysSince1970(day) * 86_400 }

    /// Counts from March, so that the leap day is the last day of a year.
    private static func daysSince1970(_ day: Day) -> Int {
        let year = day.month > 2 ? day.year : day.year - 1
        let month = (day.month + 9) % 12
        let dayOfYear = (153 * month + 2) / 5 + day.day - 1
        return 365 * year + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
    }
}
