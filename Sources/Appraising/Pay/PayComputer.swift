import Records

/// Works out everybody's raise by the rules in force, whatever a list of raises claims. A list says only which percent, or
/// how many steps, somebody was given.
package struct PayComputer: Sendable {
    private let officials: OfficialPay
    private let contracts: ContractPay
    private let permanent: PermanentPay

    /// - Parameters:
    ///   - contractPay: ranges of government employees on the effective day; absent where none are known.
    ///   - plan: percents to try.
    package init(_ context: RuleContext, contractPay: ContractPayTable?, plan: PercentPlan? = nil) {
        officials = OfficialPay(context, plan: plan)
        contracts = ContractPay(context, pay: contractPay, plan: plan)
        permanent = PermanentPay(context)
    }

    package func outcome(_ facts: PayFacts) -> PayOutcome {
        switch facts.staffType {
        case CodeTables.official: officials.outcome(facts)
        case CodeTables.permanentEmployee: permanent.outcome(facts)
        case CodeTables.governmentEmployee: contracts.outcome(facts)
        case nil: .unknown(.staffTypeUnknown)
        default: .unknown(.staffWithoutRules)
        }
    }
}

extension PayOutcome {
    static func unknown(_ reason: RaiseReason) -> PayOutcome {
        var outcome = PayOutcome()
        outcome.reasons = [reason]
        return outcome
    }

    /// No raise, and why.
    mutating func refuse(_ reasons: [RaiseReason], salary: Baht) {
        self.reasons = reasons
        percent = PercentE4(tenThousandths: 0)
        give(.nothing, salary: salary)
    }

    mutating func give(_ raise: Increment, salary: Baht) {
        computed = raise.computed
        increment = raise.increment
        specialPay = raise.specialPay
        newSalary = salary + raise.increment
    }
}
