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
        var known: [String: FormerFinding] = [:]
        known.reserveCapacity(former.count)
        for finding in former { known[finding.fingerprint] = finding }
        let kept = try FindingWriter(writer)
        var raised: Set<Int64> = []
        for finding in findings {
            let before = try known[finding.fingerprint] ?? kept.former(fingerprint: finding.fingerprint)
            let content = FindingContent.hash(of: finding)
            let id = try kept.store(finding, content: content, former: before)
            let status = FindingLife.status(
                after: before?.status, isRaised: true, wasWaived: before?.isWaived ?? false, wasCorrected: false)
            if status != before?.status { try kept.set(status, finding: id, by: by, at: at) }
            if let was = before?.severity, was != finding.severity {
                try kept.set(status, finding: id, reason: words(of: finding, was: was), by: by, at: at)
            }
            raised.insert(id)
            known[finding.fingerprint] = FormerFinding(
                id: id, fingerprint: finding.fingerprint, code: finding.code, severity: finding.severity,
                status: status, isWaived: before?.isWaived ?? false, content: content)
        }
        for finding in former where !raised.contains(finding.id) {
            if changes.isOff(finding.code) {
                try switchOff(finding, kept)
                continue
            }
            let wasCorrected = try finding.status != .resolved && wasCorrected(finding.id)
            let status = FindingLife.status(
                after: finding.status, isRaised: false, wasWaived: false, wasCorrected: wasCorrected)
            if status != finding.status { try kept.set(status, finding: finding.id, by: by, at: at) }
        }
    }

    /// How another severity than before is told in the history.
    private func words(of finding: StoredFinding, was former: Severity) -> String {
        let step = "\(former.rawValue) → \(finding.severity.rawValue)"
        return finding.severityNote.map { "\(step) (\($0))" } ?? step
    }

    private func switchOff(_ finding: FormerFinding, _ kept: FindingWriter) throws {
        guard finding.status == .open || finding.status == .waived, let entry = changes[finding.code] else { return }
        try kept.set(.resolved, finding: finding.id, reason: entry.note, by: by, at: at)
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
