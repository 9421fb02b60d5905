import Records

/// A text longer than the system takes into which corrected data go back: it would be cut there, or refused.
///
/// Source: `textLimits` of the rule set, from the widths of the system's columns. Thai vowels and tone marks count, as
/// they do in DPIS's columns of TIS-620.
struct ValueTooLongRule: RecordRule {
    let code = FindingCode.valueTooLong

    func isStated(in context: RuleContext) -> Bool { context.ruleSet.textLimits != nil }

    func check(_ batch: RecordBatch, context: RuleContext) -> [FindingDraft] {
        guard let limits = context.ruleSet.textLimits else { return [] }
        return limits.characters.sorted { $0.key < $1.key }.flatMap { field, most -> [FindingDraft] in
            guard let column = batch.column(of: field), field.type == .text else { return [] }
            return (0..<batch.count).compactMap { row in
                let bytes = batch.textBytes(column: column, row: row)
                // A character has one byte at least.
                guard bytes.count > most else { return nil }
                let length = String(decoding: bytes, as: UTF8.self).unicodeScalars.count
                guard length > most else { return nil }
                return batch.finding(
                    code, row: row, field: field, seen: batch[row].text(field),
                    evidence: [
                        .init("length", String(length)), .init("limit", String(most)), .init("system", limits.system),
                    ])
            }
        }
    }
}
