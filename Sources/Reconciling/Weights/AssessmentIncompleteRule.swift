import Records

/// Raters of a group were assigned to somebody, and the person's competencies have no score of that group: nobody of it has
/// rated, or not every competency. One finding a person and group.
///
/// Needs a list of raters, and competencies with scores by groups; of who has no competencies at all nothing is said.
struct AssessmentIncompleteRule: ReconcilingRule {
    let code = FindingCode.assessmentIncomplete

    /// Codes of the table of groups, and where the scores of each stand.
    private static let groups: [(code: String, field: Field)] = [
        ("self", .selfScore), ("superior", .superiorScore), ("peer", .peerScore), ("subordinate", .subordinateScore),
    ]

    func obstacles(in round: RoundRecords) -> [NotChecked] {
        let missing = round.kindMissing(.rating, code) + round.kindMissing(.competency, code)
        guard missing.isEmpty else { return missing }
        let sources = round.sources.filter { $0.kind == .competency }
        let fields = Self.groups.map(\.field)
        guard sources.allSatisfy({ source in fields.allSatisfy { source.batch.column(of: $0) == nil } }) else {
            return []
        }
        return sources.map { NotChecked(code: code, source: $0.source, reason: .columnMissing, fields: fields) }
    }

    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft] {
        round.persons.flatMap { person -> [FindingDraft] in
            let raters = person.records.filter { round.kind($0) == .rating }
            guard !raters.isEmpty else { return [] }
            return Self.groups.compactMap { group in
                let assigned = raters.filter {
                    round.view($0).text(.raterGroup) == group.code && round.view($0).text(.raterName) != nil
                }
                return assigned.isEmpty ? nil : finding(round, person, group, assigned)
            }
        }
    }

    private func finding(
        _ round: RoundRecords, _ person: RoundRecords.Person, _ group: (code: String, field: Field),
        _ assigned: [RoundRecords.Reference]
    ) -> FindingDraft? {
        let lines = person.records.filter {
            round.kind($0) == .competency && round.sources[Int($0.source)].batch.column(of: group.field) != nil
        }
        let open = lines.filter { round.view($0).state(group.field) == .absent }
        guard !open.isEmpty else { return nil }
        let names = assigned.compactMap { round.view($0).text(.raterName) }
        return FindingDraft(
            code: code, subject: .person(person.id), field: group.field,
            places: open.map { round.place($0, group.field) } + assigned.map { round.place($0, .raterName) },
            evidence: [
                .init(Field.raterGroup.rawValue, group.code), .init("raters", names.joined(separator: ", ")),
                .init("unrated", String(open.count)), .init("lines", String(lines.count)),
            ])
    }
}
