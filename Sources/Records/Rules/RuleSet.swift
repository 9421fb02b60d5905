/// What an agency has announced for a round: dated data from `Mappings/rules/`, never numbers in Swift.
package struct RuleSet: Sendable {
    package struct Band: Sendable, Hashable {
        /// Code of the grade table: `ดีเด่น`.
        package var grade: String
        /// Lowest total of the band.
        package var from: ScoreE4
        /// Totals below this are in the band; the highest band has 100 and holds it.
        package var below: ScoreE4

        package init(grade: String, from: ScoreE4, below: ScoreE4) {
            self.grade = grade
            self.from = from
            self.below = below
        }
    }

    package enum Ceiling: String, Sendable { case own, next }

    /// `national`, `sample-agency`, …
    package var id: String
    /// Absent for the national base.
    package var agency: String?
    /// From high to low, without gap or overlap.
    package var bands: [Band]
    /// Bands of staff whose grades are others, by staff type (`1` to `4`).
    package var staffBands: [String: [Band]] = [:]
    /// Most points that results may weigh: 70, or 50 on probation; a result score above it is out of range.
    package var resultMaximum: ScoreE4
    package var competencyMaximum: ScoreE4
    /// A raise may not exceed this percent of the base.
    package var percentCap: PercentE4
    /// Who may not be raised.
    package var eligibility = RaiseEligibility()
    /// By the round for which they were announced.
    package var announcedPercents: [Round: AnnouncedPercents] = [:]
    package var textLimits: TextLimits?
    /// Absent where the files do not show the agency's whole budget.
    package var incrementBudget: IncrementBudget?
    package var scoringDemands = ScoringDemands()
    package var formDemands = FormDemands()
    package var wageSteps: WageSteps?
    /// Which ceiling caps a salary: the own level's or the next level's.
    package var ceiling: Ceiling
    /// Age at the end of whose fiscal year a person retires.
    package var retirementAge: Int
    /// Share of a source's records, in percent, that may vanish without a blocking finding.
    package var vanishedShare: PercentE4
    /// Which source is believed for a field, first the highest: sources by name.
    package var authority: [Field: [String]]
    /// Where fields have no list of their own.
    package var defaultAuthority: [String]
    /// Sources that say who is employed; the first one that a round has counts. Empty: the one that is believed most about
    /// citizen ids.
    package var registers: [String]
    /// Severities that are not the catalogue's, and rules that are switched off.
    package var findings: FindingChanges
    /// Secondments and transfers; absent where no set says anything of them.
    package var movements: MovementRules?
    /// Who is due for an appraisal; absent where no set says it.
    package var appraisalDue: AppraisalDueRules?
    /// Where each figure was read, by key.
    package var origins: [String: String]
    /// SHA-256 of the files it was made from, hexadecimal.
    package var hash: String

    package init(
        id: String, agency: String?, bands: [Band], resultMaximum: ScoreE4, competencyMaximum: ScoreE4,
        percentCap: PercentE4, ceiling: Ceiling, retirementAge: Int, vanishedShare: PercentE4,
        authority: [Field: [String]], defaultAuthority: [String], registers: [String] = [],
        findings: FindingChanges = FindingChanges(), origins: [String: String], hash: String
    ) {
        self.id = id
        self.agency = agency
        self.bands = bands
        self.resultMaximum = resultMaximum
        self.competencyMaximum = competencyMaximum
        self.percentCap = percentCap
        self.ceiling = ceiling
        self.retirementAge = retirementAge
        self.vanishedShare = vanishedShare
        self.authority = authority
        self.defaultAuthority = defaultAuthority
        self.registers = registers
        self.findings = findings
        self.origins = origins
        self.hash = hash
    }

    /// The band that holds a total; absent in a gap or outside 0 to 100.
    package func band(for total: ScoreE4) -> Band? { Self.band(for: total, in: bands) }

    /// The band of staff with bands of their own; absent where the type has none.
    package func band(for total: ScoreE4, staffType: String?) -> Band? {
        staffType.flatMap { staffBands[$0] }.flatMap { Self.band(for: total, in: $0) }
    }

    private static func band(for total: ScoreE4, in bands: [Band]) -> Band? {
        bands.first { total >= $0.from && (total < $0.below || ($0 == bands.first && total == $0.below)) }
    }

    /// Sources from the most to the least believed for a field.
    package func sources(for field: Field) -> [String] { authority[field] ?? defaultAuthority }
}
