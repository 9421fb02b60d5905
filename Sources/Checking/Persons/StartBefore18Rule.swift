import Records

/// Began work younger than 18. A start before birth is `date-implausible`.
struct StartBefore18Rule: RecordRule {
    let code = FindingCode.startBefore18
    let kinds: Set<RecordKind> = [.person]
    let needs: [Field] = [.birthDate, .startDate]

    func check(_ batch: RecordBatch, context: RuleContext) -> [FindingDraft] {
        guard let start = batch.column(of: .startDate) else { return [] }
        var findings: [FindingDraft] = []
        batch.eachValue(of: .birthDate) { row, birth in
            guard batch.columns[start].states[row] == .value,
                (0..<18).contains(Age.years(from: birth, to: batch.columns[start].payloads[row]))
            else { return }
            findings.append(
                batch.finding(
                    code, row: row, field: .startDate, seen: batch[row].canonical(.startDate),
                    alsoAt: [.birthDate], evidence: batch.evidence(.birthDate, row: row)))
        }
        return findings
    }
}
