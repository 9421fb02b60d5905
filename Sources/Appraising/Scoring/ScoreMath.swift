import Records

/// Exact arithmetic of scores in ten-thousandths of a point. Products of weights and levels are wider than 64 bits may
/// be.
enum ScoreMath {
    /// The mean of two totals.
    static func mean(_ a: ScoreE4, _ b: ScoreE4, _ rounding: TotalRounding) -> ScoreE4 {
        quotient(Int128(a.tenThousandths) + Int128(b.tenThousandths), by: 2, rounding)
    }

    static func rounded(_ score: ScoreE4, _ rounding: TotalRounding) -> ScoreE4 {
        quotient(Int128(score.tenThousandths), by: 1, rounding)
    }

    /// `dividend / divisor` ten-thousandths, not negative, rounded as told.
    static func quotient(_ dividend: Int128, by divisor: Int128, _ rounding: TotalRounding) -> ScoreE4 {
        let step = Int128(rounding.step.tenThousandths)
        let scaled: Int128 =
            switch rounding.way {
            case .cut: dividend / (divisor * step) * step
            case .halfUp: halfUp(dividend, divisor * step) * step
            // Three decimals first, then those that are wanted.
            case .dpis: halfUp(halfUp(dividend, divisor * 10) * 10, step) * step
            }
        return ScoreE4(tenThousandths: Int64(clamping: scaled))
    }

    private static func halfUp(_ dividend: Int128, _ divisor: Int128) -> Int128 { (dividend + divisor / 2) / divisor }
}
