/// Days as small numbers, and slips between two of them.
enum DayNumber {
    private static let firstYear = 1880
    private static let lastYear = 2080

    static let count = (lastYear - firstYear + 1) * 372

    /// A number of a day given as `Day.packed`; −1 for none and for years that nobody in service was born in.
    static func of(_ packed: Int32) -> Int {
        let year = Int(packed) / 10_000
        guard year >= firstYear, year <= lastYear else { return -1 }
        return (year - firstYear) * 372 + (Int(packed) / 100 % 100 - 1) * 31 + Int(packed) % 100 - 1
    }

    /// Two days of which one may be a slip of the other: two of day, month and year are the same, or day and month are
    /// exchanged. By chance that is so with one pair of days in 160.
    static func isSlip(_ a: Int32, _ b: Int32) -> Bool {
        let (yearA, monthA, dayA) = (a / 10_000, a / 100 % 100, a % 100)
        let (yearB, monthB, dayB) = (b / 10_000, b / 100 % 100, b % 100)
        let equal = (yearA == yearB ? 1 : 0) + (monthA == monthB ? 1 : 0) + (dayA == dayB ? 1 : 0)
        return equal >= 2 || yearA == yearB && monthA == dayB && dayA == monthB
    }
}
