import Records

/// One source's records with what the rules of appraising need to recompute them.
package struct Claims: Sendable {
    let source: SourceRecords
    let context: RuleContext
    /// Level of the person by another source, for rows that tell none.
    let levels: LevelDirectory

    var batch: RecordBatch { source.batch }

    /// The row's own level; where the source has none, the linked person's.
    func level(_ row: Int) -> String? {
        if batch.column(of: .level) != nil { return batch[row].text(.level) }
        return levels.level(ofPersonWith: batch.origins[row].recordID)
    }

    /// Staff type of the row: its own, else that of its level; absent where neither is known.
    func staffType(_ row: Int) -> String? {
        batch[row].text(.staffType) ?? level(row).flatMap(context.tables.staffType(ofLevel:))
    }

    /// The pay table's row for a record.
    func pay(_ row: Int) -> PayTable.Row? {
        level(row).flatMap { context.payTable?.row(level: $0) }
    }

    /// The salary that caps a raise, by the rule set.
    func ceiling(_ pay: PayTable.Row) -> Baht {
        switch context.ruleSet.ceiling {
        case .own: pay.ownCeiling
        case .next: pay.nextCeiling
        }
    }

    /// A finding about one field of one row, with the values that it was computed from.
    func finding(
        _ code: FindingCode, row: Int, field: Field, expected: String?, from fields: [Field] = [],
        more: [FindingDraft.Evidence] = [], arithmetic: String? = nil
    ) -> FindingDraft {
        let record = batch[row]
        let raw = record.issues(field).first(where: \.reason.isUnreadable)?.raw
        return FindingDraft(
            code: code, subject: .record(record.id), field: field, seen: record.canonical(field), seenRaw: raw,
            expected: expected,
            places: ([field] + fields).filter(record.has).map { .init(recordID: record.id, field: $0) },
            evidence: fields.compactMap { field in record.canonical(field).map { .init(field.rawValue, $0) } } + more,
            suggestions: expected.flatMap { value in
                arithmetic.map { [.init(value: value, reason: .computed, detail: $0)] }
            } ?? [])
    }
}
