/// What rules are given besides records: the round, the tables in force, the agency's rule set. No clock.
package struct RuleContext: Sendable {
    package var round: Round
    package var tables: CodeTables
    /// For everybody, and for what is not about a person.
    package var ruleSet: RuleSet
    /// By code of the staff types, for those whose appraisal and pay have rules of their own.
    package var staffRuleSets: [String: RuleSet]
    /// Pay table in force on the day the round's raise takes effect; absent where none is known.
    package var payTable: PayTable?

    package init(
        round: Round, tables: CodeTables, ruleSet: RuleSet, staffRuleSets: [String: RuleSet] = [:], payTable: PayTable?
    ) {
        self.round = round
        self.tables = tables
        self.ruleSet = ruleSet
        self.staffRuleSets = staffRuleSets
        self.payTable = payTable
    }

    /// The rules of appraisal and pay for a staff type.
    package func ruleSet(ofStaffType type: String?) -> RuleSet { type.flatMap { staffRuleSets[$0] } ?? ruleSet }
}
