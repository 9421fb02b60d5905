import Records

/// Means of scores, as the sheets' own formulas round them.
enum ScoreMean {
    static let decimals = 2

    /// Rounded half away from zero to two decimals; absent for no scores.
    static func mean(of scores: [ScoreE4]) -> ScoreE4? {
        guard !scores.isEmpty else { return nil }
        let sum = scores.reduce(ScoreE4(tenThousandths: 0), +).tenThousandths
        return ScoreE4(tenThousandths: rounded(sum, by: Int64(scores.count) * 100) * 100)
    }

    /// A part of a whole in percent with two decimals; 0 of nothing.
    static func percent(_ part: Int, of whole: Int) -> ScoreE4 {
        guard whole > 0 else { return ScoreE4(tenThousandths: 0) }
        return ScoreE4(tenThousandths: rounded(Int64(part) * 10_000, by: Int64(whole)) * 100)
    }

    private static func rounded(_ value: Int64, by divisor: Int64) -> Int64 {
        let magnitude = Int64((value.magnitude * 2 + UInt64(divisor)) / (UInt64(divisor) * 2))
        return value < 0 ? -magnitude : magnitude
    }
}
