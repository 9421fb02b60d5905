import Records

/// What the values of one column are, counted while they go by. Memory does not grow with the file.
///
/// Up to `mostDistinct` different values each is looked at once and counted exactly. Of a column with more, the first
/// `mostLooked` values are looked at, and after them one in `stride`; how many cells are filled is always exact.
package struct ColumnTally: Sendable {
    package static let mostDistinct = 1000
    static let mostLooked = 2500
    static let stride = 256
    static let mostSamples = 4

    package struct Value: Sendable, Hashable {
        package var text: String
        package var count: Int
    }

    /// Cells that are not blank.
    package private(set) var filled = 0
    /// Values that were looked at.
    package private(set) var looked = 0
    package private(set) var numbers = NumberFacts()
    package private(set) var days = DayFacts()
    /// Different values; absent for more than `mostDistinct`.
    package var distinct: Int? { isOver ? nil : distinctBytes.count }
    /// The first different values, as the file has them.
    package private(set) var samples: [String] = []
    /// The first values looked at are 1, 2, 3, … as the rows go on.
    package private(set) var countsUp = true

    private var classes: [ValueClass: Int] = [:]
    private var isOver = false
    private var distinctBytes = DistinctBytes()
    private var entries: [Entry] = []

    private struct Entry: Sendable {
        var text: [UInt8]
        var count: Int
        var kind: CellKind
        var is1904: Bool
    }

    package init() {}

    /// Adds the value of a cell that is not blank.
    package mutating func add(
        _ bytes: Span<UInt8>, kind: CellKind, is1904: Bool, classifier: ValueClassifier
    ) {
        filled += 1
        if isOver {
            guard looked < Self.mostLooked || filled % Self.stride == 0 else { return }
            return count(classifier.look(bytes, kind: kind, is1904: is1904), times: 1)
        }
        let hash = DistinctBytes.hash(bytes)
        if let number = distinctBytes.find(bytes, hash: hash) {
            entries[number].count += 1
            return
        }
        if distinctBytes.count >= Self.mostDistinct || distinctBytes.isFull {
            finish(classifier)
            isOver = true
            distinctBytes = DistinctBytes()
            entries = []
            return count(classifier.look(bytes, kind: kind, is1904: is1904), times: 1)
        }
        _ = distinctBytes.insert(bytes, hash: hash)
        entries.append(Entry(text: ScalarCoding.copy(bytes), count: 1, kind: kind, is1904: is1904))
        if samples.count < Self.mostSamples { samples.append(Self.shown(bytes, kind, is1904)) }
    }

    /// Looks at the values that were only counted so far. To be called once, after the last row.
    package mutating func finish(_ classifier: ValueClassifier) {
        guard !isOver else { return }
        var expected: Int64 = 1
        for (place, entry) in entries.enumerated() {
            let look = classifier.look(entry.text.span, kind: entry.kind, is1904: entry.is1904)
            if place < 50 {
                if look.number != expected * 10_000 { countsUp = false }
                expected += 1
            }
            count(look, times: entry.count)
        }
        if entries.count < 2 { countsUp = false }
    }

    private mutating func count(_ look: ValueLook, times: Int) {
        looked += times
        for seen in ValueClass.allCases where look.classes.contains(seen.bit) { classes[seen, default: 0] += times }
        if look.number != nil { numbers.add(look, times: times) }
        if look.classes.contains(ValueClass.date.bit) { days.add(look, times: times) }
    }

    /// A spreadsheet's day as the sheet's own calendar has it, anything else as it is.
    private static func shown(_ bytes: Span<UInt8>, _ kind: CellKind, _ is1904: Bool) -> String {
        guard kind == .date, let day = SerialDay.parts(bytes, is1904: is1904) else { return ScalarCoding.text(bytes) }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day.year)-\(two(day.month))-\(two(day.day))"
    }

    package func count(of seen: ValueClass) -> Int { classes[seen] ?? 0 }

    /// Of the values that say something: how many look like it; 0 to 1.
    package func share(of seen: ValueClass) -> Double {
        let said = looked - count(of: .nothing)
        return said > 0 ? Double(count(of: seen)) / Double(said) : 0
    }

    /// The different values with how often each stands there, the commonest first; empty for a column with more than
    /// `mostDistinct`.
    package var values: [Value] {
        entries.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
            .map { Value(text: String(decoding: $0.element.text, as: UTF8.self), count: $0.element.count) }
    }
}
