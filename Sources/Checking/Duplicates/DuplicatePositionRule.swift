import Records

/// Two holders of one position, or two seats of one number: same position number, staff type and department.
/// Records of one person (same id, or without ids the same name) are not two holders.
struct DuplicatePositionRule: RecordRule {
    let code = FindingCode.duplicatePosition
    let kinds: Set<RecordKind> = [.person, .position]
    let needs: [Field] = [.positionNumber]

    func check(_ batch: RecordBatch, context: RuleContext) -> [FindingDraft] {
        guard let number = batch.column(of: .positionNumber) else { return [] }
        let scope = [Field.staffType, .department].compactMap(batch.column(of:))
        let content = RowContent(batch)
        func key(_ row: Int) -> [UInt8] { PositionNumberKey.bytes(of: batch.textBytes(column: number, row: row)) }
        let groups = RowGroups.of(
            batch,
            hash: { row in
                guard batch.columns[number].states[row] == .value else { return nil }
                return scope.reduce(RowGroups.hash(key(row))) {
                    RowGroups.hash(batch.textBytes(column: $1, row: row), from: RowGroups.hash(1, from: $0))
                }
            },
            isSame: { a, b in
                key(a) == key(b)
                    && scope.allSatisfy {
                        batch.textBytes(column: $0, row: a).elementsEqual(batch.textBytes(column: $0, row: b))
                    }
            })
        return groups.compactMap { rows in
            guard rows.dropFirst().contains(where: { isAnother($0, than: rows[0], batch, content) }) else { return nil }
            return batch.groupFinding(
                code, rows: rows, field: .positionNumber, seen: batch[rows[0]].text(.positionNumber))
        }
    }

    private func isAnother(_ a: Int, than b: Int, _ batch: RecordBatch, _ content: RowContent) -> Bool {
        guard !content.isSame(a, b) else { return false }
        guard batch.kind == .person else { return true }
        let (first, second) = (batch[a], batch[b])
        if let id = first.text(.citizenId), let other = second.text(.citizenId) { return id != other }
        guard let given = first.text(.givenName), let otherGiven = second.text(.givenName) else { return true }
        return NameKey.text(given: given, surname: first.text(.surname))
            != NameKey.text(given: otherGiven, surname: second.text(.surname))
    }
}
