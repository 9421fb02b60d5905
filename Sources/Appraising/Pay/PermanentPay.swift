import Records

/// Raises of permanent employees (ลูกจ้างประจำ) by steps of the wage tables. A list says how many steps and which wage they
/// make; whoever is at the last step gets a percent of the wage instead.
///
/// The amounts of the single steps are in no table that is held here: the new wage is the list's, and without a list it is
/// not known.
///
/// Source: ระเบียบกระทรวงการคลังว่าด้วยการเลื่อนขั้นค่าจ้างลูกจ้างประจำของส่วนราชการ พ.ศ. 2544.
struct PermanentPay: Sendable {
    private let grades: GradeFinder
    private let steps: WageSteps?
    private let allowed: [ScoreE4]
    private let percents: [CeilingPay.StepPercent]
    private let rounding: TotalRounding?

    init(_ context: RuleContext) {
        let rules = context.ruleSet(ofStaffType: CodeTables.permanentEmployee)
        grades = GradeFinder(rules)
        steps = rules.wageSteps
        allowed = rules.wageSteps?.halves[context.round.half] ?? []
        percents = if case .bySteps(let list)? = rules.pay.ceilingPay { list } else { [] }
        rounding = rules.scoring.rounding
    }

    func outcome(_ facts: PayFacts) -> PayOutcome {
        var outcome = PayOutcome()
        if let total = facts.total?.score {
            let score = rounding.map { ScoreMath.rounded(total, $0) } ?? total
            outcome.score = score
            outcome.grade = grades.grade(score)
        }
        guard let salary = facts.salary?.baht else { return outcome.unanswered(.salaryUnknown) }
        guard facts.bars.isEmpty else {
            outcome.refuse(facts.bars.map(\.reason), salary: salary)
            return outcome
        }
        guard let award = facts.award else { return outcome.unanswered(.stepsNotAwarded) }
        let told = steps.flatMap { steps in
            award.remark.flatMap { WageStepInvalidRule.number($0, unit: steps.unit) }
        }
        if award.isNothing, told == nil {
            outcome.refuse([.notAwarded], salary: salary)
            return outcome
        }
        outcome.steps = told
        if let told, !allowed.contains(told) { return outcome.unanswered(.stepsNotAllowed) }
        guard let wage = award.newSalary, wage >= salary else { return outcome.unanswered(.wageUnknown) }
        var special = Baht(satang: 0)
        if wage == salary, let told, let percent = percents.first(where: { $0.step == told })?.percent {
            // To the satang, half up.
            special = Baht(satang: (salary.satang * percent.tenThousandths + 500_000) / 1_000_000)
        }
        outcome.give(
            Increment(computed: wage - salary, increment: wage - salary, specialPay: special), salary: salary)
        return outcome
    }
}
