import Records

/// No given name or no surname. A seat's holder may be unnamed.
struct NameMissingRule: RecordRule {
    let code = FindingCode.nameMissing
    let kinds: Set<RecordKind> = [.person, .assessment, .raise]
    let needs: [Field] = [.givenName, .surname]

    func check(_ batch: RecordBatch, context: RuleContext) -> [FindingDraft] {
        needs.flatMap { field -> [FindingDraft] in
            guard let column = batch.column(of: field) else { return [] }
            let states = batch.columns[column].states
            return states.indices.compactMap { row in
                states[row] == .absent && !batch.isVacantSeat(row: row)
                    ? batch.finding(code, row: row, field: field) : nil
            }
        }
    }
}
