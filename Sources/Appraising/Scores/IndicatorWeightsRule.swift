import Records

/// The weights of a person's indicators do not add up to 100. Weights told as parts of 1 are none: 0.3 is not 30.
///
/// One finding a person of a source, at every line. A person with a line whose weight is missing or cannot be read is
/// left alone: those cells have findings of their own.
///
/// Source: แบบ ปผ.2 (รวม 100 %).
struct IndicatorWeightsRule: AppraisingRule {
    let code = FindingCode.kpiWeightsNot100
    let kinds: Set<RecordKind> = [.indicator]
    let needs: [Field] = [.weight]

    func check(_ claims: Claims) -> [FindingDraft] {
        let batch = claims.batch
        return PersonLines.groups(batch).compactMap { lines in
            let rows = lines.rows
            let weights = rows.compactMap { batch[$0].score(.weight) }
            guard weights.count == rows.count else { return nil }
            let sum = weights.reduce(ScoreE4(tenThousandths: 0), +)
            guard sum != ScoreSum.hundred else { return nil }
            let records = rows.map { batch.origins[$0].recordID }
            return FindingDraft(
                code: code, subject: .records(records.sorted()), field: .weight, seen: sum.canonical,
                expected: ScoreSum.hundred.canonical,
                places: records.map { .init(recordID: $0, field: .weight) },
                evidence: [.init("count", String(rows.count))])
        }
    }
}
