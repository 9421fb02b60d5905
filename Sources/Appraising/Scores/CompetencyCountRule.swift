import Records

/// A person is appraised by another number of competencies than the rule set's profile has. One finding a person, at every
/// line; a competency that stands twice counts once.
struct CompetencyCountRule: AppraisingRule {
    let code = FindingCode.competencyCount
    let kinds: Set<RecordKind> = [.competency]
    let needs: [Field] = [.competency]

    func isStated(in context: RuleContext) -> Bool { !context.ruleSet.formDemands.profiles.isEmpty }

    func check(_ claims: Claims) -> [FindingDraft] {
        CompetencyLines.all(claims).compactMap { lines in
            guard lines.names.count != lines.profile.count else { return nil }
            let records = lines.rows.map { claims.batch.origins[$0].recordID }.sorted()
            return FindingDraft(
                code: code, subject: .records(records), field: .competency, seen: String(lines.names.count),
                expected: String(lines.profile.count),
                places: records.map { .init(recordID: $0, field: .competency) })
        }
    }
}
