import Records

/// The figures of a rule set that it may leave out: what they are about is then not checked.
struct FurtherFigures {
    static let optionalKeys = [
        "passMark", "serviceMonths", "leaveDaysLimit", "leaveTimesLimit", "lateTimesLimit", "barringPenalties",
        "suspension", "absences", "announcedPercents", "textLimits", "incrementBudget", "resultWeights", "probation",
        "wholeTotals", "indicatorCount", "competencyProfiles", "wageSteps", "staffBands",
    ]

    private var passMark: ScoreE4?
    private var serviceMonths: Int?
    private var leaveDays: ScoreE4?
    private var leaveTimes: Int?
    private var lateTimes: Int?
    private var barringPenalties: [String]?
    private var suspension: RaiseEligibility.Suspension?
    private var absences: [String]?
    private var announcedPercents: [Round: AnnouncedPercents] = [:]
    private var textLimits: TextLimits?
    private var incrementBudget: IncrementBudget?
    private var resultWeights: [String: ScoreE4]?
    private var probation: ScoringDemands.Probation?
    private var wholeTotals: [String]?
    private var indicators: ClosedRange<Int>?
    private var profiles: [FormDemands.Profile]?
    private var wageSteps: WageSteps?
    private var staffBands: [String: [RuleSet.Band]]?

    /// Reads one of `optionalKeys`; what cannot be read is reported and left out.
    mutating func read(_ name: String, _ value: YamlValue, tables: CodeTables) {
        switch name {
        case "passMark": passMark = value.score()
        case "serviceMonths": serviceMonths = value.integer(1...12)
        case "leaveDaysLimit": leaveDays = value.score()
        case "leaveTimesLimit": leaveTimes = value.integer(0...200)
        case "lateTimesLimit": lateTimes = value.integer(0...200)
        case "barringPenalties": barringPenalties = value.texts()
        case "suspension": suspension = RaiseEligibility.Suspension(value)
        case "absences": absences = value.texts()
        case "announcedPercents": announcedPercents = AnnouncedPercents.rounds(value, grades: tables.grades)
        case "textLimits": textLimits = TextLimits(value)
        case "incrementBudget": incrementBudget = IncrementBudget(value, types: tables.positionTypes)
        case "resultWeights": resultWeights = ScoringDemands.resultWeights(value, staffTypes: tables.staffTypes)
        case "probation": probation = ScoringDemands.Probation(value)
        case "wholeTotals":
            wholeTotals = value.list { $0.code(of: tables.staffTypes, th: "ประเภทบุคลากร", en: "a staff type") }
        case "indicatorCount": indicators = value.range(0...100)
        case "competencyProfiles": profiles = value.list { FormDemands.Profile($0, types: tables.positionTypes) }
        case "wageSteps": wageSteps = WageSteps(value, staffTypes: tables.staffTypes)
        case "staffBands":
            staffBands = RuleSetFile.staffBands(value, grades: tables.grades, staffTypes: tables.staffTypes)
        default: preconditionFailure("a key that is not among optionalKeys")
        }
    }

    /// What these do not state comes from the set that is inherited.
    func over(_ inherited: FurtherFigures) -> FurtherFigures {
        var all = self
        all.passMark = passMark ?? inherited.passMark
        all.serviceMonths = serviceMonths ?? inherited.serviceMonths
        all.leaveDays = leaveDays ?? inherited.leaveDays
        all.leaveTimes = leaveTimes ?? inherited.leaveTimes
        all.lateTimes = lateTimes ?? inherited.lateTimes
        all.barringPenalties = barringPenalties ?? inherited.barringPenalties
        all.suspension = suspension ?? inherited.suspension
        all.absences = absences ?? inherited.absences
        all.announcedPercents.merge(inherited.announcedPercents) { own, _ in own }
        all.textLimits = textLimits ?? inherited.textLimits
        all.incrementBudget = incrementBudget ?? inherited.incrementBudget
        all.resultWeights = resultWeights ?? inherited.resultWeights
        all.probation = probation ?? inherited.probation
        all.wholeTotals = wholeTotals ?? inherited.wholeTotals
        all.indicators = indicators ?? inherited.indicators
        all.profiles = profiles ?? inherited.profiles
        all.wageSteps = wageSteps ?? inherited.wageSteps
        all.staffBands = staffBands ?? inherited.staffBands
        return all
    }

    /// Puts them into a rule set.
    func fill(_ set: inout RuleSet) {
        set.eligibility.passMark = passMark
        set.eligibility.serviceMonths = serviceMonths
        set.eligibility.leaveDays = leaveDays
        set.eligibility.leaveTimes = leaveTimes
        set.eligibility.lateTimes = lateTimes
        set.eligibility.barringPenalties = barringPenalties ?? []
        set.eligibility.suspension = suspension
        set.eligibility.absences = absences ?? []
        set.announcedPercents = announcedPercents
        set.textLimits = textLimits
        set.incrementBudget = incrementBudget
        set.scoringDemands.resultWeights = resultWeights ?? [:]
        set.scoringDemands.probation = probation
        set.scoringDemands.wholeTotals = wholeTotals ?? []
        set.formDemands.indicators = indicators
        set.formDemands.profiles = profiles ?? []
        set.wageSteps = wageSteps
        set.staffBands = staffBands ?? [:]
    }
}
