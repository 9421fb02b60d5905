import Records

/// One check that holds what a source claims against what the round's rules give.
package protocol AppraisingRule: Sendable {
    var code: FindingCode { get }
    var kinds: Set<RecordKind> { get }
    /// Columns without which it cannot run.
    var needs: [Field] { get }
    /// It computes from the pay table.
    var needsPayTable: Bool { get }
    /// Findings in any order.
    func check(_ claims: Claims) -> [FindingDraft]
}

extension AppraisingRule {
    package var needsPayTable: Bool { false }
}
