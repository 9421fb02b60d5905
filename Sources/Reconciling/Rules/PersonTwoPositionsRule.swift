import Records

/// One person holds two positions in one source: the register's rows, or the position register's seats, have the same
/// valid id and different numbers. A like name is not enough; one number in two sources is `position-differs`.
struct PersonTwoPositionsRule: ReconcilingRule {
    let code = FindingCode.personTwoPositions

    func obstacles(in round: RoundRecords) -> [NotChecked] {
        let sources = round.sources.filter { Self.tellsHolders($0.kind) && $0.batch.column(of: .positionNumber) != nil }
        return sources.isEmpty ? [NotChecked(code: code, source: "", reason: .sourceMissing)] : []
    }

    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft] {
        round.persons.flatMap { person in
            round.sources.indices.compactMap { source -> FindingDraft? in
                guard round.isRegister[source] || round.sources[source].kind == .position else { return nil }
                return finding(of: person, in: Int32(source), round)
            }
        }
    }

    private static func tellsHolders(_ kind: RecordKind) -> Bool { kind == .person || kind == .position }

    private func finding(of person: RoundRecords.Person, in source: Int32, _ round: RoundRecords) -> FindingDraft? {
        let held = person.records.filter { $0.source == source && round.view($0).text(.positionNumber) != nil }
        guard held.count > 1, let first = held.first, let id = round.view(first).text(.citizenId),
            CitizenId.hasValidCheckDigit(id.utf8), held.allSatisfy({ round.view($0).text(.citizenId) == id })
        else { return nil }
        let numbers = held.compactMap { round.view($0).text(.positionNumber) }
        let keys = Set(numbers.map { PositionNumberKey.bytes(of: $0.utf8) })
        guard keys.count > 1 else { return nil }
        return FindingDraft(
            code: code, subject: .person(person.id), field: .positionNumber,
            seen: Set(numbers).sorted().joined(separator: ", "), places: held.map { round.place($0, .positionNumber) },
            evidence: [.init("count", String(keys.count))])
    }
}
