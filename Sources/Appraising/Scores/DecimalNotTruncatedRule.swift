import Records

/// The total of somebody whose total has no decimals (permanent employees) kept them.
///
/// Source: หนังสือกรมบัญชีกลาง ที่ กค 0428/ว 90 ลว. 24 ส.ค. 2553 (decimals of the total are cut off).
struct DecimalNotTruncatedRule: AppraisingRule {
    let code = FindingCode.decimalNotTruncated
    let kinds: Set<RecordKind> = [.assessment, .raise]
    let needs: [Field] = [.totalScore]

    func isStated(in context: RuleContext) -> Bool { !context.ruleSet.scoringDemands.wholeTotals.isEmpty }

    func check(_ claims: Claims) -> [FindingDraft] {
        let types = claims.context.ruleSet.scoringDemands.wholeTotals
        return (0..<claims.batch.count).compactMap { row in
            guard let total = claims.batch[row].score(.totalScore), total != total.whole,
                ScoreSum.isInRange(total), let type = claims.staffType(row), types.contains(type)
            else { return nil }
            return claims.finding(
                code, row: row, field: .totalScore, expected: total.whole.canonical,
                more: [.init("staffType", type)],
                arithmetic: "\(total.canonical) → \(total.whole.canonical)")
        }
    }
}
