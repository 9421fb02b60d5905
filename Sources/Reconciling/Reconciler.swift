import Records

/// Holds the sources of a round against each other.
package struct Reconciler: Sendable {
    /// Every rule of this stage. A new rule is one file and one line here.
    package static let rules: [any ReconcilingRule] = [
        PersonMissingRule(),
        PersonWithoutScoreRule(),
        DuplicateAssessmentRule(),
        RoundMismatchRule(),
        CidDiffersRule(),
        SeatCidDiffersRule(),
        FieldDiffersRule.givenName,
        FieldDiffersRule.surname,
        FieldDiffersRule.birthDate,
        FieldDiffersRule.level,
        FieldDiffersRule.organization,
        FieldDiffersRule.salary,
        FieldDiffersRule.position,
        SecondmentHostMismatchRule(),
        TransferAfterCensusRule(),
        PersonTwoPositionsRule(),
        NameUnknownRule.organization,
        NameUnknownRule.title,
        UnitWithoutSourceRule(),
        AssessorMissingRule(),
        AssessorUnknownRule(),
        AssessorNotAssignedRule(),
        ControlTotalMismatchRule(),
        PositionUnknownRule(),
        PositionVacantButHeldRule(),
        PositionHeldButVacantRule(),
        IncrementNotEligibleRule(),
        BudgetExceededRule(),
        ResultWeightRule.tooLow,
        ResultWeightRule.probation,
        ScoreBeyondShareRule(),
        AssessmentIncompleteRule(),
    ]

    package init() {}

    /// `personIDs` are parallel to `links.persons`: the ids that the caller keeps for them.
    package func reconcile(
        _ sources: [SourceRecords], links: LinkResult, personIDs: [Int64], context: RuleContext
    ) -> CheckResult {
        reconcile(RoundRecords(sources, links: links, personIDs: personIDs, context: context))
    }

    package func reconcile(_ round: RoundRecords) -> CheckResult {
        let seats = SeatDirectory(round)
        var findings: [FindingDraft] = []
        var notChecked: [NotChecked] = []
        for rule in Self.rules {
            let obstacles = rule.obstacles(in: round)
            guard obstacles.isEmpty else {
                notChecked += obstacles
                continue
            }
            findings += rule.check(round, seats: seats)
            notChecked += rule.gaps(in: round)
        }
        return CheckResult(findings: findings, notChecked: notChecked)
    }
}
