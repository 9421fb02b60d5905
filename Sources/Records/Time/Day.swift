/// A calendar day, Gregorian, without time or zone. Buddhist years exist only at the edges.
package struct Day: Sendable, Hashable, Comparable {
    /// `year * 10000 + month * 100 + day`, Gregorian.
    package let packed: Int32

    package var year: Int { Int(packed) / 10000 }
    package var month: Int { Int(packed) / 100 % 100 }
    package var day: Int { Int(packed) % 100 }
    package var buddhistYear: Int { year + 543 }

    /// Absent when there is no such day in the Gregorian calendar (years 1 to 9999).
    @inlinable
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, year: year)
        else { return nil }
        packed = Int32(year * 10000 + month * 100 + day)
    }

    /// From `packed`; absent when there is no such day.
    package init?(packed: Int) {
        self.init(year: packed / 10000, month: packed / 100 % 100, day: packed % 100)
    }

    /// From `YYYY-MM-DD`, nothing else.
    package init?(iso: String) {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `YYYY-MM-DD`.
    package var iso: String {
        Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
    }

    /// `dd/mm/BBBB` with the Buddhist year.
    package var buddhist: String {
        Self.padded(day, 2) + "/" + Self.padded(month, 2) + "/" + Self.padded(buddhistYear, 4)
    }

    /// The day after; the last day that can be written is its own.
    package var next: Day {
        Day(year: year, month: month, day: day + 1) ?? Day(year: year, month: month + 1, day: 1)
            ?? Day(year: year + 1, month: 1, day: 1) ?? self
    }

    package static func < (a: Day, b: Day) -> Bool { a.packed < b.packed }

    @inlinable
    package static func days(inMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
