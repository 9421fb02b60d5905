import Records

/// The position register says that a seat is vacant, and the register has somebody there.
struct PositionVacantButHeldRule: ReconcilingRule {
    let code = FindingCode.positionVacantButHeld

    func obstacles(in round: RoundRecords) -> [NotChecked] {
        round.seatsMissing(code, fields: [.positionNumber, .positionStatus], complete: (register: false, seats: false))
    }

    func gaps(in round: RoundRecords) -> [NotChecked] { round.seatsWithout([.positionNumber, .positionStatus], code) }

    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft] {
        round.references { round.sources[$0].kind == .position }.compactMap { seat in
            guard round.view(seat).text(.positionStatus) == "vacant" else { return nil }
            let holders = seats.holders(of: seat)
            guard let holder = holders.first, let person = round.person(of: holder) else { return nil }
            let name = round.view(holder).fullName
            return FindingDraft(
                code: code, subject: .person(person.id), field: .positionStatus, seen: "vacant", expected: "occupied",
                places: [round.place(seat, .positionStatus)] + holders.map { round.place($0, .positionNumber) },
                evidence: name.map { [.init("holder", $0)] } ?? [],
                suggestions: [.init(value: "occupied", reason: .authority, detail: round.sourceName(holder))])
        }
    }
}
