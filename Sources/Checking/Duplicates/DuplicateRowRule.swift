import Records

/// The same row twice: every field the same, the running number left out. One finding lists the group. Assessments
/// that are twice there are `duplicate-assessment`.
struct DuplicateRowRule: RecordRule {
    let code = FindingCode.duplicateRow
    let kinds: Set<RecordKind> = [.person, .position, .raise]
    /// Rows with none of these say too little to be the same thing twice.
    private static let identifying: [Field] = [.citizenId, .positionNumber, .payNumber, .givenName]

    func check(_ batch: RecordBatch, context: RuleContext) -> [FindingDraft] {
        let content = RowContent(batch)
        let hashes = content.hashes()
        let columns = Self.identifying.compactMap(batch.column(of:))
        let groups = RowGroups.of(
            batch,
            hash: { row in
                columns.contains { batch.columns[$0].states[row] == .value } ? hashes[row] : nil
            }, isSame: content.isSame)
        return groups.map { rows in
            batch.groupFinding(
                code, rows: rows, field: nil, seen: nil,
                evidence: batch.evidence(.citizenId, .positionNumber, row: rows[0]))
        }
    }
}
