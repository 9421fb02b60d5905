import Records

/// One check of a single source. A rule sees the whole source at once and keeps nothing between sources.
package protocol RecordRule: Sendable {
    var code: FindingCode { get }
    /// What the rule is about; it says nothing of other records.
    var kinds: Set<RecordKind> { get }
    /// Columns without which it cannot run.
    var needs: [Field] { get }
    /// Those of them that a source lacks; with none the rule runs.
    func missing(in batch: RecordBatch) -> [Field]
    /// The rule set in force says what the rule holds records to.
    func isStated(in context: RuleContext) -> Bool
    /// Findings in any order.
    func check(_ batch: RecordBatch, context: RuleContext) -> [FindingDraft]
}

extension RecordRule {
    package var kinds: Set<RecordKind> { Set(RecordKind.allCases) }
    package var needs: [Field] { [] }
    package func isStated(in context: RuleContext) -> Bool { true }
    package func missing(in batch: RecordBatch) -> [Field] { needs.filter { batch.column(of: $0) == nil } }
}
