import Records

/// The parts of an assessment's total and what they add up to.
struct ScoreSum {
    static let hundred = ScoreE4(tenThousandths: 1_000_000)
    static let components: [Field] = [.resultScore, .competencyScore, .otherScore]

    let total: ScoreE4
    /// `60.83 + 20.03`.
    let arithmetic: String

    /// Absent unless results and competency both have a value; another component counts where it is told.
    init?(_ record: RecordView) {
        guard let result = record.score(.resultScore), let competency = record.score(.competencyScore) else {
            return nil
        }
        let other = record.score(.otherScore)
        // An unreadable third component leaves the sum unknown.
        if other == nil, record.state(.otherScore) == .unreadable { return nil }
        let parts = [result, competency] + (other.map { [$0] } ?? [])
        total = parts.dropFirst().reduce(result, +)
        arithmetic = parts.map(\.canonical).joined(separator: " + ")
    }

    static func isInRange(_ score: ScoreE4) -> Bool { score.tenThousandths >= 0 && score <= hundred }
}

extension ScoreE4 {
    /// Without its decimals.
    var whole: ScoreE4 { ScoreE4(tenThousandths: tenThousandths / Self.point * Self.point) }
    private static let point: Int64 = 10_000
}
