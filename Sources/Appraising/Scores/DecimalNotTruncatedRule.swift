import Records

/// The total of somebody whose total has no decimals (permanent employees) kept them.
///
/// Source: หนังสือกรมบัญชีกลาง ที่ กค 0428/ว 90 ลว. 24 ส.ค. 2553 (decimals of the total are cut off).
struct DecimalNotTruncatedRule: AppraisingRule {
    let code = FindingCode.decimalNotTruncated
    let kinds: Set<RecordKind> = [.assessment, .raise]
    let needs: [Field] = [.totalScore]
    private static let point: Int64 = 10_000

    func isStated(in context: RuleContext) -> Bool { !context.ruleSet.scoringDemands.wholeTotals.isEmpty }

    func check(_ claims: Claims) -> [FindingDraft] {
        let types = claims.context.ruleSet.scoringDemands.wholeTotals
        return (0..<claims.batch.count).compactMap { row in
            guard let total = claims.batch[row].score(.totalScore), total.tenThousandths % Self.point != 0,
                ScoreSum.isInRange(total), let type = claims.staffType(row), types.contains(type)
            else { return nil }
            let whole = ScoreE4(tenThousandths: total.tenThousandths / Self.point * Self.point)
            return claims.finding(
                code, row: row, field: .totalScore, expected: whole.canonical, more: [.init("staffType", type)],
                arithmetic: "\(total.canonical) → \(whole.canonical)")
        }
    }
}
