import Records

/// 13 digits of which the last is not the check digit of the others: the person's id, or a rater's.
struct CidChecksumRule: RecordRule {
    let code = FindingCode.cidChecksum
    let needs: [Field] = [.citizenId]

    private static let ids = Field.kept.filter(\.isCitizenId)

    /// A list of raters need not have the id of whom they rate.
    func missing(in batch: RecordBatch) -> [Field] {
        Self.ids.contains { batch.column(of: $0) != nil } ? [] : needs
    }

    func check(_ batch: RecordBatch, context: RuleContext) -> [FindingDraft] {
        var findings: [FindingDraft] = []
        for field in Self.ids {
            guard let column = batch.column(of: field) else { continue }
            batch.eachValue(of: field) { row, _ in
                guard !CitizenId.hasValidCheckDigit(batch.textBytes(column: column, row: row)) else { return }
                findings.append(batch.finding(code, row: row, field: field, seen: batch[row].text(field)))
            }
        }
        return findings
    }
}
