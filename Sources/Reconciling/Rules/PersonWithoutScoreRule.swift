import Records

/// In the register, due for appraisal (`DuePeople`), and no assessment. Absence means something only against sources
/// that say they are complete: for the whole agency, or for the unit of the person's post.
struct PersonWithoutScoreRule: ReconcilingRule {
    let code = FindingCode.personWithoutScore

    func obstacles(in round: RoundRecords) -> [NotChecked] {
        guard round.context.ruleSet.appraisalDue != nil else {
            return [NotChecked(code: code, source: "", reason: .ruleMissing)]
        }
        return round.registerMissing(code) + round.silentKind(.assessment, code)
    }

    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft] {
        guard let due = DuePeople(round) else { return [] }
        let coverage = Coverage(round, kind: .assessment)
        return round.persons.compactMap { person in
            guard !person.records.contains(where: { round.kind($0) == .assessment }) else { return nil }
            let records = round.registered(person)
            guard !records.isEmpty, coverage.speaks(for: records, round), due.isDue(person, records) else { return nil }
            let start = records.compactMap { round.view($0).day(.startDate) }.min()
            return FindingDraft(
                code: code, subject: .person(person.id), places: records.map { round.place($0) },
                evidence: (start.map { [.init(Field.startDate.rawValue, $0.iso)] } ?? [])
                    + round.questions(about: person))
        }
    }
}
