import Records

/// 13 digits of which the last is not the check digit of the others.
struct CidChecksumRule: RecordRule {
    let code = FindingCode.cidChecksum
    let needs: [Field] = [.citizenId]

    func check(_ batch: RecordBatch, context: RuleContext) -> [FindingDraft] {
        guard let column = batch.column(of: .citizenId) else { return [] }
        var findings: [FindingDraft] = []
        batch.eachValue(of: .citizenId) { row, _ in
            guard !CitizenId.hasValidCheckDigit(batch.textBytes(column: column, row: row)) else { return }
            findings.append(batch.finding(code, row: row, field: .citizenId, seen: batch[row].text(.citizenId)))
        }
        return findings
    }
}
