import Records

/// Somebody who has a total has not taken note of it, or has refused to: then the form needs a witness.
///
/// Nothing is said of a source in which nobody has taken note yet, nor of scores that are not shown to the person.
/// Source: ว 20/2552 (the appraised person signs; who refuses is attested by a witness).
struct AcknowledgementMissingRule: AppraisingRule {
    let code = FindingCode.acknowledgementMissing
    let kinds: Set<RecordKind> = [.assessment]
    let needs: [Field] = [.acknowledged, .totalScore]

    func check(_ claims: Claims) -> [FindingDraft] {
        let batch = claims.batch
        guard (0..<batch.count).contains(where: { batch[$0].flag(.acknowledged) == true }) else { return [] }
        return (0..<batch.count).compactMap { row in
            let record = batch[row]
            guard record.state(.totalScore) == .value, record.state(.acknowledged) != .unreadable,
                record.flag(.acknowledged) != true, record.flag(.scoreVisible) != false
            else { return nil }
            return claims.finding(code, row: row, field: .acknowledged, expected: nil, from: [.totalScore])
        }
    }
}
