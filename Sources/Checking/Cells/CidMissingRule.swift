import Records

/// No citizen id. A seat needs one only while somebody holds it.
struct CidMissingRule: RecordRule {
    let code = FindingCode.cidMissing
    let kinds: Set<RecordKind> = [.person, .raise, .position]
    let needs: [Field] = [.citizenId]

    func check(_ batch: RecordBatch, context: RuleContext) -> [FindingDraft] {
        guard let column = batch.column(of: .citizenId) else { return [] }
        let states = batch.columns[column].states
        return states.indices.compactMap { row in
            guard states[row] == .absent, !batch.isVacantSeat(row: row) else { return nil }
            if batch.kind == .position, batch[row].text(.positionStatus) != "occupied" { return nil }
            return batch.finding(code, row: row, field: .citizenId)
        }
    }
}
