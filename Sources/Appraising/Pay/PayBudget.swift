import Records

/// Adds up what the raises of a round may cost and do cost, by group of position types and by unit.
///
/// Source: กฎ ก.พ. ว่าด้วยการเลื่อนเงินเดือน พ.ศ. 2552; percent, groups and who counts are the rule set's.
package enum PayBudget {
    /// Absent where the rule set states no budget.
    package static func budget(
        _ lines: [(facts: PayFacts, outcome: PayOutcome)], context: RuleContext
    ) -> RaiseBudget? {
        guard let terms = BudgetTerms(context) else { return nil }
        var budget = RaiseBudget(
            percent: terms.percent, paysSpecial: terms.paysSpecial, mayShift: terms.mayShift,
            groups: terms.groups.map(RaiseBudget.Group.init))
        var units = terms.groups.map { _ in [String?: RaiseBudget.Figures]() }
        for (facts, outcome) in lines {
            guard let group = terms.group(of: facts) else { continue }
            budget.groups[group].figures.add(facts, outcome)
            units[group][facts.budgetUnit, default: RaiseBudget.Figures()].add(facts, outcome)
        }
        for index in budget.groups.indices {
            budget.groups[index].units = units[index].sorted { a, b in
                guard let first = a.key, let second = b.key else { return a.key != nil && b.key == nil }
                return first < second
            }.map { ($0.key, $0.value) }
            budget.groups[index].allowed = budget.groups[index].figures.allowed(budget.percent)
            budget.groups[index].used = budget.used(budget.groups[index].figures)
        }
        if budget.mayShift { shift(&budget.groups) }
        return budget
    }

    /// Groups that have something left cover those that lack, in their order.
    private static func shift(_ groups: inout [RaiseBudget.Group]) {
        for needy in groups.indices where groups[needy].left.satang < 0 {
            for giver in groups.indices where groups[giver].left.satang > 0 && groups[needy].left.satang < 0 {
                let amount = Baht(satang: min(groups[giver].left.satang, -groups[needy].left.satang))
                groups[giver].shifted = groups[giver].shifted - amount
                groups[needy].shifted = groups[needy].shifted + amount
            }
        }
    }

    /// The highest percent for everybody of each group who may be raised, to a hundredth of a percent, that fits the
    /// group's money.
    package static func highestUniform(
        _ facts: [PayFacts], context: RuleContext, contractPay: ContractPayTable?
    ) -> [RaiseBudget.Uniform] {
        guard let terms = BudgetTerms(context) else { return [] }
        var members = terms.groups.map { _ in [PayFacts]() }
        for person in facts {
            if let group = terms.group(of: person) { members[group].append(person) }
        }
        let cap = context.ruleSet(ofStaffType: CodeTables.official).percentCap.tenThousandths
        return zip(terms.groups, members).map { types, people in
            var figures = RaiseBudget.Figures()
            for person in people { figures.add(person, PayOutcome()) }
            let allowed = figures.allowed(terms.percent)
            guard figures.withoutSalary == 0 else {
                return RaiseBudget.Uniform(types: types, percent: nil, allowed: allowed, cost: Baht(satang: 0))
            }
            func cost(_ percent: PercentE4) -> Baht {
                var plan = PercentPlan()
                for type in types { plan.types[type] = percent }
                let computer = PayComputer(context, contractPay: contractPay, plan: plan)
                return people.reduce(Baht(satang: 0)) { sum, person in
                    let outcome = computer.outcome(person)
                    let special = terms.paysSpecial ? outcome.specialPay?.satang ?? 0 : 0
                    return Baht(satang: sum.satang + (outcome.increment?.satang ?? 0) + special)
                }
            }
            // A higher percent never costs less.
            var (low, high) = (Int64(0), cap / hundredth)
            while low < high {
                let middle = (low + high + 1) / 2
                if cost(PercentE4(tenThousandths: middle * hundredth)) <= allowed {
                    low = middle
                } else {
                    high = middle - 1
                }
            }
            let percent = PercentE4(tenThousandths: low * hundredth)
            return RaiseBudget.Uniform(types: types, percent: percent, allowed: allowed, cost: cost(percent))
        }
    }

    private static let hundredth: Int64 = 100
}

extension RaiseBudget.Figures {
    mutating func add(_ facts: PayFacts, _ outcome: PayOutcome) {
        people += 1
        guard let salary = facts.salary?.baht else {
            withoutSalary += 1
            return
        }
        salaries = salaries + salary
        guard let increment = outcome.increment else {
            undecided += 1
            return
        }
        if outcome.isRaised { raised += 1 }
        increments = increments + increment
        specialPay = specialPay + (outcome.specialPay ?? Baht(satang: 0))
    }
}
