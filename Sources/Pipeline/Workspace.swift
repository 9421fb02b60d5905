import Records
import Rulebook
import Storage

/// What every task works with: the database, the mappings and rules, who asks, and the time.
package struct Workspace: Sendable {
    package let store: Store
    package let rulebook: Rulebook
    /// Who does it, for receipts and the audit trail.
    package let by: String
    /// Time now as UTC in ISO 8601; given, so that tests and repeated runs are alike.
    package let now: @Sendable () -> String
    package let toolVersion: String

    package init(
        store: Store, rulebook: Rulebook, by: String, toolVersion: String, now: @escaping @Sendable () -> String
    ) {
        self.store = store
        self.rulebook = rulebook
        self.by = by
        self.toolVersion = toolVersion
        self.now = now
    }

    /// Closes the database, so that nothing stays beside its file. What was written is safe already: a failure here
    /// loses nothing and is not reported.
    package func close() { try? store.close() }

    /// What rules are given for a round; the agency decides the rule set.
    package func context(round: Round, agency: String?) -> RuleContext {
        rulebook.context(round: round, agency: agency)
    }
}

extension Rulebook {
    /// What rules are given for a round; the agency decides the rule set.
    func context(round: Round, agency: String?) -> RuleContext {
        RuleContext(
            round: round, tables: tables, ruleSet: ruleSet(agency: agency, round: round),
            staffRuleSets: staffRuleSets(agency: agency, round: round),
            payTable: payTable(on: round.effectiveDay))
    }
}
