import Records

/// A person has fewer or more indicators than the rule set asks for. One finding a person, at every line.
///
/// Source: what the agency has announced for its forms (แบบ ปผ.2).
struct IndicatorCountRule: AppraisingRule {
    let code = FindingCode.kpiCount
    let kinds: Set<RecordKind> = [.indicator]
    let needs: [Field] = [.indicator]

    func isStated(in context: RuleContext) -> Bool { context.ruleSet.formDemands.indicators != nil }

    func check(_ claims: Claims) -> [FindingDraft] {
        guard let demanded = claims.context.ruleSet.formDemands.indicators else { return [] }
        return PersonLines.groups(claims.batch).compactMap { lines in
            let named = lines.rows.filter { claims.batch[$0].state(.indicator) != .absent }
            guard !named.isEmpty, !demanded.contains(named.count) else { return nil }
            let records = named.map { claims.batch.origins[$0].recordID }.sorted()
            return FindingDraft(
                code: code, subject: .records(records), field: .indicator, seen: String(named.count),
                places: records.map { .init(recordID: $0, field: .indicator) },
                evidence: [
                    .init("least", String(demanded.lowerBound)), .init("most", String(demanded.upperBound)),
                ])
        }
    }
}
