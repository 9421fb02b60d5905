import Records

/// A birth date that makes the person younger than 15 or older than 100 on the census day, or a start of work
/// before birth.
struct DateImplausibleRule: RecordRule {
    let code = FindingCode.dateImplausible
    let needs: [Field] = [.birthDate]
    private static let ages: ClosedRange<Int64> = 15...100

    func check(_ batch: RecordBatch, context: RuleContext) -> [FindingDraft] {
        var findings: [FindingDraft] = []
        let census = Int64(context.round.censusDay.packed)
        let start = batch.column(of: .startDate)
        batch.eachValue(of: .birthDate) { row, birth in
            if !Self.ages.contains(Age.years(from: birth, to: census)) {
                findings.append(
                    batch.finding(code, row: row, field: .birthDate, seen: batch[row].canonical(.birthDate)))
            } else if let start, batch.columns[start].states[row] == .value,
                batch.columns[start].payloads[row] < birth
            {
                findings.append(
                    batch.finding(
                        code, row: row, field: .startDate, seen: batch[row].canonical(.startDate),
                        alsoAt: [.birthDate], evidence: batch.evidence(.birthDate, row: row)))
            }
        }
        return findings
    }
}
