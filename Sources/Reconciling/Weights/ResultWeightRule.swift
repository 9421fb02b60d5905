import Records

/// The weight of results in an appraisal is below what the rule set asks for the kind of staff; or the weights of an
/// official on probation are not those of probation.
///
/// Whether somebody is on probation follows from the start of work: surely so while the shortest probation outlasts the
/// round, surely not when the longest was over before it. In between, and where no source tells the day, both weights are
/// taken. Weights that do not make 100 have a finding of their own.
///
/// Source: ว 20/2552 (results at least 70 %, on probation 50 %).
struct ResultWeightRule: ReconcilingRule {
    let code: FindingCode

    static let tooLow = ResultWeightRule(code: .resultWeightTooLow)
    static let probation = ResultWeightRule(code: .probationWeights)

    private static let hundred = ScoreE4(tenThousandths: 1_000_000)

    func obstacles(in round: RoundRecords) -> [NotChecked] {
        let demands = round.context.ruleSet.scoringDemands
        if code == .probationWeights ? demands.probation == nil : demands.resultWeights.isEmpty {
            return [NotChecked(code: code, source: "", reason: .ruleMissing)]
        }
        let missing = round.kindMissing(.assessment, code)
        guard missing.isEmpty else { return missing }
        let sources = round.sources.filter { $0.kind == .assessment }
        guard sources.allSatisfy({ $0.batch.column(of: .resultWeight) == nil }) else { return [] }
        return sources.map {
            NotChecked(code: code, source: $0.source, reason: .columnMissing, fields: [.resultWeight])
        }
    }

    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft] {
        round.persons.flatMap { person in
            person.records.filter { round.kind($0) == .assessment }.compactMap { place in
                let record = round.view(place)
                guard let weight = record.score(.resultWeight), Self.isWhole(record),
                    RoundMismatchRule.mismatch(record, round.context.round) == nil
                else { return nil }
                let type = round.staffType(place, of: person)
                return code == .probationWeights
                    ? probation(round, person, place, weight, type) : tooLow(round, person, place, weight, type)
            }
        }
    }

    private func probation(
        _ round: RoundRecords, _ person: RoundRecords.Person, _ place: RoundRecords.Reference, _ weight: ScoreE4,
        _ type: String?
    ) -> FindingDraft? {
        guard let demand = round.context.ruleSet.scoringDemands.probation, type == CodeTables.official,
            weight != demand.resultWeight, let start = Probation.startDay(of: person, round),
            Probation(start: start.value, round.context.round, demand) == .surely
        else { return nil }
        let expected = demand.resultWeight.canonical
        return draft(
            round, place, also: [round.place(start.place, .startDate)], expected: expected,
            evidence: [.init(Field.startDate.rawValue, start.value.iso), .init("months", String(demand.months))],
            suggestions: [
                .init(value: expected, reason: .computed, detail: "\(start.value.buddhist) + \(demand.months)")
            ])
    }

    private func tooLow(
        _ round: RoundRecords, _ person: RoundRecords.Person, _ place: RoundRecords.Reference, _ weight: ScoreE4,
        _ type: String?
    ) -> FindingDraft? {
        let demands = round.context.ruleSet.scoringDemands
        guard let type, let least = demands.resultWeights[type], weight < least else { return nil }
        if type == CodeTables.official, let probation = demands.probation {
            let state = Probation(of: person, round, probation)
            if state == .surely || state == .perhaps && weight == probation.resultWeight { return nil }
        }
        return draft(
            round, place, expected: nil,
            evidence: [.init("least", least.canonical), .init(Field.staffType.rawValue, type)])
    }

    private func draft(
        _ round: RoundRecords, _ place: RoundRecords.Reference, also places: [FindingDraft.Place] = [],
        expected: String?, evidence: [FindingDraft.Evidence], suggestions: [FindingDraft.Suggestion] = []
    ) -> FindingDraft {
        FindingDraft(
            code: code, subject: .record(round.recordID(place)), field: .resultWeight,
            seen: round.view(place).canonical(.resultWeight), expected: expected,
            places: [round.place(place, .resultWeight)] + places, evidence: evidence, suggestions: suggestions)
    }

    /// The weights make 100, as far as they are told.
    private static func isWhole(_ record: RecordView) -> Bool {
        guard let results = record.score(.resultWeight), let competencies = record.score(.competencyWeight) else {
            return record.state(.competencyWeight) == .absent
        }
        return results + competencies + (record.score(.otherWeight) ?? ScoreE4(tenThousandths: 0)) == hundred
    }
}
