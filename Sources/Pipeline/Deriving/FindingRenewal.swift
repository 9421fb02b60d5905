import Correcting
import Records
import Reviewing
import Storage

/// Puts newly derived findings in place of those that the same stage raised before: a known fingerprint keeps its id
/// and history, and what is no longer raised is settled. What the rule set changed stands in the history with its reason.
struct FindingRenewal {
    let writer: StoreWriter
    let by: String
    let at: String
    let changes: FindingChanges

    /// - Parameter source: absent for the findings between sources.
    func renew(
        _ findings: [StoredFinding], round: Round, stage: StoredFinding.Stage, source: String? = nil
    ) throws {
        let former = try writer.formerFindings(round: round, stage: stage, source: source)
        let raised = Set(findings.map(\.fingerprint))
        for finding in findings {
            let kept = try writer.store(finding)
            try move(kept.id, from: kept.former, wasWaived: kept.wasWaived, isRaised: true)
            if let former = kept.severity, former != finding.severity { try tell(finding, id: kept.id, was: former) }
        }
        for finding in former where !raised.contains(finding.fingerprint) {
            if changes.isOff(finding.code) {
                try switchOff(finding)
            } else {
                try move(finding.id, from: finding.status, wasWaived: false, isRaised: false)
            }
        }
    }

    /// Another severity than before is told in the history.
    private func tell(_ finding: StoredFinding, id: Int64, was former: Severity) throws {
        guard let status = try writer.reader.finding(id)?.status else { return }
        let step = "\(former.rawValue) → \(finding.severity.rawValue)"
        try writer.set(
            status, finding: id, reason: finding.severityNote.map { "\(step) (\($0))" } ?? step, by: by, at: at)
    }

    private func switchOff(_ finding: FormerFinding) throws {
        guard finding.status == .open || finding.status == .waived, let entry = changes[finding.code] else { return }
        try writer.set(.resolved, finding: finding.id, reason: entry.note, by: by, at: at)
    }

    private func move(_ id: Int64, from before: FindingStatus?, wasWaived: Bool, isRaised: Bool) throws {
        let wasCorrected = try !isRaised && before != .resolved && wasCorrected(id)
        let status = FindingLife.status(
            after: before, isRaised: isRaised, wasWaived: wasWaived, wasCorrected: wasCorrected)
        if status != before { try writer.set(status, finding: id, by: by, at: at) }
    }

    /// A person put it right: a correction in force of one of its cells, or a decision about one of its records.
    private func wasCorrected(_ id: Int64) throws -> Bool {
        if try writer.reader.wasDecided(finding: id) { return true }
        guard let finding = try writer.reader.finding(id) else { return false }
        for place in finding.places {
            guard let record = place.recordID else { continue }
            let overlay = Overlay(try writer.reader.corrections(ofRecord: record))
            let fields = Set(
                try overlay.inForce { try writer.reader.sourceValue(record: record, field: $0) }.map(\.field))
            let concerned = [place.field, finding.field].compactMap { $0 }
            if concerned.isEmpty ? !fields.isEmpty : concerned.contains(where: fields.contains) { return true }
        }
        return false
    }
}
