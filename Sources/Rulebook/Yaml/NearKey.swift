/// Finds the word that someone probably meant.
enum NearKey {
    /// The candidate with the fewest changed letters; absent when none is near (a third of the letters, at most 3).
    static func suggestion(for text: String, among candidates: [String]) -> String? {
        let wanted = Array(text.unicodeScalars)
        let limit = min(3, max(1, wanted.count / 3))
        return
            candidates
            .map { (word: $0, distance: distance(wanted, Array($0.unicodeScalars))) }
            .filter { $0.distance <= limit }
            .min { ($0.distance, $0.word) < ($1.distance, $1.word) }?
            .word
    }

    /// Letters to insert, remove, replace or exchange with their neighbour; capitals count as their small letters.
    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        let a = a.map(lowered)
        let b = b.map(lowered)
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in a.indices {
            var current = [i + 1]
            current.reserveCapacity(b.count + 1)
            for j in b.indices {
                var best = min(last[j + 1] + 1, current[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
                current.append(best)
            }
            beforeLast = last
            last = current
        }
        return last[b.count]
    }

    private static func lowered(_ scalar: Unicode.Scalar) -> UInt32 {
        ("A"..."Z").contains(scalar) ? scalar.value + 32 : scalar.value
    }
}
