import Records

/// Holds scores, grades, raises and salaries against what the round's rule set and pay table give.
package struct Appraiser: Sendable {
    /// Every rule of this stage. A new rule is one file and one line here.
    package static let rules: [any AppraisingRule] = [
        ScoreOutOfRangeRule(),
        WeightsNot100Rule(),
        IndicatorWeightsRule(),
        IndicatorCountRule(),
        CompetencyCountRule(),
        CompetencyMissingRule(),
        TotalMismatchRule(),
        GradeMismatchRule(),
        BandGapRule(),
        DecimalNotTruncatedRule(),
        AcknowledgementMissingRule(),
        IncrementBaseMismatchRule(),
        IncrementPercentOverCapRule(),
        IncrementPercentOutOfBandRule(),
        NoIncrementReasonMissingRule(),
        WageStepInvalidRule(),
        IncrementAmountMismatchRule.increment,
        IncrementAmountMismatchRule.specialPay,
        NewSalaryMismatchRule(),
        SalaryLimitRule.aboveCeiling,
        SalaryLimitRule.aboveOwnCeiling,
        SalaryLimitRule.belowMinimum,
    ]

    package init() {}

    /// Checks every source by the rules for its kind. Links serve to find the level of a raise whose row tells none.
    package func check(_ sources: [SourceRecords], links: LinkResult, context: RuleContext) -> CheckResult {
        let withoutLevel = sources.filter { $0.kind == .raise && $0.batch.column(of: .level) == nil }
        let levels = LevelDirectory(
            sources, links: links, wanted: Set(withoutLevel.flatMap { $0.batch.origins.map(\.recordID) }),
            context: context)
        var findings: [FindingDraft] = []
        var notChecked: [NotChecked] = []
        for source in sources {
            let claims = Claims(source: source, context: context, levels: levels)
            for rule in Self.rules where rule.kinds.contains(source.kind) {
                let missing = rule.missing(in: source.batch)
                if !rule.isStated(in: context) {
                    notChecked.append(NotChecked(code: rule.code, source: source.source, reason: .ruleMissing))
                } else if !missing.isEmpty {
                    notChecked.append(
                        NotChecked(code: rule.code, source: source.source, reason: .columnMissing, fields: missing))
                } else if rule.needsPayTable, context.payTable == nil {
                    notChecked.append(NotChecked(code: rule.code, source: source.source, reason: .payTableMissing))
                } else {
                    findings += rule.check(claims)
                }
            }
        }
        return CheckResult(findings: findings, notChecked: notChecked)
    }
}
