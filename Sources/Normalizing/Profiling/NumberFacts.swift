/// What the numbers of a column are like.
package struct NumberFacts: Sendable, Hashable {
    /// Ten-thousandths.
    package private(set) var least: Int64 = .max
    package private(set) var most: Int64 = .min
    package private(set) var count = 0
    package private(set) var whole = 0
    /// Multiples of ten.
    package private(set) var tens = 0
    package private(set) var withLeadingZero = 0
    package private(set) var mostDecimals = 0
    /// Marks that stand behind numbers, the first few: `*`.
    package private(set) var marks: [String] = []

    private static let mostMarks = 5

    mutating func add(_ look: ValueLook, times: Int) {
        guard let number = look.number else { return }
        least = min(least, number)
        most = max(most, number)
        count += times
        if number % 10_000 == 0 { whole += times }
        if number % 100_000 == 0 { tens += times }
        if look.hasLeadingZero { withLeadingZero += times }
        mostDecimals = max(mostDecimals, look.decimals)
        let mark = String(decoding: look.mark, as: UTF8.self)
        if !mark.isEmpty, !marks.contains(mark), marks.count < Self.mostMarks { marks.append(mark) }
    }
}
