import Records

/// Proposes the citizen id of a record that has none, or a wrong one: the id that other sources have of the same person,
/// of a seat the id of the register's holder.
///
/// Where linking is not sure and asks, an id is proposed only if what stands there is a slip of it.
package struct IdProposals: Sendable {
    private let round: RoundRecords
    private static let codes: Set<FindingCode> = [.cidMissing, .cidMalformed, .cidScientific, .cidChecksum]

    package init(_ round: RoundRecords) { self.round = round }

    /// The same findings of one source, those about a missing or wrong id with what is proposed.
    package func adding(to drafts: [FindingDraft], source: String) -> [FindingDraft] {
        let wanted = Set(drafts.compactMap(Self.record))
        guard !wanted.isEmpty else { return drafts }
        var places: [Int64: RoundRecords.Reference] = [:]
        for (index, records) in round.sources.enumerated() where records.source == source {
            for (row, origin) in records.batch.origins.enumerated() where wanted.contains(origin.recordID) {
                places[origin.recordID] = RoundRecords.Reference(source: Int32(index), row: Int32(row))
            }
        }
        let isOfSeats = places.values.contains { round.kind($0) == .position }
        let seats = isOfSeats ? SeatDirectory(round) : nil
        return drafts.map { draft in
            guard let place = Self.record(draft).flatMap({ places[$0] }) else { return draft }
            let raw = draft.seenRaw ?? draft.seen
            guard let proposal = proposal(for: place, raw: raw, seats), proposal.id != raw else { return draft }
            var result = draft
            result.suggestions.append(
                .init(value: proposal.id, reason: .samePerson, detail: round.sourceName(proposal.from)))
            if let slip = raw.flatMap({ IdLikeness(raw: $0, meant: proposal.id) }) {
                result.evidence.append(.init("slip", slip.rawValue))
            }
            return result
        }
    }

    private static func record(_ draft: FindingDraft) -> Int64? {
        guard codes.contains(draft.code), draft.field == .citizenId, case .record(let id) = draft.subject else {
            return nil
        }
        return id
    }

    private func proposal(
        for place: RoundRecords.Reference, raw: String?, _ seats: SeatDirectory?
    ) -> (id: String, from: RoundRecords.Reference)? {
        if round.kind(place) == .position { return ofHolder(place, raw, seats) }
        guard let person = round.person(of: place) else { return nil }
        if let found = believed(person, without: place) { return fits(found.id, raw) ? found : nil }
        guard let raw else { return nil }
        let asked = round.questioned(person).compactMap { believed($0, without: place) }
            .filter { IdLikeness(raw: raw, meant: $0.id) != nil }
        return Set(asked.map(\.id)).count == 1 ? asked[0] : nil
    }

    /// What a spreadsheet left of an id is sure: another id than that is somebody else's.
    private func fits(_ id: String, _ raw: String?) -> Bool {
        guard let raw, IdLikeness.isShortened(raw) else { return true }
        return IdLikeness(raw: raw, meant: id) != nil
    }

    /// The id of a seat's only holder in the register; none where both tell names that differ.
    private func ofHolder(
        _ seat: RoundRecords.Reference, _ raw: String?, _ seats: SeatDirectory?
    ) -> (id: String, from: RoundRecords.Reference)? {
        guard let holders = seats?.holders(of: seat), let holder = holders.first,
            let person = round.person(of: holder),
            holders.allSatisfy({ round.person(of: $0)?.id == person.id }),
            let found = believed(person, without: seat), fits(found.id, raw)
        else { return nil }
        let (a, b) = (round.view(seat), round.view(holder))
        if let first = a.text(.givenName), let second = b.text(.givenName) {
            let names = (
                NameKey.text(given: first, surname: a.text(.surname)),
                NameKey.text(given: second, surname: b.text(.surname))
            )
            guard ThaiDistance.distance(names.0, names.1, limit: 4) != nil else { return nil }
        }
        return found
    }

    /// The valid id that is believed of a person's other records, unless the record's own source has it already.
    private func believed(
        _ person: RoundRecords.Person, without place: RoundRecords.Reference
    ) -> (id: String, from: RoundRecords.Reference)? {
        var holders: [String: [RoundRecords.Reference]] = [:]
        for other in person.records where other != place {
            if let id = round.view(other).text(.citizenId) { holders[id, default: []].append(other) }
        }
        guard let id = CidDiffersRule.believed(holders, round), let places = holders[id],
            !places.contains(where: { $0.source == place.source && round.kind(place) != .position })
        else { return nil }
        return (id, round.byAuthority(places, for: .citizenId)[0])
    }
}
