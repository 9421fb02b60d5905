import GRDB
import Records

extension StoreWriter {
    /// The findings that a stage (and source, for one source's) raised before, settled ones included.
    package func formerFindings(
        round: Round, stage: StoredFinding.Stage, source: String?
    ) throws -> [FormerFinding] {
        let query = try BulkStatement(
            db,
            """
            SELECT \(Self.formerColumns) FROM finding
            WHERE round = ? AND stage = ? AND (? IS NULL OR source = ?) ORDER BY id
            """)
        for (index, text) in [round.text, stage.rawValue, source, source].enumerated() {
            query.bind(text, at: Int32(index + 1))
        }
        var former: [FormerFinding] = []
        while try query.next() { if let finding = Self.former(query) { former.append(finding) } }
        return former
    }

    static let formerColumns =
        "id, fingerprint, code, severity, status, waive_reason IS NOT NULL, content_high, content_low"

    static func former(_ query: BulkStatement) -> FormerFinding? {
        guard let code = FindingCode(rawValue: query.text(2)), let severity = Severity(rawValue: query.text(3)),
            let status = FindingStatus(rawValue: query.text(4))
        else { return nil }
        let high = query.integerIfAny(6)
        return FormerFinding(
            id: query.integer(0), fingerprint: query.text(1), code: code, severity: severity, status: status,
            isWaived: query.integer(5) != 0, content: high.map { RowKeys.Content(high: $0, low: query.integer(7)) })
    }

    /// Keeps why someone accepted a finding as it is.
    package func waive(_ finding: StoredFinding, reason: String, by: String, at: String) throws {
        try db.execute(sql: "UPDATE finding SET waive_reason = ? WHERE id = ?", arguments: [reason, finding.id])
        try FindingWriter(self).set(.waived, finding: finding.id, reason: reason, by: by, at: at)
        try AuditTrail.append(
            db, at: at, by: by, action: "waive", target: "finding \(finding.id)",
            detail: ["code": finding.code.rawValue, "reason": reason])
    }

    /// Takes back that someone accepted a finding as it is.
    package func unwaive(_ finding: StoredFinding, reason: String, by: String, at: String) throws {
        try db.execute(sql: "UPDATE finding SET waive_reason = NULL WHERE id = ?", arguments: [finding.id])
        try FindingWriter(self).set(.open, finding: finding.id, reason: reason, by: by, at: at)
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
