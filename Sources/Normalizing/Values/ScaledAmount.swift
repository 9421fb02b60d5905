import Records

/// Amounts, scores and percents that a source writes in another unit than records keep. Exact: what does not come out
/// even is no number.
enum ScaledAmount {
    /// Decimals that are read before the unit counts: five of thousands of baht, six of scores out of one.
    private static let decimals = 8
    /// As many digits before the point as amounts without a unit may have.
    private static let mostDigits = 10

    static func read(
        _ bytes: Span<UInt8>, type: FieldType, unit: SourceMapping.Unit, words: CellWords, changes: inout Changes
    ) -> Reading {
        let kept = type == .money ? 2 : 4
        switch AmountReader.read(bytes, scale: decimals, dashIsZero: true, words: words, changes: &changes) {
        case .absent: return .absent
        case .unreadable(let reason): return .unreadable(reason)
        case .value(let fine):
            let product = Int128(fine) * Int128(unit.factor)
            let (payload, rest) = product.quotientAndRemainder(
                dividingBy: Int128(unit.divisor) * power(decimals - kept))
            guard rest == 0, payload.magnitude < power(mostDigits + kept) else { return .unreadable(.notANumber) }
            return .value(Int64(payload))
        }
    }

    private static func power(_ exponent: Int) -> Int128 { (0..<exponent).reduce(1) { power, _ in power * 10 } }
}
