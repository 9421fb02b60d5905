import Records

/// Records of one person, by other evidence, with different citizen ids. Believed is the valid id of the highest
/// authority, unless that one stands alone and two sources or more agree on another. A missing or unreadable id is
/// `cid-missing` or `cid-malformed` only.
struct CidDiffersRule: ReconcilingRule {
    let code = FindingCode.cidDiffers

    func obstacles(in round: RoundRecords) -> [NotChecked] {
        round.singleSource(.citizenId, kinds: Set(RecordKind.allCases), code)
    }

    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft] {
        let columns = round.sources.map { $0.batch.column(of: .citizenId) }
        var findings: [FindingDraft] = []
        for person in round.persons where person.records.count > 1 && hasTwoIds(person, round, columns) {
            findings += self.findings(for: person, round)
        }
        return findings
    }

    /// Most persons have one id everywhere; they are passed by without making texts.
    private func hasTwoIds(_ person: RoundRecords.Person, _ round: RoundRecords, _ columns: [Int?]) -> Bool {
        var first: ArraySlice<UInt8> = []
        for place in person.records {
            guard let column = columns[Int(place.source)] else { continue }
            let id = round.sources[Int(place.source)].batch.textBytes(column: column, row: Int(place.row))
            if first.isEmpty {
                first = id
            } else if !id.isEmpty, !id.elementsEqual(first) {
                return true
            }
        }
        return false
    }

    private func findings(for person: RoundRecords.Person, _ round: RoundRecords) -> [FindingDraft] {
        var holders: [String: [RoundRecords.Reference]] = [:]
        for place in person.records {
            if let id = round.view(place).text(.citizenId) { holders[id, default: []].append(place) }
        }
        guard holders.count > 1, let meant = Self.believed(holders, round), let source = holders[meant] else {
            return []
        }
        let authority = round.byAuthority(source, for: .citizenId)
        return holders.filter { $0.key != meant }.map { seen, places in
            let slip = IdSlip(seen: seen, meant: meant)
            return FindingDraft(
                code: code, subject: .person(person.id), field: .citizenId, seen: seen, expected: meant,
                places: (round.byAuthority(places, for: .citizenId) + authority).map { round.place($0, .citizenId) },
                evidence: [.init("agreeing", round.sourceNames(source).joined(separator: ", "))]
                    + (slip.map { [.init("slip", $0.rawValue)] } ?? []),
                suggestions: [.init(value: meant, reason: .authority, detail: round.sourceName(authority[0]))])
        }
    }

    /// The id to be believed; absent when none is valid.
    static func believed(_ holders: [String: [RoundRecords.Reference]], _ round: RoundRecords) -> String? {
        let valid = holders.filter { CitizenId.hasValidCheckDigit($0.key.utf8) }
        let ranked = valid.map { id, places in
            (
                id: id, rank: places.map { round.rank($0, for: .citizenId) }.min() ?? Int.max,
                sources: round.sourceNames(places).count
            )
        }.sorted { ($0.rank, -$0.sources, $0.id) < ($1.rank, -$1.sources, $1.id) }
        guard let first = ranked.first else { return nil }
        let agreed = ranked.dropFirst().filter { $0.sources > 1 }.max { ($0.sources, $1.id) < ($1.sources, $0.id) }
        if first.sources == 1, let agreed { return agreed.id }
        return first.id
    }
}
