import Records

/// Ages and retirement from packed days (`Day.packed`), as columns hold them.
enum Age {
    /// Whole years between two packed days; negative when the second is earlier.
    @inline(__always)
    static func years(from birth: Int64, to day: Int64) -> Int64 {
        let difference = day - birth
        return difference >= 0 ? difference / 10_000 : (difference - 9_999) / 10_000
    }

    /// Gregorian year on whose 30 September someone retires: the end of the fiscal year in which the age is reached.
    /// Who is born on 1 October has reached it the day before.
    @inline(__always)
    static func retirementYear(birth: Int64, age: Int) -> Int64 {
        let isAfterYearEnd = birth % 10_000 > 1_001
        return birth / 10_000 + Int64(age) + (isAfterYearEnd ? 1 : 0)
    }
}
