import Records

/// Raises of officials (ข้าราชการพลเรือนสามัญ): a percent of the lower or upper base of the level, up to the ceiling that
/// the rule set names, and special pay for what lies above it.
///
/// Source: กฎ ก.พ. ว่าด้วยการเลื่อนเงินเดือน พ.ศ. 2552; DPIS `data_compensation_test.php`.
struct OfficialPay: Sendable {
    private struct Level: Sendable {
        var type: String
        var row: PayTable.Row
        var ceiling: Baht
        var special: PayTable.SpecialRow?
    }

    private let levels: [String: Level]
    private let hasTable: Bool
    private let grades: GradeFinder
    private let percents: PercentSource
    private let rounding: RaiseRounding

    init(_ context: RuleContext, plan: PercentPlan?) {
        let rules = context.ruleSet(ofStaffType: CodeTables.official)
        hasTable = context.payTable != nil
        grades = GradeFinder(rules)
        percents = PercentSource(
            plan: plan, announced: rules.announcedPercents[context.round], cap: rules.percentCap)
        rounding = RaiseRounding(rules.pay)
        var levels: [String: Level] = [:]
        for code in context.payTable?.levels ?? [] {
            guard let row = context.payTable?.row(level: code) else { continue }
            levels[code] = Level(
                type: context.tables.positionType(ofLevel: code) ?? "", row: row,
                ceiling: rules.ceiling == .own ? row.ownCeiling : row.nextCeiling,
                special: context.payTable?.specialRow(level: code))
        }
        self.levels = levels
    }

    func outcome(_ facts: PayFacts) -> PayOutcome {
        var outcome = PayOutcome()
        if let total = facts.total?.score {
            outcome.score = total
            outcome.grade = grades.grade(total)
            outcome.subGrade = grades.subGrade(total)
        }
        guard let salary = facts.salary?.baht else { return outcome.unanswered(.salaryUnknown) }
        let level = facts.level.flatMap { levels[$0] }
        if let level {
            outcome.ceiling = level.ceiling
            outcome.base = base(salary, level, isSpecialLine: facts.isSpecialLine)
        }
        guard facts.bars.isEmpty else {
            outcome.refuse(facts.bars.map(\.reason), salary: salary)
            return outcome
        }
        guard hasTable else { return outcome.unanswered(.payTableMissing) }
        guard facts.level != nil else { return outcome.unanswered(.levelUnknown) }
        guard let level else { return outcome.unanswered(.levelNotInTable) }
        switch percents.answer(facts, outcome, type: level.type) {
        case .unknown(let reason): return outcome.unanswered(reason)
        case .none(let reason): outcome.refuse([reason], salary: salary)
        case .percent(let percent, let basis):
            outcome.percent = percent
            outcome.basis = basis
            guard salary <= level.ceiling else { return outcome.unanswered(.salaryAboveCeiling) }
            guard let base = outcome.base,
                let raise = Increment(
                    salary: salary, base: base, percent: percent, ceiling: level.ceiling, rounding: rounding)
            else { return outcome.unanswered(.amountTooGreat) }
            outcome.give(raise, salary: salary)
        }
        return outcome
    }

    /// Below the threshold the lower base, from it on the upper. A line of work with a ceiling of its own has bases of its
    /// own while the salary is below that ceiling.
    private func base(_ salary: Baht, _ level: Level, isSpecialLine: Bool) -> Baht {
        if isSpecialLine, let special = level.special, salary < special.ceiling {
            return salary < special.threshold ? special.lowerBase : special.upperBase
        }
        return salary < level.row.threshold ? level.row.lowerBase : level.row.upperBase
    }
}

extension PayOutcome {
    /// The same without an answer, and why.
    func unanswered(_ reason: RaiseReason) -> PayOutcome {
        var outcome = self
        outcome.reasons = [reason]
        return outcome
    }
}
