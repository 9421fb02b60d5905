/// Edit distance between Thai texts, in halves of an edit: 2 is one letter inserted, left out, replaced by another, or
/// two neighbours exchanged. What people confuse when they write down what they hear or read costs 1: letters of one
/// sound or nearly one shape (ศ ษ ส, ณ น, ใ ไ, ด ต), and a missing tone mark, ์ or ็.
package enum ThaiDistance {
    /// The distance; nil when it is above `limit`. Symmetric.
    package static func distance(_ a: String, _ b: String, limit: Int) -> Int? {
        distance(a.unicodeScalars.map(\.value), b.unicodeScalars.map(\.value), limit: limit)
    }

    /// The distance of two texts given as unicode scalars; nil when it is above `limit`.
    package static func distance(_ a: [UInt32], _ b: [UInt32], limit: Int) -> Int? {
        a.withUnsafeBufferPointer { a in b.withUnsafeBufferPointer { distance(a, $0, limit: limit) } }
    }

    /// The same without arrays, for hot paths.
    package static func distance(
        _ a: UnsafeBufferPointer<UInt32>, _ b: UnsafeBufferPointer<UInt32>, limit: Int
    ) -> Int? {
        guard limit >= 0 else { return nil }
        // What both begin and end with costs nothing, and no cheaper path leaves it out.
        var start = 0
        var (endA, endB) = (a.count, b.count)
        while start < endA, start < endB, a[start] == b[start] { start += 1 }
        while endA > start, endB > start, a[endA - 1] == b[endB - 1] { (endA, endB) = (endA - 1, endB - 1) }
        if endA == start, endB == start { return 0 }
        // The least edit costs 1.
        guard abs(endA - endB) <= limit else { return nil }
        let first = UnsafeBufferPointer(rebasing: a[start..<endA])
        let second = UnsafeBufferPointer(rebasing: b[start..<endB])
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * (second.count + 1)) {
            table(first, second, limit: limit, rows: $0)
        }
    }

    /// The table of distances, three rows of it at a time.
    private static func table(
        _ a: UnsafeBufferPointer<UInt32>, _ b: UnsafeBufferPointer<UInt32>, limit: Int,
        rows: UnsafeMutableBufferPointer<Int>
    ) -> Int? {
        let far = limit + 1
        let width = b.count + 1
        rows.update(repeating: far)
        // Where the rows begin: the one before the last, the last, and the one being filled.
        var (beforeLast, last, row) = (0, width, 2 * width)
        rows[last] = 0
        for j in b.indices { rows[last + j + 1] = min(far, rows[last + j] + gapCost(b[j])) }
        for i in a.indices {
            // No path within the limit leaves this band around the diagonal.
            let low = max(0, i - limit)
            let high = min(b.count, i + limit + 2)
            for j in 0...b.count where j < low || j > high { rows[row + j] = far }
            rows[row + low] = low == 0 ? min(far, rows[last] + gapCost(a[i])) : far
            var best = rows[row + low]
            for j in low..<max(low, high) {
                var cost = min(
                    rows[last + j] + swapCost(a[i], b[j]), rows[last + j + 1] + gapCost(a[i]),
                    rows[row + j] + gapCost(b[j]))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, rows[beforeLast + j - 1] + 2) }
                rows[row + j + 1] = min(far, cost)
                best = min(best, rows[row + j + 1])
            }
            if best > limit { return nil }
            (beforeLast, last, row) = (last, row, beforeLast)
        }
        return rows[last + b.count] <= limit ? rows[last + b.count] : nil
    }

    /// 1000 for equal texts, 0 for texts that share nothing: the distance's share of the longer text.
    package static func similarity(_ a: String, _ b: String) -> Int {
        let first = a.unicodeScalars.map(\.value)
        let second = b.unicodeScalars.map(\.value)
        let worst = 2 * max(first.count, second.count)
        guard worst > 0 else { return 1000 }
        guard let distance = distance(first, second, limit: worst) else { return 0 }
        return 1000 - 1000 * distance / worst
    }

    /// One letter for all letters of a group, so that texts which sound or look alike have much in common; 0 for a mark
    /// that is left out now and then.
    package static func representative(_ scalar: UInt32) -> UInt32 {
        if gapCost(scalar) == 1 { return 0 }
        let group = confusableGroup(scalar)
        return group == 0 ? scalar : UInt32(group)
    }

    /// Cost of a letter that only one text has.
    private static func gapCost(_ scalar: UInt32) -> Int {
        // Maitaikhu, the four tone marks, thanthakhat.
        scalar >= 0x0E47 && scalar <= 0x0E4C ? 1 : 2
    }

    private static func swapCost(_ a: UInt32, _ b: UInt32) -> Int {
        if a == b { return 0 }
        let group = confusableGroup(a)
        return group != 0 && group == confusableGroup(b) ? 1 : 2
    }

    /// Letters of one group are taken for each other; 0 for letters of none.
    private static func confusableGroup(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0x0E28, 0x0E29, 0x0E2A, 0x0E0B: 1  // ศ ษ ส ซ
        case 0x0E13, 0x0E19: 2  // ณ น
        case 0x0E43, 0x0E44: 3  // ใ ไ
        case 0x0E0E, 0x0E0F, 0x0E14, 0x0E15: 4  // ฎ ฏ ด ต
        case 0x0E20, 0x0E16: 5  // ภ ถ
        case 0x0E17, 0x0E18, 0x0E12, 0x0E11, 0x0E10: 6  // ท ธ ฒ ฑ ฐ
        case 0x0E22, 0x0E0D: 7  // ย ญ
        case 0x0E25, 0x0E2C, 0x0E23: 8  // ล ฬ ร
        case 0x0E1E, 0x0E1C: 9  // พ ผ
        case 0x0E1F, 0x0E1D: 10  // ฟ ฝ
        case 0x0E04, 0x0E02, 0x0E06: 11  // ค ข ฆ
        case 0x0E34, 0x0E35, 0x0E36, 0x0E37: 12  // ิ ี ึ ื
        case 0x0E38, 0x0E39: 13  // ุ ู
        case 0x0E48, 0x0E49, 0x0E4A, 0x0E4B: 14  // tone marks
        default: 0
        }
    }
}
