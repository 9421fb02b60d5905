/// How rare each value of a field is among the records that are linked: a rare surname weighs more than a common one.
///
/// Frequencies are those of the records, smoothed with what is usual in the civil service, so that ten records do not
/// make a common name rare or a rare one common.
struct Rarity: Sendable {
    /// As many people as the usual frequency counts for.
    private static let weight: UInt64 = 2000

    /// By number of the value: the points of one chance in so many.
    private let points: [Int8]
    private let unseen: Int

    /// - Parameter usual: how many values there usually are, all equally frequent.
    init(counts: [Int32], usual: UInt64) {
        let total = counts.reduce(UInt64(0)) { $0 + UInt64($1) }
        let all = (total + Self.weight) * usual
        var known: [Int32: Int8] = [:]
        unseen = Decibans.of(all, Self.weight)
        points = counts.map { count in
            if let found = known[count] { return found }
            let found = Int8(clamping: Decibans.of(all, UInt64(count) * usual + Self.weight))
            known[count] = found
            return found
        }
    }

    subscript(value: Int) -> Int { value < points.count ? Int(points[value]) : unseen }
}
