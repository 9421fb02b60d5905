import Records

/// Two appraisals of one person in this round. Rows that say they belong to another round do not count.
struct DuplicateAssessmentRule: ReconcilingRule {
    let code = FindingCode.duplicateAssessment

    func obstacles(in round: RoundRecords) -> [NotChecked] { round.kindMissing(.assessment, code) }

    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft] {
        round.persons.compactMap { person in
            guard person.records.count > 1 else { return nil }
            let records = person.records.filter {
                round.kind($0) == .assessment && RoundMismatchRule.mismatch(round.view($0), round.context.round) == nil
            }
            guard records.count > 1 else { return nil }
            let scores = records.compactMap { round.view($0).canonical(.totalScore) }
            return FindingDraft(
                code: code, subject: .records(records.map(round.recordID).sorted()),
                places: records.map { round.place($0) },
                evidence: [.init(Field.totalScore.rawValue, scores.joined(separator: ", "))])
        }
    }
}
