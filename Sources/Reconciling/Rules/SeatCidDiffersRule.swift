import Records

/// A seat whose holder's id is a slip of the id that the register's holder of the same position has: a wrong check
/// digit, or a valid id that nobody else bears.
struct SeatCidDiffersRule: ReconcilingRule {
    let code = FindingCode.cidDiffers

    func obstacles(in round: RoundRecords) -> [NotChecked] {
        round.seatsMissing(code, fields: [.positionNumber, .citizenId], complete: (register: false, seats: false))
    }

    func gaps(in round: RoundRecords) -> [NotChecked] { round.seatsWithout([.positionNumber, .citizenId], code) }

    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft] {
        round.references { round.sources[$0].kind == .position }.compactMap { seat in
            guard let seen = round.view(seat).text(.citizenId) else { return nil }
            if let person = round.person(of: seat), person.records.contains(where: { round.kind($0) != .position }) {
                return nil
            }
            let holders = seats.holders(of: seat)
            guard let holder = holders.first, let person = round.person(of: holder),
                holders.allSatisfy({ round.person(of: $0)?.id == person.id }),
                let meant = id(of: person, round), meant != seen
            else { return nil }
            let slip = IdSlip(seen: seen, meant: meant)
            guard slip != nil || !CitizenId.hasValidCheckDigit(seen.utf8) else { return nil }
            return FindingDraft(
                code: code, subject: .person(person.id), field: .citizenId, seen: seen, expected: meant,
                places: [round.place(seat, .citizenId), round.place(holder, .citizenId)],
                evidence: slip.map { [.init("slip", $0.rawValue)] } ?? [],
                suggestions: [.init(value: meant, reason: .authority, detail: round.sourceName(holder))])
        }
    }

    private func id(of person: RoundRecords.Person, _ round: RoundRecords) -> String? {
        var holders: [String: [RoundRecords.Reference]] = [:]
        for place in person.records {
            if let id = round.view(place).text(.citizenId) { holders[id, default: []].append(place) }
        }
        return CidDiffersRule.believed(holders, round)
    }
}
