import Records

/// Raises of government employees (พนักงานราชการ): once a fiscal year by the mean of both rounds, a percent of the own pay
/// up to the highest pay of the group of work, and no special pay.
///
/// Source: ประกาศ คพร. เรื่อง ค่าตอบแทนของพนักงานราชการ; DPIS `data_compensation_test_empser.php`.
struct ContractPay: Sendable {
    private let half: Int
    private let yearly: YearlyRaise?
    private let highest: [String: Baht]
    private let grades: GradeFinder
    private let percents: PercentSource
    private let rounding: RaiseRounding
    private let latestStart: Day?

    init(_ context: RuleContext, pay: ContractPayTable?, plan: PercentPlan?) {
        let rules = context.ruleSet(ofStaffType: CodeTables.governmentEmployee)
        half = context.round.half
        yearly = rules.pay.yearlyRaise
        highest = Dictionary(
            (pay?.ranges ?? []).map { ($0.level, $0.highest) }, uniquingKeysWith: { first, _ in first })
        grades = GradeFinder(rules)
        percents = PercentSource(
            plan: plan, announced: rules.announcedPercents[context.round], cap: rules.percentCap)
        rounding = RaiseRounding(rules.pay)
        latestStart = yearly.map { context.round.fiscalYearEnd.next.adding(months: -$0.serviceMonths) }
    }

    func outcome(_ facts: PayFacts) -> PayOutcome {
        var outcome = PayOutcome()
        guard let yearly else { return outcome.unanswered(.rulesMissing) }
        guard let salary = facts.salary?.baht else { return outcome.unanswered(.salaryUnknown) }
        guard yearly.half == half else {
            outcome.refuse([.onceAYear], salary: salary)
            return outcome
        }
        var reasons = facts.bars.map(\.reason)
        if let start = facts.startDate, let latestStart, start > latestStart { reasons.append(.serviceTooShort) }
        if let total = facts.total?.score, let other = facts.otherTotal?.score {
            let mean = ScoreMath.mean(total, other, yearly.mean)
            outcome.score = mean
            outcome.grade = grades.grade(mean)
            if let grade = outcome.grade.flatMap(grades.rank), let least = grades.rank(yearly.leastGrade),
                grade > least
            {
                reasons.append(.meanBelowGrade)
            }
        } else if facts.total != nil || facts.otherTotal != nil {
            reasons.append(.oneRoundOnly)
        }
        guard reasons.isEmpty else {
            outcome.refuse(reasons, salary: salary)
            return outcome
        }
        guard outcome.score != nil else { return outcome.unanswered(.noScore) }
        guard let level = facts.level else { return outcome.unanswered(.levelUnknown) }
        guard let ceiling = highest[level] else { return outcome.unanswered(.levelNotInTable) }
        outcome.ceiling = ceiling
        outcome.base = salary
        switch percents.answer(facts, outcome, type: "") {
        case .unknown(let reason): return outcome.unanswered(reason)
        case .none(let reason): outcome.refuse([reason], salary: salary)
        case .percent(let percent, let basis):
            outcome.percent = percent
            outcome.basis = basis
            guard salary <= ceiling else { return outcome.unanswered(.salaryAboveCeiling) }
            guard
                let raise = Increment(
                    salary: salary, base: salary, percent: percent, ceiling: ceiling, rounding: rounding)
            else { return outcome.unanswered(.amountTooGreat) }
            outcome.give(raise, salary: salary)
        }
        return outcome
    }
}
