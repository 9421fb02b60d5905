import Records

/// A total within 0 to 100 that no band of the rule set holds: 59.5 between "up to 59" and "from 60".
struct BandGapRule: AppraisingRule {
    let code = FindingCode.bandGap
    let kinds: Set<RecordKind> = [.assessment]
    let needs: [Field] = [.totalScore]

    func check(_ claims: Claims) -> [FindingDraft] {
        let ruleSet = claims.context.ruleSet
        return (0..<claims.batch.count).compactMap { row in
            guard let total = claims.batch[row].score(.totalScore), ScoreSum.isInRange(total),
                ruleSet.band(for: total) == nil
            else { return nil }
            return claims.finding(
                code, row: row, field: .totalScore, expected: nil, more: [.init("ruleSet", ruleSet.id)])
        }
    }
}
