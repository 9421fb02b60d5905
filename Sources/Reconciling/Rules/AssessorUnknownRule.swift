import Records

/// A rater whose citizen id nobody of the register has, in whatever source: where the register itself has a wrong id of
/// somebody, that is told there. Where the register is only a part of the agency, a rater may well be of another one,
/// and nothing is said.
struct AssessorUnknownRule: ReconcilingRule {
    let code = FindingCode.assessorUnknown

    func obstacles(in round: RoundRecords) -> [NotChecked] {
        round.registerIncomplete(code) + round.kindMissing(.rating, code)
    }

    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft] {
        var known: Set<String> = []
        for person in round.persons where !round.registered(person).isEmpty {
            for place in person.records { if let id = round.view(place).text(.citizenId) { known.insert(id) } }
        }
        return round.references { round.sources[$0].kind == .rating }.compactMap { place in
            let record = round.view(place)
            guard let id = record.text(.raterCitizenId), !known.contains(id) else { return nil }
            return FindingDraft(
                code: code, subject: .record(record.id), field: .raterCitizenId, seen: id,
                places: [round.place(place, .raterCitizenId)],
                evidence: record.text(.raterName).map { [.init(Field.raterName.rawValue, $0)] } ?? [])
        }
    }
}
