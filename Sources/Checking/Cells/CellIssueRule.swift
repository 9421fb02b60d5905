import Records

/// A value that normalizing could not read, or doubts: one finding for each such issue. The raw text is shown; for a
/// code that no table knows, and a prefix, the nearest ones are suggested.
package struct CellIssueRule: RecordRule {
    package let code: FindingCode
    let reasons: Set<CellIssue.Reason>
    /// Fields whose issues count; every field where nil.
    let fields: [Field]?

    package func check(_ batch: RecordBatch, context: RuleContext) -> [FindingDraft] {
        var nearest: [Field: NearestCodes] = [:]
        return batch.issues.compactMap { row, issue in
            guard reasons.contains(issue.reason), fields?.contains(issue.field) ?? true else { return nil }
            let seen = issue.reason.isUnreadable ? nil : batch[row].canonical(issue.field)
            var suggestions: [FindingDraft.Suggestion] = []
            switch issue.reason {
            case .unknownCode, .ambiguousLevel, .prefixUnknown:
                if nearest[issue.field] == nil {
                    nearest[issue.field] = context.tables.table(of: issue.field).map(NearestCodes.init)
                }
                // Of a whole name only the prefix that was read tells.
                let text = issue.reason.isUnreadable ? issue.raw : seen ?? issue.raw
                suggestions = nearest[issue.field]?.suggestions(for: text) ?? []
            case .cellError, .idMalformed, .idScientific, .noSuchDay, .notANumber, .textRepaired, .prefixAlias,
                .prefixAmbiguous, .split, .zerosLost, .dayMonthSwapped, .valueMapped, .codeAlias, .unitAlias,
                .dayGuessed,
                .remarkDropped, .unitScaled, .keyUnknown, .eraGregorian, .eraBuddhist:
                break
            }
            return batch.finding(
                code, row: row, field: issue.field, seen: seen, seenRaw: issue.raw, suggestions: suggestions)
        }
    }

    static let cellError = CellIssueRule(code: .cellError, reasons: [.cellError], fields: nil)
    static let cidMalformed = CellIssueRule(code: .cidMalformed, reasons: [.idMalformed], fields: nil)
    static let cidScientific = CellIssueRule(code: .cidScientific, reasons: [.idScientific], fields: nil)
    static let prefixUnknown = CellIssueRule(code: .prefixUnknown, reasons: [.prefixUnknown], fields: nil)
    static let dateUnreadable = CellIssueRule(code: .dateUnreadable, reasons: [.noSuchDay], fields: nil)
    static let numberUnreadable = CellIssueRule(code: .numberUnreadable, reasons: [.notANumber], fields: nil)
    static let keyUnknown = CellIssueRule(code: .keyUnknown, reasons: [.keyUnknown], fields: nil)
    static let levelUnknown = CellIssueRule(
        code: .levelUnknown, reasons: [.unknownCode, .ambiguousLevel], fields: [.level, .positionType])
    /// Codes that have no finding of their own. A grade that no table knows is a grade mismatch.
    static let codeUnknown = CellIssueRule(
        code: .codeUnknown, reasons: [.unknownCode],
        fields: [.gender, .staffType, .positionStatus, .subGrade, .scoreVisible, .acknowledged, .raterGroup])
}
