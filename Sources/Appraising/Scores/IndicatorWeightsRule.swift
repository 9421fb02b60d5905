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
        var lines: [String: [Int]] = [:]
        var order: [String] = []
        for row in 0..<batch.count {
            guard let key = Self.person(batch[row]) else { continue }
            if lines[key] == nil { order.append(key) }
            lines[key, default: []].append(row)
        }
        return order.compactMap { key in
            let rows = lines[key] ?? []
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

    /// What tells one person's lines from another's: the id, else name, seat and unit.
    private static func person(_ record: RecordView) -> String? {
        if let id = record.text(.citizenId) { return id }
        guard let given = record.text(.givenName) else { return record.text(.positionNumber) }
        return [
            NameKey.text(given: given, surname: record.text(.surname)), record.text(.positionNumber),
            record.text(.unit),
        ].map { $0 ?? "" }.joined(separator: "\u{1F}")
    }
}
