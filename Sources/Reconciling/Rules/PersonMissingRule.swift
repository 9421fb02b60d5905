import Records

/// Somebody stands in scores, payroll or another source and not in the register. One finding a person names all
/// places, assessments first.
///
/// A holder whom only the position register knows is not missing while the register has somebody at that seat whose
/// own id is missing, unreadable or nearly the same: that is the same person.
struct PersonMissingRule: ReconcilingRule {
    let code = FindingCode.personMissingInDpis

    func obstacles(in round: RoundRecords) -> [NotChecked] { round.registerIncomplete(code) }

    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft] {
        round.persons.compactMap { person in
            guard !person.records.isEmpty, !round.isInRegister(person) else { return nil }
            if let seat = person.records.first, person.records.allSatisfy({ round.kind($0) == .position }),
                isHeldInRegister(seat, round, seats)
            {
                return nil
            }
            let records = person.records.sorted {
                (order(round.kind($0)), round.recordID($0)) < (order(round.kind($1)), round.recordID($1))
            }
            return FindingDraft(
                code: code, subject: .person(person.id), places: records.map { round.place($0) },
                evidence: [.init("sources", round.sourceNames(records).joined(separator: ", "))]
                    + round.questions(about: person))
        }
    }

    private func order(_ kind: RecordKind) -> Int {
        switch kind {
        case .assessment: 0
        case .raise: 1
        case .person: 2
        case .position: 3
        }
    }

    private func isHeldInRegister(
        _ seat: RoundRecords.Reference, _ round: RoundRecords, _ seats: SeatDirectory
    ) -> Bool {
        guard let id = round.view(seat).text(.citizenId) else { return false }
        return seats.holders(of: seat).contains { holder in
            guard let other = round.view(holder).text(.citizenId) else { return true }
            return !CitizenId.hasValidCheckDigit(other.utf8) || IdSlip(seen: id, meant: other) != nil
        }
    }
}
