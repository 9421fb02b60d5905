import Records

/// Somebody of the register is due for appraisal, and the lists of appraisers name no superior who appraises. Needs a
/// list that is complete for the agency or the unit, and that names superiors.
///
/// A row that leaves the appraiser out where the list must have one is told as a missing value, not here.
///
/// Source: ว 20/2552 (the superior appraises).
struct AssessorMissingRule: ReconcilingRule {
    let code = FindingCode.assessorMissing

    func obstacles(in round: RoundRecords) -> [NotChecked] {
        guard round.context.ruleSet.appraisalDue != nil else {
            return [NotChecked(code: code, source: "", reason: .ruleMissing)]
        }
        let missing = round.registerMissing(code) + round.silentKind(.rating, code)
        guard missing.isEmpty else { return missing }
        return Raters.lists(round).isEmpty ? round.kindWithout(.raterGroup, in: .rating, code) : []
    }

    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft] {
        let lists = Raters.lists(round)
        guard let due = DuePeople(round), !lists.isEmpty else { return [] }
        let coverage = Coverage(lists.map { round.sources[$0] })
        let named = lists.map { round.sources[$0].source }.joined(separator: ", ")
        let staffTypes = Set(
            round.persons.filter { person in person.records.contains { lists.contains(Int($0.source)) } }
                .flatMap { round.registered($0) }.map { round.view($0).text(.staffType) })
        return round.persons.compactMap { person in
            let records = round.registered(person)
            guard let first = records.first, staffTypes.contains(round.view(first).text(.staffType)) else { return nil }
            let ratings = person.records.filter { lists.contains(Int($0.source)) }
            guard !ratings.contains(where: { Raters.isSuperior(round.view($0)) || isToldAsMissing($0, round) }),
                coverage.speaks(for: records, round), due.isDue(person, records)
            else { return nil }
            let places = ratings.map { round.place($0, .raterName) } + records.map { round.place($0) }
            return FindingDraft(
                code: code, subject: .person(person.id), field: .raterName, places: places,
                evidence: [.init("sources", named)])
        }
    }

    private func isToldAsMissing(_ place: RoundRecords.Reference, _ round: RoundRecords) -> Bool {
        round.view(place).text(.raterName) == nil && round.sources[Int(place.source)].required.contains(.raterName)
    }
}
