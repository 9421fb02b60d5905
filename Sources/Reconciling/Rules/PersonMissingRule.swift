import Records

/// Somebody stands in scores, payroll or another source and not in the register. One finding a person names all
/// places, assessments first.
///
/// Movements, leave and discipline alone make nobody a member of staff: who has left stands there, too. Nor is
/// somebody missing who left the agency after the day of the round that decides between the old and the new one.
///
/// A holder whom only the position register knows is not missing while the register has somebody at that seat whose
/// own id is missing, unreadable or nearly the same: that is the same person. Where somebody without id stands at that
/// position in another source, one finding names both.
struct PersonMissingRule: ReconcilingRule {
    let code = FindingCode.personMissingInDpis

    func obstacles(in round: RoundRecords) -> [NotChecked] { round.registerIncomplete(code) }

    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft] {
        round.persons.compactMap { person in
            guard person.records.contains(where: { isOfStaff(round.kind($0)) }), !round.isInRegister(person) else {
                return nil
            }
            if round.hasLeft(person) { return nil }
            if let seat = person.records.first, isOnlySeats(person, round),
                isHeldInRegister(seat, round, seats)
                    || seats.others(at: seat).contains(where: { isWithoutId($0, round) })
            {
                return nil
            }
            let held = heldSeats(of: person, round, seats)
            let records = (person.records + held).sorted {
                (order(round.kind($0)), round.recordID($0)) < (order(round.kind($1)), round.recordID($1))
            }
            let ids = held.compactMap { round.view($0).text(.citizenId) }
            return FindingDraft(
                code: code, subject: .person(person.id), places: records.map { round.place($0) },
                evidence: [.init("sources", round.sourceNames(records).joined(separator: ", "))]
                    + ids.map { .init(Field.citizenId.rawValue, $0) } + round.questions(about: person))
        }
    }

    private func isOnlySeats(_ person: RoundRecords.Person, _ round: RoundRecords) -> Bool {
        person.records.allSatisfy { round.kind($0) == .position }
    }

    /// A record of somebody who is missing from the register and whose citizen id no source tells.
    private func isWithoutId(_ record: RoundRecords.Reference, _ round: RoundRecords) -> Bool {
        guard let person = round.person(of: record), !round.isInRegister(person) else { return false }
        return !person.records.contains { round.view($0).text(.citizenId) != nil }
    }

    /// Seats at the positions of somebody without id whose holder nobody else is: their id is his.
    private func heldSeats(
        of person: RoundRecords.Person, _ round: RoundRecords, _ seats: SeatDirectory
    ) -> [RoundRecords.Reference] {
        guard let first = person.records.first, isWithoutId(first, round) else { return [] }
        let found = person.records.flatMap { seats.seats(of: $0) }.filter { seat in
            round.person(of: seat).map { isOnlySeats($0, round) } ?? false
        }
        return Set(found).sorted { round.recordID($0) < round.recordID($1) }
    }

    private func isOfStaff(_ kind: RecordKind) -> Bool {
        switch kind {
        case .person, .position, .assessment, .raise, .competency, .indicator: true
        case .rating, .movement, .leave, .discipline: false
        }
    }

    private func order(_ kind: RecordKind) -> Int {
        switch kind {
        case .assessment: 0
        case .raise: 1
        case .person: 2
        case .position: 3
        case .competency: 4
        case .indicator: 5
        case .rating: 6
        case .movement: 7
        case .leave: 8
        case .discipline: 9
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
