import Records

/// The most that each component of a row's score may be.
struct ScoreMaxima {
    let result: ScoreE4
    let competency: ScoreE4
    let other: ScoreE4

    /// The row's own weights where they make 100; else those of the rule set for the kind of staff. Officials may be on
    /// probation, which no row tells by itself: scores that fit its weights are held against the start of work later.
    init(_ claims: Claims, row: Int) {
        let record = claims.batch[row]
        let ruleSet = claims.context.ruleSet
        other = record.score(.otherWeight) ?? ScoreSum.hundred
        if let results = record.score(.resultWeight), let competencies = record.score(.competencyWeight),
            results + competencies + (record.score(.otherWeight) ?? Self.none) == ScoreSum.hundred
        {
            (result, competency) = (results, competencies)
            return
        }
        let type = claims.staffType(row)
        if let type, type != CodeTables.official, let least = ruleSet.scoringDemands.resultWeights[type] {
            (result, competency) = (ScoreSum.hundred, ScoreSum.hundred - least)
            return
        }
        if let probation = ruleSet.scoringDemands.probation, type == nil || type == CodeTables.official,
            let results = record.score(.resultScore), let competencies = record.score(.competencyScore),
            results <= probation.resultWeight, competencies <= ScoreSum.hundred - probation.resultWeight
        {
            (result, competency) = (probation.resultWeight, ScoreSum.hundred - probation.resultWeight)
            return
        }
        (result, competency) = (ruleSet.resultMaximum, ruleSet.competencyMaximum)
    }

    private static let none = ScoreE4(tenThousandths: 0)
}
