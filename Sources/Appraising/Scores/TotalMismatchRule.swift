import Records

/// The total is not exactly the sum of its components.
struct TotalMismatchRule: AppraisingRule {
    let code = FindingCode.totalMismatch
    let kinds: Set<RecordKind> = [.assessment]
    let needs: [Field] = [.resultScore, .competencyScore, .totalScore]

    func check(_ claims: Claims) -> [FindingDraft] {
        (0..<claims.batch.count).compactMap { row in
            let record = claims.batch[row]
            guard let total = record.score(.totalScore), let sum = ScoreSum(record), sum.total != total else {
                return nil
            }
            return claims.finding(
                code, row: row, field: .totalScore, expected: sum.total.canonical,
                from: ScoreSum.components.filter { record.score($0) != nil }, arithmetic: sum.arithmetic)
        }
    }
}
