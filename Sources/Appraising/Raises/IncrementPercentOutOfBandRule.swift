import Records

/// The percent of an official's raise is not what the agency announced for the score, or where the row has none for the
/// grade. Nothing is said of bands for which nothing was announced, nor of who is not raised.
///
/// Source: ประกาศร้อยละการเลื่อนเงินเดือน of the agency, in the rule set. A percent above the cap has its own finding.
struct IncrementPercentOutOfBandRule: AppraisingRule {
    let code = FindingCode.incrementPercentOutOfBand
    let kinds: Set<RecordKind> = [.raise]
    let needs: [Field] = [.percent]

    func isStated(in context: RuleContext) -> Bool { context.ruleSet.announcedPercents[context.round] != nil }

    func missing(in batch: RecordBatch) -> [Field] {
        let told: [Field] = [.totalScore, .grade]
        let lacking = needs.filter { batch.column(of: $0) == nil }
        return lacking + (told.allSatisfy { batch.column(of: $0) == nil } ? told : [])
    }

    func check(_ claims: Claims) -> [FindingDraft] {
        guard let announced = claims.context.ruleSet.announcedPercents[claims.context.round] else { return [] }
        return (0..<claims.batch.count).compactMap { row in
            let record = claims.batch[row]
            guard let percent = record.percent(.percent), percent.tenThousandths > 0,
                !IncrementPercentOverCapRule.isOver(percent, claims.context.ruleSet.percentCap),
                claims.staffType(row) == CodeTables.official,
                let (grade, least, most) = Self.bounds(record, announced), percent < least || percent > most
            else { return nil }
            let total = record.score(.totalScore)
            return claims.finding(
                code, row: row, field: .percent, expected: least == most ? least.canonical : nil, from: [.totalScore],
                more: [
                    .init(Field.grade.rawValue, grade), .init("least", least.canonical), .init("most", most.canonical),
                ],
                arithmetic: total.map { "\($0.canonical) \(grade)" } ?? grade)
        }
    }

    private static func bounds(
        _ record: RecordView, _ announced: AnnouncedPercents
    ) -> (grade: String, least: PercentE4, most: PercentE4)? {
        if let total = record.score(.totalScore) {
            return announced.part(for: total).map { ($0.grade, $0.least, $0.most) }
        }
        guard record.state(.totalScore) == .absent, let grade = record.text(.grade) else { return nil }
        return announced.bounds(of: grade).map { (grade, $0.least, $0.most) }
    }
}
