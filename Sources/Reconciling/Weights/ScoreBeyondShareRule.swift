import Records

/// A component above the rule set's maximum that would fit the weights of probation, of an official who is surely not on
/// probation. Where a row tells its weights, or no weights explain it, the source's own check has told it.
///
/// Source: ว 20/2552 (50 to 50 on probation).
struct ScoreBeyondShareRule: ReconcilingRule {
    let code = FindingCode.scoreOutOfRange

    func obstacles(in round: RoundRecords) -> [NotChecked] {
        if round.context.ruleSet.scoringDemands.probation == nil {
            return [NotChecked(code: code, source: "", reason: .ruleMissing)]
        }
        return round.kindMissing(.assessment, code)
    }

    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft] {
        guard let demand = round.context.ruleSet.scoringDemands.probation else { return [] }
        let ruleSet = round.context.ruleSet
        let maxima = [(Field.resultScore, ruleSet.resultMaximum), (.competencyScore, ruleSet.competencyMaximum)]
        return round.persons.flatMap { person in
            person.records.filter { round.kind($0) == .assessment }.flatMap { place -> [FindingDraft] in
                let record = round.view(place)
                guard record.score(.resultWeight) == nil, fits(record, demand),
                    RoundMismatchRule.mismatch(record, round.context.round) == nil
                else { return [] }
                let beyond = maxima.filter { field, most in record.score(field).map { $0 > most } ?? false }
                guard !beyond.isEmpty, round.staffType(place, of: person) == CodeTables.official,
                    Probation(of: person, round, demand) == .no
                else { return [] }
                return beyond.map { field, most in
                    FindingDraft(
                        code: code, subject: .record(round.recordID(place)), field: field,
                        seen: record.canonical(field), places: [round.place(place, field)],
                        evidence: [.init("minimum", "0.00"), .init("maximum", most.canonical)])
                }
            }
        }
    }

    private func fits(_ record: RecordView, _ demand: ScoringDemands.Probation) -> Bool {
        guard let result = record.score(.resultScore), let competency = record.score(.competencyScore) else {
            return false
        }
        let whole = ScoreE4(tenThousandths: 1_000_000)
        return result <= demand.resultWeight && competency <= whole - demand.resultWeight
    }
}
