/// What the days of a column are like.
package struct DayFacts: Sendable, Hashable {
    package private(set) var count = 0
    package private(set) var twoDigitYears = 0
    /// Days by Buddhist year from `firstYear` on; made when the first day is seen.
    private var years: [Int] = []
    private var dated = 0

    private static let firstYear = 2400
    private static let yearCount = 200

    mutating func add(_ look: ValueLook, times: Int) {
        count += times
        if look.hasTwoDigitYear { twoDigitYears += times }
        guard let year = look.year else { return }
        let place = year - Self.firstYear
        guard place >= 0, place < Self.yearCount else { return }
        if years.isEmpty { years = Array(repeating: 0, count: Self.yearCount) }
        years[place] += times
        dated += times
    }

    /// The Buddhist years between which all but the first and last two percent lie; absent without a year of four
    /// digits.
    package var yearRange: ClosedRange<Int>? {
        guard dated > 0 else { return nil }
        let edge = dated / 50
        var seen = 0
        var first: Int?
        var last = Self.firstYear
        for (place, count) in years.enumerated() where count > 0 {
            seen += count
            if first == nil, seen > edge { first = Self.firstYear + place }
            if seen - count < dated - edge { last = Self.firstYear + place }
        }
        return first.map { $0...max($0, last) }
    }
}
