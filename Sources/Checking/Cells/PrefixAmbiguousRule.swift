import Records

/// A prefix with two readings: `ว่าที่ ร.ต.` is ว่าที่ร้อยตรี, or in a short form of DPIS ว่าที่เรือตรี.
/// Both readings are suggested.
struct PrefixAmbiguousRule: RecordRule {
    let code = FindingCode.prefixAmbiguous

    func check(_ batch: RecordBatch, context: RuleContext) -> [FindingDraft] {
        batch.issues.compactMap { row, issue in
            guard issue.reason == .prefixAmbiguous else { return nil }
            let seen = batch[row].text(issue.field)
            let other = seen.flatMap { context.tables.prefixes.entry(code: $0)?.attributes["ambiguous"] }
            return batch.finding(
                code, row: row, field: issue.field, seen: seen, seenRaw: issue.raw,
                suggestions: [seen, other].compactMap(\.self).map { .init(value: $0, reason: .nearest) })
        }
    }
}
