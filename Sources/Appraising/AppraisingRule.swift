import Records

/// One check that holds what a source claims against what the round's rules give.
package protocol AppraisingRule: Sendable {
    var code: FindingCode { get }
    var kinds: Set<RecordKind> { get }
    /// Columns without which it cannot run.
    var needs: [Field] { get }
    /// It computes from the pay table.
    var needsPayTable: Bool { get }
    /// Those of the needed columns that a source lacks; with none the rule runs.
    func missing(in batch: RecordBatch) -> [Field]
    /// The rule set in force says what the rule holds records to.
    func isStated(in context: RuleContext) -> Bool
    /// Findings in any order.
    func check(_ claims: Claims) -> [FindingDraft]
}

extension AppraisingRule {
    package var needsPayTable: Bool { false }
    package func missing(in batch: RecordBatch) -> [Field] { needs.filter { batch.column(of: $0) == nil } }
    package func isStated(in context: RuleContext) -> Bool { true }
}
