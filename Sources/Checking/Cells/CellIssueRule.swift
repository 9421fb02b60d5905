import Records

/// A value that normalizing could not read, or doubts: one finding for each such issue. The raw text is shown.
package struct CellIssueRule: RecordRule {
    package let code: FindingCode
    let reason: CellIssue.Reason
    /// Fields whose issues count; every field where nil.
    let fields: [Field]?

    package func check(_ batch: RecordBatch, context: RuleContext) -> [FindingDraft] {
        batch.issues.compactMap { row, issue in
            guard issue.reason == reason, fields?.contains(issue.field) ?? true else { return nil }
            let seen = issue.reason.isUnreadable ? nil : batch[row].canonical(issue.field)
            return batch.finding(code, row: row, field: issue.field, seen: seen, seenRaw: issue.raw)
        }
    }

    static let cellError = CellIssueRule(code: .cellError, reason: .cellError, fields: nil)
    static let cidMalformed = CellIssueRule(code: .cidMalformed, reason: .idMalformed, fields: nil)
    static let cidScientific = CellIssueRule(code: .cidScientific, reason: .idScientific, fields: nil)
    static let prefixUnknown = CellIssueRule(code: .prefixUnknown, reason: .prefixUnknown, fields: nil)
    static let dateUnreadable = CellIssueRule(code: .dateUnreadable, reason: .noSuchDay, fields: nil)
    static let numberUnreadable = CellIssueRule(code: .numberUnreadable, reason: .notANumber, fields: nil)
    static let levelUnknown = CellIssueRule(code: .levelUnknown, reason: .unknownCode, fields: [.level, .positionType])
    static let levelAmbiguous = CellIssueRule(code: .levelUnknown, reason: .ambiguousLevel, fields: nil)
    /// Codes that have no finding of their own. A grade that no table knows is a grade mismatch.
    static let codeUnknown = CellIssueRule(
        code: .codeUnknown, reason: .unknownCode, fields: [.gender, .staffType, .positionStatus, .subGrade])
}
