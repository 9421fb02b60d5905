import Records

/// The position register says that a seat is held, and the register has nobody there. Not raised for a holder who is
/// missing from the register altogether: that is `person-missing-in-dpis`.
struct PositionHeldButVacantRule: ReconcilingRule {
    let code = FindingCode.positionHeldButVacant

    func obstacles(in round: RoundRecords) -> [NotChecked] {
        round.seatsMissing(code, fields: [.positionNumber, .positionStatus], complete: (register: true, seats: false))
    }

    func gaps(in round: RoundRecords) -> [NotChecked] { round.seatsWithout([.positionNumber, .positionStatus], code) }

    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft] {
        round.references { round.sources[$0].kind == .position }.compactMap { seat in
            let view = round.view(seat)
            guard view.text(.positionStatus) == "occupied", view.text(.positionNumber) != nil,
                seats.holders(of: seat).isEmpty
            else { return nil }
            var subject = FindingDraft.Subject.record(view.id)
            var places = [round.place(seat, .positionStatus)]
            if let person = round.person(of: seat) {
                guard round.isInRegister(person) else { return nil }
                subject = .person(person.id)
                places += person.records.filter(round.isRegister).map { round.place($0, .positionNumber) }
            } else if seats.others(at: seat).contains(where: { isMissing($0, round) }) {
                return nil
            }
            return FindingDraft(
                code: code, subject: subject, field: .positionStatus, seen: "occupied", expected: "vacant",
                places: places)
        }
    }

    private func isMissing(_ place: RoundRecords.Reference, _ round: RoundRecords) -> Bool {
        round.person(of: place).map { !round.isInRegister($0) } ?? false
    }
}
