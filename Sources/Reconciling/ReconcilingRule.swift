import Records

/// One check between the sources of a round.
package protocol ReconcilingRule: Sendable {
    var code: FindingCode { get }
    /// Why the rule cannot run on these sources; empty when it can.
    func obstacles(in round: RoundRecords) -> [NotChecked]
    /// What it passes over, though it runs.
    func gaps(in round: RoundRecords) -> [NotChecked]
    /// Findings in any order.
    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft]
}

extension ReconcilingRule {
    package func gaps(in round: RoundRecords) -> [NotChecked] { [] }
}
