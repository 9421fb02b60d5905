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
        guard limit >= 0 else { return nil }
        if a == b { return 0 }
        // The least edit costs 1, so no path within the limit leaves this band around the diagonal.
        guard abs(a.count - b.count) <= limit else { return nil }
        let far = limit + 1
        var beforeLast = [Int](repeating: far, count: b.count + 1)
        // Each from scratch: as copies of one array, Swift 6.3.1 with optimization lets them share their storage.
        var last = [Int](repeating: far, count: b.count + 1)
        var row = [Int](repeating: far, count: b.count + 1)
        last[0] = 0
        for j in b.indices { last[j + 1] = min(far, last[j] + gapCost(b[j])) }
        for i in a.indices {
            let low = max(0, i - limit)
            let high = min(b.count, i + limit + 2)
            for j in 0...b.count where j < low || j > high { row[j] = far }
            if low == 0 { row[0] = min(far, last[0] + gapCost(a[i])) } else { row[low] = far }
            var best = row[low]
            for j in low..<high {
                var cost = min(last[j] + swapCost(a[i], b[j]), last[j + 1] + gapCost(a[i]), row[j] + gapCost(b[j]))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 2) }
                row[j + 1] = min(far, cost)
                best = min(best, row[j + 1])
            }
            if best > limit { return nil }
            (beforeLast, last, row) = (last, row, beforeLast)
        }
        return last[b.count] <= limit ? last[b.count] : nil
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
