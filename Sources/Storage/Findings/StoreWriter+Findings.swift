import Foundation
import GRDB
import Records

extension StoreWriter {
    /// Puts newly derived findings in place of those of the same stage (and source, for one source's):
    /// a known fingerprint keeps its id and history, one that is no longer raised is corrected or resolved.
    ///
    /// - Parameter source: absent for the findings between sources.
    package func replaceFindings(
        _ findings: [StoredFinding], round: Round, stage: StoredFinding.Stage, source: String?, by: String, at: String
    ) throws {
        let former = try Row.fetchAll(
            db,
            sql: """
                SELECT id, fingerprint, status FROM finding
                WHERE round = ? AND stage = ? AND (? IS NULL OR source = ?)
                """,
            arguments: [round.text, stage.rawValue, source, source])
        var gone: [String: (id: Int64, status: FindingStatus)] = [:]
        for row in former {
            guard let status = FindingStatus(rawValue: row["status"]) else { continue }
            gone[row["fingerprint"]] = (row["id"], status)
        }
        for finding in findings {
            let known = gone.removeValue(forKey: finding.fingerprint)
            try store(finding, knownStatus: known?.status, by: by, at: at)
        }
        for (id, status) in gone.values.sorted(by: { $0.id < $1.id }) where status == .open || status == .waived {
            let isCorrected = try wasCorrected(finding: id)
            try set(
                isCorrected ? .corrected : .resolved, finding: id, reason: "", by: by, at: at)
        }
    }

    /// Accepts a finding as it is, with a reason.
    package func waive(finding id: Int64, reason: String, by: String, at: String) throws {
        guard let finding = try reader.finding(id) else { throw StorageError(kind: .notFound("finding \(id)")) }
        guard finding.status == .open else {
            throw StorageError(
                kind: .refused(
                    Wording(
                        th: "รายการ \(id) ไม่ได้เปิดอยู่ (สถานะ \(finding.status.rawValue)) จึงยกเว้นไม่ได้",
                        en: "Finding \(id) is not open (it is \(finding.status.rawValue)), so it cannot be waived.")))
        }
        try db.execute(sql: "UPDATE finding SET waive_reason = ? WHERE id = ?", arguments: [reason, id])
        try set(.waived, finding: id, reason: reason, by: by, at: at)
        try AuditTrail.append(
            db, at: at, by: by, action: "waive", target: "finding \(id)",
            detail: ["code": finding.code.rawValue, "reason": reason])
    }

    /// Keeps what a derivation could not check, in place of what its stage said before.
    package func replaceNotChecked(
        _ entries: [(code: String, source: String, reason: String)], round: Round, stage: StoredFinding.Stage,
        source: String?
    ) throws {
        try db.execute(
            sql: "DELETE FROM not_checked WHERE round = ? AND stage = ? AND (? IS NULL OR source = ?)",
            arguments: [round.text, stage.rawValue, source, source])
        for entry in entries {
            try db.execute(
                sql: "INSERT OR REPLACE INTO not_checked VALUES (?, ?, ?, ?, ?)",
                arguments: [round.text, stage.rawValue, entry.code, entry.source, entry.reason])
        }
    }

    private func store(_ finding: StoredFinding, knownStatus: FindingStatus?, by: String, at: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let evidence = String(decoding: try encoder.encode(finding.evidence), as: UTF8.self)
        let suggestions = String(decoding: try encoder.encode(finding.suggestions), as: UTF8.self)
        try db.execute(
            sql: """
                INSERT INTO finding (round, stage, fingerprint, code, severity, status, field, seen, seen_raw, expected,
                  source, scope, unit, person_id, person_cid, person_name, person_position, evidence, suggestions)
                VALUES (?, ?, ?, ?, ?, 'open', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (fingerprint) DO UPDATE SET stage = excluded.stage, severity = excluded.severity,
                  seen_raw = excluded.seen_raw, expected = excluded.expected, source = excluded.source,
                  scope = excluded.scope, unit = excluded.unit, person_id = excluded.person_id,
                  person_cid = excluded.person_cid, person_name = excluded.person_name,
                  person_position = excluded.person_position, evidence = excluded.evidence,
                  suggestions = excluded.suggestions
                """,
            arguments: [
                finding.round, finding.stage.rawValue, finding.fingerprint, finding.code.rawValue,
                finding.severity.rawValue, finding.field?.rawValue, finding.seen, finding.seenRaw, finding.expected,
                finding.source, finding.scope, finding.unit, finding.personID, finding.personCid, finding.personName,
                finding.personPosition, evidence, suggestions,
            ])
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT id, status FROM finding WHERE fingerprint = ?", arguments: [finding.fingerprint])
        else { return }
        let id: Int64 = row["id"]
        try db.execute(sql: "DELETE FROM finding_place WHERE finding_id = ?", arguments: [id])
        for (position, place) in finding.places.enumerated() {
            try db.execute(
                sql: "INSERT INTO finding_place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    id, position, place.recordID, place.field?.rawValue, place.location.source, place.location.file, place.location.sheet,
                    place.location.row, place.location.column, place.value,
                ])
        }
        switch FindingStatus(rawValue: row["status"]) {
        case .corrected, .resolved: try set(.open, finding: id, reason: "", by: by, at: at)
        case .open where knownStatus == nil:
            try event(.open, finding: id, reason: "", by: by, at: at)
        case .open, .waived, nil: break
        }
    }

    private func set(_ status: FindingStatus, finding id: Int64, reason: String, by: String, at: String) throws {
        try db.execute(sql: "UPDATE finding SET status = ? WHERE id = ?", arguments: [status.rawValue, id])
        try event(status, finding: id, reason: reason, by: by, at: at)
    }

    private func event(_ status: FindingStatus, finding id: Int64, reason: String, by: String, at: String) throws {
        try db.execute(
            sql: "INSERT INTO finding_event (finding_id, at, done_by, status, reason) VALUES (?, ?, ?, ?, ?)",
            arguments: [id, at, by, status.rawValue, reason])
    }

    /// A person put it right: a correction in force of one of its cells, or a decision about one of its records.
    private func wasCorrected(finding id: Int64) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (
                  SELECT 1 FROM finding_place p JOIN correction c ON c.record_id = p.record_id
                  JOIN record r ON r.id = c.record_id
                  JOIN finding f ON f.id = p.finding_id
                  WHERE p.finding_id = :id AND c.state = 'accepted' AND NOT c.is_undone
                    AND (c.field = p.field OR c.field = f.field OR (p.field IS NULL AND f.field IS NULL))
                    AND r.effective_version IS NOT r.current_version)
                OR EXISTS (
                  SELECT 1 FROM finding_place p JOIN uncertain_pair u ON p.record_id IN (u.first, u.second)
                  JOIN decision d ON d.pair_id = u.id WHERE p.finding_id = :id AND NOT d.is_undone)
                """,
            arguments: ["id": id]) ?? false
    }
}
