import Records

/// The terms of a round's budget: those for which the files show the whole budget, else what the rules say of any.
struct BudgetTerms: Sendable {
    let percent: PercentE4
    let groups: [[String]]
    let paysSpecial: Bool
    let mayShift: Bool
    private let retireesCount: Bool
    private let groupsOfLevels: [String: Int]

    /// Absent where the rule set states no budget.
    init?(_ context: RuleContext) {
        let rules = context.ruleSet(ofStaffType: CodeTables.official)
        if let budget = rules.incrementBudget {
            percent = budget.percent
            groups = budget.groups
            paysSpecial = budget.spent.contains(.specialPay)
            mayShift = budget.mayShift
        } else if let budget = rules.budgetRules {
            percent = budget.percent
            groups = budget.groups
            paysSpecial = budget.specialPayCounts ?? false
            mayShift = budget.shift == .afterOwnGroup
        } else {
            return nil
        }
        retireesCount = rules.budgetRules?.retireesCount ?? true
        var groupsOfLevels: [String: Int] = [:]
        for entry in context.tables.levels.entries {
            guard let type = context.tables.positionType(ofLevel: entry.code) else { continue }
            groupsOfLevels[entry.code] = groups.firstIndex { $0.contains(type) }
        }
        self.groupsOfLevels = groupsOfLevels
    }

    /// Absent for whom no group has money.
    func group(of facts: PayFacts) -> Int? {
        guard facts.staffType == CodeTables.official, retireesCount || !facts.retires else { return nil }
        return facts.level.flatMap { groupsOfLevels[$0] }
    }
}
