import Records

/// A component above its maximum (`ScoreMaxima`) or below 0, or a total above 100. A total that is too high because a
/// component is, is not named beside it.
struct ScoreOutOfRangeRule: AppraisingRule {
    let code = FindingCode.scoreOutOfRange
    let kinds: Set<RecordKind> = [.assessment, .raise]
    let needs: [Field] = [.totalScore]

    func check(_ claims: Claims) -> [FindingDraft] {
        var findings: [FindingDraft] = []
        for row in 0..<claims.batch.count {
            let record = claims.batch[row]
            let before = findings.count
            let most = ScoreMaxima(claims, row: row)
            let maxima: [(field: Field, maximum: ScoreE4)] = [
                (.resultScore, most.result), (.competencyScore, most.competency), (.otherScore, most.other),
            ]
            for (field, maximum) in maxima {
                if let score = record.score(field), score.tenThousandths < 0 || score > maximum {
                    findings.append(finding(claims, row, field, maximum))
                }
            }
            if findings.count == before, let total = record.score(.totalScore), !ScoreSum.isInRange(total) {
                findings.append(finding(claims, row, .totalScore, ScoreSum.hundred))
            }
        }
        return findings
    }

    private func finding(_ claims: Claims, _ row: Int, _ field: Field, _ maximum: ScoreE4) -> FindingDraft {
        claims.finding(
            code, row: row, field: field, expected: nil,
            more: [.init("minimum", "0.00"), .init("maximum", maximum.canonical)])
    }
}
