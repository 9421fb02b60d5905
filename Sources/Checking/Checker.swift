import Records

/// Holds the records of one source against the rules that need no other source.
package struct Checker: Sendable {
    /// Every rule of this stage. A new rule is one file and one line here.
    package static let rules: [any RecordRule] = [
        CellIssueRule.cellError,
        CellIssueRule.cidMalformed,
        CellIssueRule.cidScientific,
        CellIssueRule.prefixUnknown,
        CellIssueRule.dateUnreadable,
        CellIssueRule.numberUnreadable,
        CellIssueRule.levelUnknown,
        CellIssueRule.codeUnknown,
        CellIssueRule.keyUnknown,
        DateEraMixedRule(),
        ValueTooLongRule(),
        CidMissingRule(),
        CidChecksumRule(),
        NameMissingRule(),
        NameSuspiciousRule(),
        PrefixAmbiguousRule(),
        PrefixGenderMismatchRule(),
        DateImplausibleRule(),
        RetirementRule.passed,
        RetirementRule.thisRound,
        StartBefore18Rule(),
        LevelTypeMismatchRule(),
        ProvinceUnknownRule(),
        PositionNumberMalformedRule(),
        AssessorIsSelfRule(),
        DuplicateRowRule(),
        DuplicateCidRule(),
        DuplicatePositionRule(),
    ]

    package init() {}

    /// Runs every rule that is about records of this kind and has its columns; the others of this kind are
    /// listed as not checked.
    package func check(_ source: SourceRecords, context: RuleContext) -> CheckResult {
        var findings = ValueMissingRule.check(source)
        var notChecked: [NotChecked] = []
        for rule in Self.rules where rule.kinds.contains(source.kind) {
            let missing = rule.missing(in: source.batch)
            if !rule.isStated(in: context) {
                notChecked.append(NotChecked(code: rule.code, source: source.source, reason: .ruleMissing))
            } else if missing.isEmpty {
                findings += rule.check(source.batch, context: context)
            } else {
                notChecked.append(
                    NotChecked(code: rule.code, source: source.source, reason: .columnMissing, fields: missing))
            }
        }
        return CheckResult(findings: findings, notChecked: notChecked)
    }
}
