/// What rules are given besides records: the round, the tables in force, the agency's rule set. No clock.
package struct RuleContext: Sendable {
    package var round: Round
    package var tables: CodeTables
    package var ruleSet: RuleSet
    /// Pay table in force on the day the round's raise takes effect; absent where none is known.
    package var payTable: PayTable?

    package init(round: Round, tables: CodeTables, ruleSet: RuleSet, payTable: PayTable?) {
        self.round = round
        self.tables = tables
        self.ruleSet = ruleSet
        self.payTable = payTable
    }
}
