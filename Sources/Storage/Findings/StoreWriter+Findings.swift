import Foundation
import GRDB
import Records

extension StoreWriter {
    /// The findings that a stage (and source, for one source's) raised before, settled ones included.
    package func formerFindings(
        round: Round, stage: StoredFinding.Stage, source: String?
    ) throws -> [FormerFinding] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, fingerprint, code, status FROM finding
                WHERE round = ? AND stage = ? AND (? IS NULL OR source = ?) ORDER BY id
                """,
            arguments: [round.text, stage.rawValue, source, source]
        ).compactMap { row in
            guard let code = FindingCode(rawValue: row["code"]), let status = FindingStatus(rawValue: row["status"])
            else { return nil }
            return FormerFinding(id: row["id"], fingerprint: row["fingerprint"], code: code, status: status)
        }
    }

    /// Keeps what was found, under the id that its fingerprint has, or a new one. Gives the id, the status and severity
    /// that it had before (none for one that is new), and whether someone has waived it.
    package func store(
        _ finding: StoredFinding
    ) throws -> (id: Int64, former: FindingStatus?, severity: Severity?, wasWaived: Bool) {
        let query = try db.cachedStatement(
            sql: "SELECT id, status, severity, waive_reason FROM finding WHERE fingerprint = ?")
        let former = try Row.fetchOne(query, arguments: [finding.fingerprint])
        try upsert(finding)
        let id = former.map { $0["id"] as Int64 } ?? db.lastInsertedRowID
        if former != nil {
            try run("DELETE FROM finding_place WHERE finding_id = ?", [id])
        }
        for (position, place) in finding.places.enumerated() {
            try run(
                "INSERT INTO finding_place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    id, position, place.recordID, place.field?.rawValue, place.location.source, place.location.file,
                    place.location.sheet, place.location.row, place.location.column, place.value,
                ])
        }
        return (
            id, former.flatMap { FindingStatus(rawValue: $0["status"]) },
            former.flatMap { Severity(rawValue: $0["severity"]) }, former?["waive_reason"] as String? != nil
        )
    }

    /// Gives a finding a status and writes it into its history.
    package func set(
        _ status: FindingStatus, finding id: Int64, reason: String = "", by: String, at: String
    ) throws {
        try run("UPDATE finding SET status = ? WHERE id = ?", [status.rawValue, id])
        try run(
            "INSERT INTO finding_event (finding_id, at, done_by, status, reason) VALUES (?, ?, ?, ?, ?)",
            [id, at, by, status.rawValue, reason])
    }

    /// Keeps why someone accepted a finding as it is.
    package func waive(_ finding: StoredFinding, reason: String, by: String, at: String) throws {
        try db.execute(sql: "UPDATE finding SET waive_reason = ? WHERE id = ?", arguments: [reason, finding.id])
        try set(.waived, finding: finding.id, reason: reason, by: by, at: at)
        try AuditTrail.append(
            db, at: at, by: by, action: "waive", target: "finding \(finding.id)",
            detail: ["code": finding.code.rawValue, "reason": reason])
    }

    /// Takes back that someone accepted a finding as it is.
    package func unwaive(_ finding: StoredFinding, reason: String, by: String, at: String) throws {
        try db.execute(sql: "UPDATE finding SET waive_reason = NULL WHERE id = ?", arguments: [finding.id])
        try set(.open, finding: finding.id, reason: reason, by: by, at: at)
        try AuditTrail.append(
            db, at: at, by: by, action: "undo-waive", target: "finding \(finding.id)", detail: ["reason": reason])
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
                sql: """
                    INSERT OR REPLACE INTO not_checked (round, stage, code, source, reason) VALUES (?, ?, ?, ?, ?)
                    """,
                arguments: [round.text, stage.rawValue, entry.code, entry.source, entry.reason])
        }
    }

    /// Keeps which checks a round's rule set switched off, and its notes why, in place of what was kept before.
    package func replaceSwitchedOff(_ entries: [(code: FindingCode, note: String)], round: Round) throws {
        let reason = NotChecked.Reason.switchedOff.rawValue
        try db.execute(
            sql: "DELETE FROM not_checked WHERE round = ? AND reason = ?", arguments: [round.text, reason])
        for entry in entries {
            try db.execute(
                sql: """
                    INSERT OR REPLACE INTO not_checked (round, stage, code, source, reason, detail)
                    VALUES (?, 'file', ?, '', ?, ?)
                    """,
                arguments: [round.text, entry.code.rawValue, reason, entry.note])
        }
    }

    /// Runs a statement that is kept ready: there may be as many findings as rows.
    private func run(_ sql: String, _ arguments: StatementArguments) throws {
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
    }

    private func upsert(_ finding: StoredFinding) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let evidence = String(decoding: try encoder.encode(finding.evidence), as: UTF8.self)
        let suggestions = String(decoding: try encoder.encode(finding.suggestions), as: UTF8.self)
        try run(
            """
            INSERT INTO finding (round, stage, fingerprint, code, severity, severity_note, status, field, seen, seen_raw, expected,
              source, scope, unit, person_id, person_cid, person_name, person_position, evidence, suggestions)
            VALUES (?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (fingerprint) DO UPDATE SET stage = excluded.stage, severity = excluded.severity,
              severity_note = excluded.severity_note, seen_raw = coalesce(excluded.seen_raw, seen_raw), expected = excluded.expected, source = excluded.source,
              scope = excluded.scope, unit = excluded.unit, person_id = excluded.person_id,
              person_cid = excluded.person_cid, person_name = excluded.person_name,
              person_position = excluded.person_position, evidence = excluded.evidence,
              suggestions = excluded.suggestions
            """,
            [
                finding.round, finding.stage.rawValue, finding.fingerprint, finding.code.rawValue,
                finding.severity.rawValue, finding.severityNote, finding.field?.rawValue, finding.seen, finding.seenRaw,
                finding.expected,
                finding.source, finding.scope, finding.unit, finding.personID, finding.personCid, finding.personName,
                finding.personPosition, evidence, suggestions,
            ])
    }
}

extension StoreReader {
    /// A decision in force is about one of the finding's records.
    package func wasDecided(finding id: Int64) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (
                  SELECT 1 FROM finding_place p JOIN uncertain_pair u ON p.record_id IN (u.first, u.second)
                  JOIN decision d ON d.pair_id = u.id
                  WHERE p.finding_id = ? AND NOT d.is_undone AND d.verdict <> 'unsure')
                """,
            arguments: [id]) ?? false
    }
}
