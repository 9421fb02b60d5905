import Records

/// An official is raised by a percent, and may not be: the score is below the mark, the service too short, there was too
/// much leave, a punishment or a suspension. One finding a raise, with all reasons; the places show each.
///
/// Other staff have rules of their own, and somebody of whom no source tells the kind of staff is left alone.
struct IncrementNotEligibleRule: ReconcilingRule {
    let code = FindingCode.incrementNotEligible

    func obstacles(in round: RoundRecords) -> [NotChecked] {
        if round.context.ruleSet.eligibility.isEmpty {
            return [NotChecked(code: code, source: "", reason: .ruleMissing)]
        }
        let missing = round.kindMissing(.raise, code)
        guard missing.isEmpty else { return missing }
        let sources = round.sources.filter { $0.kind == .raise }
        guard sources.allSatisfy({ $0.batch.column(of: .percent) == nil }) else { return [] }
        return sources.map { NotChecked(code: code, source: $0.source, reason: .columnMissing, fields: [.percent]) }
    }

    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft] {
        let bars = RaiseBars(round)
        return round.persons.flatMap { person -> [FindingDraft] in
            let raises = person.records.filter {
                round.kind($0) == .raise && Self.isRaised(round.view($0))
                    && round.staffType($0, of: person) == CodeTables.official
            }
            guard !raises.isEmpty else { return [] }
            let found = bars.all(person)
            guard let first = found.first else { return [] }
            return raises.map { place in
                let record = round.view(place)
                let reasons = found.map(\.reason.rawValue).joined(separator: ", ")
                return FindingDraft(
                    code: code, subject: .record(record.id), field: .percent, seen: record.canonical(.percent),
                    expected: PercentE4(tenThousandths: 0).canonical,
                    places: [round.place(place, .percent)] + found.flatMap(\.places),
                    evidence: [.init("reasons", reasons)] + Self.each(found.flatMap(\.evidence)),
                    suggestions: [
                        .init(
                            value: PercentE4(tenThousandths: 0).canonical, reason: .computed,
                            detail: first.comparison)
                    ])
            }
        }
    }

    /// The first fact of each name.
    private static func each(_ evidence: [FindingDraft.Evidence]) -> [FindingDraft.Evidence] {
        var names: Set<String> = []
        return evidence.filter { names.insert($0.name).inserted }
    }

    private static func isRaised(_ record: RecordView) -> Bool {
        (record.percent(.percent)?.tenThousandths ?? 0) > 0
    }
}
