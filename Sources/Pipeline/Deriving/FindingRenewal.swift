import Records
import Reviewing
import Storage

/// Puts newly derived findings in place of those that the same stage raised before: a known fingerprint keeps its id
/// and history, and what is no longer raised is settled.
struct FindingRenewal {
    let writer: StoreWriter
    let by: String
    let at: String

    /// - Parameter source: absent for the findings between sources.
    func renew(
        _ findings: [StoredFinding], round: Round, stage: StoredFinding.Stage, source: String? = nil
    ) throws {
        let former = try writer.formerFindings(round: round, stage: stage, source: source)
        let raised = Set(findings.map(\.fingerprint))
        for finding in findings {
            let kept = try writer.store(finding)
            try move(kept.id, from: kept.former, wasWaived: kept.wasWaived, isRaised: true)
        }
        for finding in former where !raised.contains(finding.fingerprint) {
            try move(finding.id, from: finding.status, wasWaived: false, isRaised: false)
        }
    }

    private func move(_ id: Int64, from before: FindingStatus?, wasWaived: Bool, isRaised: Bool) throws {
        let wasCorrected = try !isRaised && writer.reader.wasCorrected(finding: id)
        let status = FindingLife.status(
            after: before, isRaised: isRaised, wasWaived: wasWaived, wasCorrected: wasCorrected)
        if status != before { try writer.set(status, finding: id, by: by, at: at) }
    }
}
