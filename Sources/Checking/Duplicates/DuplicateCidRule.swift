import Records

/// One citizen id on records that differ. Rows of one content are `duplicate-row`, several assessments of a person
/// `duplicate-assessment`.
struct DuplicateCidRule: RecordRule {
    let code = FindingCode.duplicateCid
    let kinds: Set<RecordKind> = [.person, .raise, .position]
    let needs: [Field] = [.citizenId]

    func check(_ batch: RecordBatch, context: RuleContext) -> [FindingDraft] {
        guard let column = batch.column(of: .citizenId) else { return [] }
        let content = RowContent(batch)
        let groups = RowGroups.of(
            batch,
            hash: { row in
                batch.columns[column].states[row] == .value
                    ? RowGroups.hash(batch.textBytes(column: column, row: row)) : nil
            },
            isSame: { a, b in
                batch.textBytes(column: column, row: a).elementsEqual(batch.textBytes(column: column, row: b))
            })
        return groups.compactMap { rows in
            guard rows.dropFirst().contains(where: { !content.isSame(rows[0], $0) }) else { return nil }
            return batch.groupFinding(code, rows: rows, field: .citizenId, seen: batch[rows[0]].text(.citizenId))
        }
    }
}
