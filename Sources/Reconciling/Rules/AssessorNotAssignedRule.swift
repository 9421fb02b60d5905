import Records

/// Whoever rated was not assigned: an appraisal is signed by somebody else than the superiors whom the lists name for
/// the person, or a group of raters gave points of whom the lists name nobody. Said only of people whom a list names
/// raters for, and only of groups that the lists know.
///
/// Source: ว 20/2552 (the superior, or who is assigned in writing, appraises); the 360° groups of DPIS 5.2.
struct AssessorNotAssignedRule: ReconcilingRule {
    let code = FindingCode.assessorNotAssigned

    /// The groups' points, and the codes of the groups.
    private static let groups: [(field: Field, group: String)] = [
        (.superiorScore, "superior"), (.peerScore, "peer"), (.subordinateScore, "subordinate"),
    ]

    func obstacles(in round: RoundRecords) -> [NotChecked] {
        let missing = round.kindMissing(.rating, code)
        guard missing.isEmpty else { return missing }
        let tells = round.sources.contains { source in
            let fields = source.kind == .assessment ? [.reviewerName] : Self.groups.map(\.field)
            return source.kind == .assessment || source.kind == .competency
                ? fields.contains { source.batch.column(of: $0) != nil } : false
        }
        return tells
            ? []
            : [NotChecked(code: code, source: "", reason: .sourceMissing, fields: [.reviewerName])]
    }

    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft] {
        let known = Set(
            round.references { round.sources[$0].kind == .rating }.compactMap { round.view($0).text(.raterGroup) })
        let raterNames = RaterNames(round.context.tables.prefixes)
        return round.persons.flatMap { person -> [FindingDraft] in
            let ratings = person.records.filter { round.kind($0) == .rating && isNamed(round.view($0)) }
            guard !ratings.isEmpty else { return [] }
            return signed(person, ratings, raterNames, round) + rated(person, ratings, known, round)
        }
    }

    private func isNamed(_ view: RecordView) -> Bool {
        view.text(.raterName) != nil || view.text(.raterCitizenId) != nil
    }

    /// Appraisals signed by somebody else.
    private func signed(
        _ person: RoundRecords.Person, _ ratings: [RoundRecords.Reference], _ raterNames: RaterNames,
        _ round: RoundRecords
    ) -> [FindingDraft] {
        let superiors = ratings.filter { Raters.isSuperior(round.view($0)) }
        let names = superiors.compactMap { round.view($0).text(.raterName) }
        // One named by id alone may be anybody.
        guard !names.isEmpty, names.count == superiors.count else { return [] }
        let keys = names.map(raterNames.key)
        return person.records.compactMap { place in
            guard round.kind(place) == .assessment, let seen = round.view(place).text(.reviewerName),
                !keys.contains(raterNames.key(seen))
            else { return nil }
            let assigned = Set(names).sorted().joined(separator: ", ")
            return FindingDraft(
                code: code, subject: .record(round.recordID(place)), field: .reviewerName, seen: seen,
                expected: assigned,
                places: [round.place(place, .reviewerName)] + superiors.map { round.place($0, .raterName) },
                evidence: [.init(Field.raterName.rawValue, assigned)],
                suggestions: Set(names).sorted().map {
                    .init(value: $0, reason: .authority, detail: round.sourceName(superiors[0]))
                })
        }
    }

    /// Points of groups in which nobody is named.
    private func rated(
        _ person: RoundRecords.Person, _ ratings: [RoundRecords.Reference], _ known: Set<String>, _ round: RoundRecords
    ) -> [FindingDraft] {
        let own = Set(ratings.compactMap { round.view($0).text(.raterGroup) })
        return Self.groups.compactMap { field, group in
            guard known.contains(group), !own.contains(group),
                let place = person.records.first(where: {
                    round.kind($0) == .competency && round.view($0).score(field) != nil
                })
            else { return nil }
            return FindingDraft(
                code: code, subject: .person(person.id), field: field, seen: round.view(place).canonical(field),
                places: [round.place(place, field)] + ratings.prefix(1).map { round.place($0, .raterGroup) },
                evidence: [.init(Field.raterName.rawValue, "–")])
        }
    }
}
