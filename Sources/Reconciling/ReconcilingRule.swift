import Records

/// One check between the sources of a round.
package protocol ReconcilingRule: Sendable {
    var code: FindingCode { get }
    /// Why the rule cannot run on these sources; empty when it can.
    func obstacles(in round: RoundRecords) -> [NotChecked]
    /// Findings in any order.
    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft]
}
