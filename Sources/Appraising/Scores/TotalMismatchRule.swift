import Records

/// The total is not exactly the sum of its components. Of staff whose totals lose their decimals it is the sum without
/// them; that the decimals were kept is told by itself.
struct TotalMismatchRule: AppraisingRule {
    let code = FindingCode.totalMismatch
    let kinds: Set<RecordKind> = [.assessment]
    let needs: [Field] = [.resultScore, .competencyScore, .totalScore]

    func check(_ claims: Claims) -> [FindingDraft] {
        let types = claims.context.ruleSet.scoringDemands.wholeTotals
        return (0..<claims.batch.count).compactMap { row in
            let record = claims.batch[row]
            guard let total = record.score(.totalScore), let sum = ScoreSum(record), sum.total != total else {
                return nil
            }
            var (expected, arithmetic) = (sum.total, sum.arithmetic)
            if let type = claims.staffType(row), types.contains(type) {
                expected = sum.total.whole
                arithmetic += " → \(expected.canonical)"
                if total == expected { return nil }
            }
            return claims.finding(
                code, row: row, field: .totalScore, expected: expected.canonical,
                from: ScoreSum.components.filter { record.score($0) != nil }, arithmetic: arithmetic)
        }
    }
}
