import Records

/// A level that does not belong to the row's position type: วิชาการ with ชำนาญงาน. Of the type's own levels, one is
/// suggested where the salary fits that one only.
struct LevelTypeMismatchRule: RecordRule {
    let code = FindingCode.levelTypeMismatch
    let needs: [Field] = [.positionType, .level]

    func check(_ batch: RecordBatch, context: RuleContext) -> [FindingDraft] {
        guard let type = batch.column(of: .positionType), let level = batch.column(of: .level) else { return [] }
        var types: [[UInt8]: [UInt8]] = [:]
        for entry in context.tables.levels.entries {
            if let type = entry.attributes["type"] { types[Array(entry.code.utf8)] = Array(type.utf8) }
        }
        return (0..<batch.count).compactMap { row in
            let holds = batch.textBytes(column: type, row: row)
            guard !holds.isEmpty, let asked = types[Array(batch.textBytes(column: level, row: row))],
                !asked.elementsEqual(holds)
            else { return nil }
            let record = batch[row]
            return batch.finding(
                code, row: row, field: .level, seen: record.text(.level), alsoAt: [.positionType],
                evidence: batch.evidence(.positionType, .level, row: row),
                suggestions: suggestion(for: record, context: context).map { [$0] } ?? [])
        }
    }

    private func suggestion(for record: RecordView, context: RuleContext) -> FindingDraft.Suggestion? {
        guard let salary = record.money(.salary), let type = record.text(.positionType), let table = context.payTable
        else { return nil }
        let fitting = context.tables.levels.entries.filter { entry in
            guard entry.attributes["type"] == type, let row = table.row(level: entry.code) else { return false }
            return (row.temporaryMinimum...row.ownCeiling).contains(salary)
        }
        guard fitting.count == 1, let only = fitting.first else { return nil }
        return .init(value: only.code, reason: .sameRow, detail: "\(type) \(salary.canonical)")
    }
}
