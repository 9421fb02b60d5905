import Records

/// Two appraisals of one person in this round: two rows of one source, or rows of two sources whose scores differ. One
/// appraisal stands in several lists, and then the scores agree. Rows that say they belong to another round do not count.
struct DuplicateAssessmentRule: ReconcilingRule {
    let code = FindingCode.duplicateAssessment

    func obstacles(in round: RoundRecords) -> [NotChecked] { round.kindMissing(.assessment, code) }

    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft] {
        round.persons.compactMap { person in
            guard person.records.count > 1 else { return nil }
            let records = person.records.filter {
                round.kind($0) == .assessment && RoundMismatchRule.mismatch(round.view($0), round.context.round) == nil
            }
            guard isTwice(records, round) else { return nil }
            let scores = records.compactMap { round.view($0).canonical(.totalScore) }
            return FindingDraft(
                code: code, subject: .records(records.map(round.recordID).sorted()),
                places: records.map { round.place($0) },
                evidence: [.init(Field.totalScore.rawValue, scores.joined(separator: ", "))])
        }
    }

    private func isTwice(_ records: [RoundRecords.Reference], _ round: RoundRecords) -> Bool {
        guard records.count > 1 else { return false }
        let (sources, scores) = (Set(records.map(\.source)), Self.fields)
        if sources.count < records.count { return true }
        return scores.contains { field in Set(records.compactMap { round.view($0).score(field) }).count > 1 }
    }

    private static let fields: [Field] = [.resultScore, .competencyScore, .totalScore]
}
