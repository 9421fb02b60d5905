/// Ratios as points: ten times the decimal logarithm, in whole numbers, the same on every machine.
enum Decibans {
    /// 1000 · 10^(k/10) for k from 0 to 9.
    private static let steps: [UInt64] = [1000, 1259, 1585, 1995, 2512, 3162, 3981, 5012, 6310, 7943]

    /// The greatest whole number of points that is not above the ratio's. Both are positive and below 2^40.
    static func of(_ numerator: UInt64, _ denominator: UInt64) -> Int {
        var points = 0
        var (n, d) = (max(1, numerator), max(1, denominator))
        while n >= d * 10 {
            d *= 10
            points += 10
        }
        while n < d {
            n *= 10
            points -= 10
        }
        let mantissa = n * 1000 / d
        return points + (steps.lastIndex { $0 <= mantissa } ?? 0)
    }

    /// The probability of odds of so many points, in thousandths: 1 to 1000.
    static func thousandths(_ points: Int) -> Int {
        if points >= 40 { return 1000 }
        if points <= -30 { return 1 }
        let tens = points >= 0 ? points / 10 : (points - 9) / 10
        var odds = Double(steps[points - tens * 10]) / 1000
        for _ in 0..<abs(tens) { odds = tens > 0 ? odds * 10 : odds / 10 }
        return max(1, min(1000, Int(1000 * odds / (1 + odds))))
    }
}
