import Records

/// Amounts of raises as plain text: a point, no separators, no zeros behind the last decimal.
enum RaiseText {
    static func money(_ money: Baht) -> String { Decimals.text(money.satang, scale: 2, atLeast: 0) }
    static func percent(_ percent: PercentE4) -> String { Decimals.text(percent.tenThousandths, scale: 4, atLeast: 0) }
    static func score(_ score: ScoreE4) -> String { Decimals.text(score.tenThousandths, scale: 4, atLeast: 0) }

    /// `1.5 ขั้น`
    static func steps(_ steps: ScoreE4) -> String { score(steps) + " ขั้น" }
    /// `เงินตอบแทนพิเศษ 2%`
    static func special(_ percent: PercentE4) -> String { "เงินตอบแทนพิเศษ " + Self.percent(percent) + "%" }
}
