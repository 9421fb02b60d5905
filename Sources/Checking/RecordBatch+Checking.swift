import Records

extension RecordBatch {
    /// Calls the body with row and payload of every value of a column; does nothing when there is no such column.
    @inline(__always)
    func eachValue(of field: Field, _ body: (_ row: Int, _ payload: Int64) -> Void) {
        guard let index = column(of: field) else { return }
        let column = columns[index]
        for row in column.states.indices where column.states[row] == .value {
            body(row, column.payloads[row])
        }
    }

    /// A finding about one field of one row.
    func finding(
        _ code: FindingCode, row: Int, field: Field, seen: String? = nil, seenRaw: String? = nil,
        expected: String? = nil, alsoAt others: [Field] = [], evidence: [FindingDraft.Evidence] = [],
        suggestions: [FindingDraft.Suggestion] = []
    ) -> FindingDraft {
        let record = origins[row].recordID
        return FindingDraft(
            code: code, subject: .record(record), field: field, seen: seen, seenRaw: seenRaw, expected: expected,
            places: ([field] + others).map { FindingDraft.Place(recordID: record, field: $0) },
            evidence: evidence, suggestions: suggestions)
    }

    /// A finding about a group of rows: one for the group, whatever the order of its rows in the file.
    func groupFinding(
        _ code: FindingCode, rows: [Int], field: Field?, seen: String?, evidence: [FindingDraft.Evidence] = []
    ) -> FindingDraft {
        let records = rows.map { origins[$0].recordID }.sorted()
        return FindingDraft(
            code: code, subject: .records(records), field: field, seen: seen,
            places: records.map { FindingDraft.Place(recordID: $0, field: field) }, evidence: evidence)
    }

    /// Evidence of a field's value, left out where there is none.
    func evidence(_ fields: Field..., row: Int) -> [FindingDraft.Evidence] {
        fields.compactMap { field in
            self[row].canonical(field).map { FindingDraft.Evidence(field.rawValue, $0) }
        }
    }
}
