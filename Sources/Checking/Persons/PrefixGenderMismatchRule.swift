import Records

/// A prefix for men with a woman, or the other way round. Which of the two is wrong cannot be told here.
struct PrefixGenderMismatchRule: RecordRule {
    let code = FindingCode.prefixGenderMismatch
    let kinds: Set<RecordKind> = [.person, .position]
    let needs: [Field] = [.prefix, .gender]

    func check(_ batch: RecordBatch, context: RuleContext) -> [FindingDraft] {
        guard let prefix = batch.column(of: .prefix), let gender = batch.column(of: .gender) else { return [] }
        var told: [[UInt8]: [UInt8]] = [:]
        for entry in context.tables.prefixes.entries {
            if let gender = entry.attributes["gender"] { told[Array(entry.code.utf8)] = Array(gender.utf8) }
        }
        return (0..<batch.count).compactMap { row in
            let holds = batch.textBytes(column: gender, row: row)
            guard !holds.isEmpty, let asked = told[Array(batch.textBytes(column: prefix, row: row))],
                !asked.elementsEqual(holds)
            else { return nil }
            return batch.finding(
                code, row: row, field: .prefix, seen: batch[row].text(.prefix), alsoAt: [.gender],
                evidence: batch.evidence(.gender, row: row))
        }
    }
}
