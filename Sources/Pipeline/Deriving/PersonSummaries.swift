import Records

/// Works out who linked persons are, by the sources that are believed most.
struct PersonSummaries {
    private let records: RoundRecords
    /// For each source of the round its place among those believed, the highest 0.
    private let cidRanks: [Int]
    private let nameRanks: [Int]
    private let positionRanks: [Int]
    private let unitRanks: [Int]

    init(_ records: RoundRecords, ruleSet: RuleSet) {
        self.records = records
        func ranks(_ field: Field) -> [Int] {
            let order = ruleSet.sources(for: field)
            return records.sources.map { order.firstIndex(of: $0.source) ?? order.count }
        }
        cidRanks = ranks(.citizenId)
        nameRanks = ranks(.givenName)
        positionRanks = ranks(.positionNumber)
        unitRanks = ranks(.unit)
    }

    /// The believed facts of one person.
    func summary(of person: PersonLinks) -> PersonDirectory.Person {
        let found = person.links.compactMap { records.place(ofRecord: $0.recordID) }
        let zero = UInt8(ascii: "0")
        return PersonDirectory.Person(
            cid: text(.citizenId, in: found, cidRanks) { CitizenId.hasValidCheckDigit($0) },
            name: name(in: found),
            // A number that kept its zeros says more than one that lost them.
            position: text(.positionNumber, in: found, positionRanks) { $0.first == zero },
            unit: text(.unit, in: found, unitRanks) { _ in true })
    }

    /// The first text by authority that passes, else the first by authority.
    private func text(
        _ field: Field, in found: [RoundRecords.Place], _ ranks: [Int], where passes: (ArraySlice<UInt8>) -> Bool
    ) -> String? {
        var best: (isPassing: Bool, rank: Int, text: ArraySlice<UInt8>)?
        for place in found {
            let batch = records.sources[place.source].batch
            guard let column = batch.column(of: field), batch.columns[column].states[place.row] == .value else {
                continue
            }
            let text = batch.textBytes(column: column, row: place.row)
            let (isPassing, rank) = (passes(text), ranks[place.source])
            if let best, best.isPassing == isPassing ? best.rank <= rank : best.isPassing { continue }
            best = (isPassing, rank, text)
        }
        return best.map { String(decoding: $0.text, as: UTF8.self) }
    }

    private func name(in found: [RoundRecords.Place]) -> String? {
        var best: (rank: Int, place: RoundRecords.Place)?
        for place in found where best.map({ nameRanks[place.source] < $0.rank }) ?? true {
            let batch = records.sources[place.source].batch
            if let column = batch.column(of: .givenName), batch.columns[column].states[place.row] == .value {
                best = (nameRanks[place.source], place)
            }
        }
        return best.flatMap { records.sources[$0.place.source].batch[$0.place.row].fullName }
    }
}
