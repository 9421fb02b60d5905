import Records

/// In the register, due for appraisal, and no assessment. Who began less than four months before the round's end is
/// not due (a raise needs four months of work); without a start day everybody is.
struct PersonWithoutScoreRule: ReconcilingRule {
    let code = FindingCode.personWithoutScore
    private static let months = 4

    func obstacles(in round: RoundRecords) -> [NotChecked] {
        round.registerMissing(code) + round.kindMissing(.assessment, code, mustBeComplete: true)
    }

    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft] {
        let latest = Self.latestStart(round.context.round)
        return round.persons.compactMap { person in
            guard !person.records.contains(where: { round.kind($0) == .assessment }) else { return nil }
            let records = person.records.filter { place in
                round.isRegister(place)
                    && !round.sources[Int(place.source)].batch.isVacantSeat(row: Int(place.row))
            }
            guard !records.isEmpty else { return nil }
            let start = records.compactMap { round.view($0).day(.startDate) }.min()
            if let start, start > latest { return nil }
            return FindingDraft(
                code: code, subject: .person(person.id), places: records.map { round.place($0) },
                evidence: (start.map { [.init(Field.startDate.rawValue, $0.iso)] } ?? [])
                    + round.questions(about: person))
        }
    }

    /// The last day on which a person may have begun who has worked four months at the round's end: 1 June or
    /// 1 December.
    static func latestStart(_ round: Round) -> Day {
        let month = round.end.month - months + 1
        let year = month < 1 ? round.end.year - 1 : round.end.year
        return Day(year: year, month: month < 1 ? month + 12 : month, day: 1) ?? round.end
    }
}
