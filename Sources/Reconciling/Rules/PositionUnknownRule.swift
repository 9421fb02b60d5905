import Records

/// The register has somebody at a position that the position register does not know. Rows of a staff type that the
/// position register does not list are left alone; one that names no staff types lists officials (type 1).
struct PositionUnknownRule: ReconcilingRule {
    let code = FindingCode.positionUnknown

    func obstacles(in round: RoundRecords) -> [NotChecked] {
        round.seatsMissing(code, fields: [.positionNumber], complete: (register: false, seats: true))
    }

    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft] {
        let staffTypes = Self.listed(round)
        return round.references { round.isRegister[$0] }.compactMap { holder in
            let view = round.view(holder)
            guard let number = view.text(.positionNumber), seats.seats(of: holder).isEmpty else { return nil }
            if let type = round.ownStaffType(holder), !staffTypes.contains(type) { return nil }
            return FindingDraft(
                code: code, subject: .record(view.id), field: .positionNumber, seen: number,
                places: [round.place(holder, .positionNumber)])
        }
    }

    /// Staff types of the position registers; one that names none lists officials.
    private static func listed(_ round: RoundRecords) -> Set<String> {
        let registers = round.sources.indices.filter { round.sources[$0].kind == .position }
        return registers.reduce(into: []) { types, source in
            let own = Set(round.references { $0 == source }.compactMap(round.ownStaffType))
            types.formUnion(own.isEmpty ? [CodeTables.official] : own)
        }
    }
}
