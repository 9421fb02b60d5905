import Records

/// Competencies that the rule set's profile asks for are not among a person's. One finding a person, at every line.
struct CompetencyMissingRule: AppraisingRule {
    let code = FindingCode.competencyMissing
    let kinds: Set<RecordKind> = [.competency]
    let needs: [Field] = [.competency]

    func isStated(in context: RuleContext) -> Bool {
        context.ruleSet.formDemands.profiles.contains { !$0.names.isEmpty }
    }

    func check(_ claims: Claims) -> [FindingDraft] {
        CompetencyLines.all(claims).compactMap { lines in
            let missing = lines.profile.names.filter { !lines.names.contains(CompetencyLines.key($0)) }
            guard !missing.isEmpty else { return nil }
            let records = lines.rows.map { claims.batch.origins[$0].recordID }.sorted()
            return FindingDraft(
                code: code, subject: .records(records), field: .competency,
                expected: missing.joined(separator: ", "),
                places: records.map { .init(recordID: $0, field: .competency) },
                evidence: [.init("count", String(missing.count))])
        }
    }
}
