import Records

/// The weights of an assessment's components do not add up to 100.
///
/// Source: ว 20/2552 (results and behaviour together make the whole). A row that tells no weight of competencies says
/// nothing of the sum.
struct WeightsNot100Rule: AppraisingRule {
    let code = FindingCode.weightsNot100
    let kinds: Set<RecordKind> = [.assessment]
    let needs: [Field] = [.resultWeight, .competencyWeight]

    private static let weights: [Field] = [.resultWeight, .competencyWeight, .otherWeight]

    func check(_ claims: Claims) -> [FindingDraft] {
        (0..<claims.batch.count).compactMap { row in
            let record = claims.batch[row]
            guard let results = record.score(.resultWeight), let competencies = record.score(.competencyWeight),
                record.state(.otherWeight) != .unreadable
            else { return nil }
            let other = record.score(.otherWeight)
            let sum = results + competencies + (other ?? ScoreE4(tenThousandths: 0))
            guard sum != ScoreSum.hundred else { return nil }
            return claims.finding(
                code, row: row, field: .resultWeight, expected: nil,
                from: other == nil
                    ? [.competencyWeight]
                    : Array(
                        Self.weights.dropFirst()),
                more: [.init("sum", sum.canonical)])
        }
    }
}
