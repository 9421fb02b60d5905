import Records

/// A column of days that mixes years of the Buddhist and the Christian era: one finding a column, at every cell of the
/// era that the fewer cells have. They are read as their year says, which is right unless the year itself is wrong.
struct DateEraMixedRule: RecordRule {
    let code = FindingCode.dateEraMixed

    private struct Column: Hashable, Comparable {
        let field: Field
        let reason: CellIssue.Reason

        static func < (a: Column, b: Column) -> Bool {
            (a.field, a.reason.rawValue) < (b.field, b.reason.rawValue)
        }
    }

    func check(_ batch: RecordBatch, context: RuleContext) -> [FindingDraft] {
        var cells: [Column: [(record: Int64, raw: String)]] = [:]
        for (row, issue) in batch.issues where issue.reason.isOfOtherEra {
            cells[Column(field: issue.field, reason: issue.reason), default: []]
                .append((batch.origins[row].recordID, issue.raw))
        }
        return cells.sorted { $0.key < $1.key }.map { column, found in
            let found = found.sorted { $0.record < $1.record }
            var days = 0
            batch.eachValue(of: column.field) { _, _ in days += 1 }
            return FindingDraft(
                code: code, subject: .records(found.map(\.record)), field: column.field, seenRaw: found.first?.raw,
                places: found.map { .init(recordID: $0.record, field: column.field) },
                evidence: [
                    .init("era", column.reason.rawValue), .init("count", String(found.count)),
                    .init("others", String(days - found.count)),
                ])
        }
    }
}
