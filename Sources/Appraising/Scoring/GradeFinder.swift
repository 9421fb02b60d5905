import Records

/// Grade and sub-grade of a total, by a rule set's bands.
struct GradeFinder: Sendable {
    private let bands: [RuleSet.Band]
    private let subBands: [SubBand]

    init(_ rules: RuleSet) {
        bands = rules.bands
        subBands = rules.pay.subBands
    }

    func grade(_ total: ScoreE4) -> String? {
        for (index, band) in bands.enumerated() where total >= band.from {
            if total < band.below || index == 0 && total == band.below { return band.grade }
        }
        return nil
    }

    func subGrade(_ total: ScoreE4) -> String? {
        for (index, band) in subBands.enumerated() where total >= band.from {
            if total < band.below || index == 0 && total == band.below { return band.grade }
        }
        return nil
    }

    /// 0 for the highest band; absent for a grade that has no band.
    func rank(_ grade: String) -> Int? { bands.firstIndex { $0.grade == grade } }
}
