import Records

/// A figure of a rule set that it may leave out: what it is about is then not checked and not worked out.
struct FigureReader: Sendable {
    typealias Setting = (inout RuleSet) -> Void

    let key: String
    /// Gives what puts the value into a rule set; what cannot be read is reported and left out.
    let read: @Sendable (YamlValue, CodeTables) -> Setting?

    /// A value of its own, put where `set` says.
    init<Value>(
        _ key: String, _ set: @escaping @Sendable (inout RuleSet, Value) -> Void,
        _ read: @escaping @Sendable (YamlValue, CodeTables) -> Value?
    ) {
        self.key = key
        self.read = { value, tables in read(value, tables).map { found in { set(&$0, found) } } }
    }
}

/// The figures of a rule set that it may leave out.
enum FurtherFigures {
    static let readers: [FigureReader] = eligibility + announcements + scoring + pay + office

    static let keys = readers.map(\.key)

    /// Who may be raised.
    private static let eligibility = [
        FigureReader("passMark", { $0.eligibility.passMark = $1 }) { value, _ in value.score() },
        FigureReader("serviceMonths", { $0.eligibility.serviceMonths = $1 }) { value, _ in value.integer(1...12) },
        FigureReader("leaveDaysLimit", { $0.eligibility.leaveDays = $1 }) { value, _ in value.score() },
        FigureReader("leaveTimesLimit", { $0.eligibility.leaveTimes = $1 }) { value, _ in value.integer(0...200) },
        FigureReader("lateTimesLimit", { $0.eligibility.lateTimes = $1 }) { value, _ in value.integer(0...200) },
        FigureReader("barringPenalties", { $0.eligibility.barringPenalties = $1 }) { value, _ in value.texts() },
        FigureReader("suspension", { $0.eligibility.suspension = $1 }) { value, _ in
            RaiseEligibility.Suspension(value)
        },
        FigureReader("absences", { $0.eligibility.absences = $1 }) { value, _ in value.texts() },
    ]

    /// What an agency announces, and what its forms must have.
    private static let announcements = [
        // A round that an inherited set states stays unless the set states it, too.
        FigureReader("announcedPercents", { set, own in set.announcedPercents.merge(own) { $1 } }) { value, tables in
            AnnouncedPercents.rounds(value, grades: tables.grades)
        },
        FigureReader("textLimits", { $0.textLimits = $1 }) { value, _ in TextLimits(value) },
        FigureReader("incrementBudget", { $0.incrementBudget = $1 }) { value, tables in
            IncrementBudget(value, types: tables.positionTypes)
        },
        FigureReader("resultWeights", { $0.scoringDemands.resultWeights = $1 }) { value, tables in
            ScoringDemands.resultWeights(value, staffTypes: tables.staffTypes)
        },
        FigureReader("probation", { $0.scoringDemands.probation = $1 }) { value, _ in
            ScoringDemands.Probation(value)
        },
        FigureReader("wholeTotals", { $0.scoringDemands.wholeTotals = $1 }) { value, tables in
            value.list { $0.code(of: tables.staffTypes, th: "ประเภทบุคลากร", en: "a staff type") }
        },
        FigureReader("indicatorCount", { $0.formDemands.indicators = $1 }) { value, _ in value.range(0...100) },
        FigureReader("competencyProfiles", { $0.formDemands.profiles = $1 }) { value, tables in
            value.list { FormDemands.Profile($0, tables: tables) }
        },
        FigureReader("wageSteps", { $0.wageSteps = $1 }) { value, tables in
            WageSteps(value, staffTypes: tables.staffTypes)
        },
    ]

    /// How an appraisal becomes a total.
    private static let scoring = [
        FigureReader("componentWeights", { $0.scoring.weights = $1 }) { value, _ in ComponentWeights.list(value) },
        FigureReader("indicatorScale", { $0.scoring.indicatorScale = $1 }) { value, _ in IndicatorScale(value) },
        FigureReader("resultShares", { $0.scoring.resultShares = $1 }) { value, _ in ResultShare.cases(value) },
        FigureReader("totalRounding", { $0.scoring.rounding = $1 }) { value, _ in TotalRounding(value) },
        FigureReader("competencyScale", { $0.scoring.competencyScale = $1 }) { value, _ in CompetencyScale(value) },
        FigureReader("competencies", { $0.competencies = $1 }) { value, _ in Competency.list(value) },
        FigureReader("raters", { $0.raters = $1 }) { value, tables in RaterRules(value, groups: tables.raterGroups) },
    ]

    /// How a raise is worked out and what it may cost.
    private static let pay = [
        FigureReader("bandLimits", { $0.pay.bandLimits = $1 }) { value, _ in BandLimits(value) },
        FigureReader("subBands", { $0.pay.subBands = $1 }) { value, tables in
            SubBand.list(value, grades: tables.grades)
        },
        FigureReader("raiseAmount", { $0.pay.amount = $1 }) { value, _ in RaiseAmount(value) },
        FigureReader("ceilingPay", { $0.pay.ceilingPay = $1 }) { value, _ in CeilingPay(value) },
        FigureReader("yearlyRaise", { $0.pay.yearlyRaise = $1 }) { value, tables in
            YearlyRaise(value, grades: tables.grades)
        },
        FigureReader("wageBudget", { $0.pay.wageBudget = $1 }) { value, _ in WageBudget(value) },
        FigureReader("budgetRules", { $0.budgetRules = $1 }) { value, tables in BudgetRules(value, tables: tables) },
    ]

    private static let office = [
        FigureReader("coveredLevels", { $0.office.levels = $1 }) { value, tables in
            value.list { $0.code(of: tables.levels, th: "ระดับตำแหน่ง", en: "a level") }
        },
        FigureReader("calendar", { $0.office.calendar = $1 }) { value, _ in value.list { CalendarStep($0) } },
        FigureReader("idMasking", { $0.office.idMasking = $1 }) { value, _ in IdMasking(value) },
        FigureReader("twoPersonPublishing", { $0.office.needsTwoToPublish = $1 }) { value, _ in value.flag() },
    ]
}
