import Records

/// The grade is not that of the band that holds the total; a grade that the table does not know is none.
///
/// Silent where the total is out of range or in a gap, and where the grade belongs to the right total of a total that
/// is itself wrong: those have their own findings.
struct GradeMismatchRule: AppraisingRule {
    let code = FindingCode.gradeMismatch
    let kinds: Set<RecordKind> = [.assessment, .raise]
    let needs: [Field] = [.totalScore, .grade]

    func check(_ claims: Claims) -> [FindingDraft] {
        (0..<claims.batch.count).compactMap { row in
            let record = claims.batch[row]
            guard let total = record.score(.totalScore), ScoreSum.isInRange(total),
                let band = claims.context.ruleSet.band(for: total), record.state(.grade) != .absent
            else { return nil }
            // A band that a dump lacks is told by itself.
            if record.issues(.grade).contains(where: { $0.reason == .keyUnknown }) { return nil }
            let grade = record.text(.grade)
            if grade == band.grade { return nil }
            // Staff with grades of their own.
            let rules = claims.staffType(row).flatMap { claims.context.staffRuleSets[$0] }
            let own = rules?.band(for: total)
            if let own, grade == own.grade { return nil }
            var right = own ?? band
            if let sum = ScoreSum(record), sum.total != total {
                guard ScoreSum.isInRange(sum.total), let other = claims.context.ruleSet.band(for: sum.total) else {
                    return nil
                }
                if grade == other.grade { return nil }
                let ownOther = rules?.band(for: sum.total)
                if let ownOther, grade == ownOther.grade { return nil }
                right = ownOther ?? other
            }
            return claims.finding(
                code, row: row, field: .grade, expected: right.grade, from: [.totalScore],
                more: [.init("bandFrom", right.from.canonical), .init("bandBelow", right.below.canonical)],
                arithmetic: total.canonical)
        }
    }
}
