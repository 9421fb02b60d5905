import GRDB
import Records

/// One thing that `verify` looked at.
package struct VerificationResult: Sendable, Equatable {
    package enum Subject: String, Sendable, CaseIterable {
        case integrity, balances, auditChain = "audit-chain", storedFiles = "stored-files", links, leftovers
        case counts
    }
    package var subject: Subject
    /// How many things were looked at.
    package var examined: Int
    /// What is wrong, one line each; empty when all is well.
    package var problems: [String]
}

extension StoreReader {
    /// Looks at the whole database: its own integrity, the balance of every import, the audit chain, every kept file
    /// against its hash, dangling references, and leftovers of imports that never became visible.
    package func verify() throws -> [VerificationResult] {
        let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        let broken = try AuditTrail.firstBroken(db)
        return [
            VerificationResult(subject: .integrity, examined: 1, problems: integrity),
            try balances(),
            VerificationResult(
                subject: .auditChain, examined: try Int.fetchOne(db, sql: "SELECT count(*) FROM audit") ?? 0,
                problems: broken.map { ["entry \($0)"] } ?? []),
            try files(),
            try count(
                .links,
                """
                SELECT 'record ' || id FROM record WHERE
                  (current_version IS NOT NULL AND current_version NOT IN (SELECT id FROM version))
                  OR (effective_version IS NOT NULL AND effective_version NOT IN (SELECT id FROM version))
                  OR (current_version IS NULL) <> (effective_version IS NULL)
                UNION ALL SELECT 'version ' || id FROM version
                  WHERE record_id IS NOT NULL AND record_id NOT IN (SELECT id FROM record)
                    AND import_id IN (SELECT id FROM import WHERE is_visible)
                UNION ALL SELECT 'row ' || row || ' of import ' || import_id FROM sighting
                  WHERE import_id IN (SELECT id FROM import WHERE is_visible)
                    AND record_id IS NOT NULL AND (record_id NOT IN (SELECT id FROM record)
                    OR version_id NOT IN (SELECT id FROM version))
                UNION ALL SELECT 'record ' || id FROM record WHERE first_import NOT IN (SELECT id FROM import)
                """),
            try count(
                .leftovers,
                """
                SELECT 'import ' || id FROM import WHERE is_visible = 0
                UNION ALL SELECT DISTINCT 'sighting of import ' || import_id FROM sighting
                  WHERE import_id NOT IN (SELECT id FROM import)
                UNION ALL SELECT 'versions of import ' || import_id || ': ' || count(*) FROM version
                  WHERE import_id NOT IN (SELECT id FROM import) GROUP BY import_id
                """),
            try count(
                .counts,
                """
                SELECT 'findings ' || code || ' ' || status || ' ' || source || ' ' || unit FROM (
                  SELECT round, status, severity, code, source, unit, number FROM finding_count WHERE number <> 0
                  UNION ALL
                  SELECT round, status, severity, code, coalesce(source, ''), coalesce(unit, ''), -count(*)
                  FROM finding GROUP BY 1, 2, 3, 4, 5, 6)
                GROUP BY round, status, severity, code, source, unit HAVING sum(number) <> 0
                """),
        ]
    }

    private func balances() throws -> VerificationResult {
        var problems: [String] = []
        let imports = try imports()
        for item in imports {
            let listed =
                try Int.fetchOne(
                    db, sql: "SELECT count(*) FROM sighting WHERE import_id = ?", arguments: [item.id]) ?? 0
            if !item.receipt.balances || listed != item.receipt.listedRows { problems.append("import \(item.id)") }
        }
        return VerificationResult(subject: .balances, examined: imports.count, problems: problems)
    }

    private func files() throws -> VerificationResult {
        var problems: [String] = []
        let files = try Row.fetchAll(
            db,
            sql: """
                SELECT file_hash, (SELECT hash FROM file WHERE hash = file_hash) AS kept
                FROM (SELECT file_hash FROM import UNION SELECT file_hash FROM import_table) ORDER BY file_hash
                """)
        for file in files {
            let hash: String = file["file_hash"]
            var digest = SHA256()
            do {
                try forEachPart(ofFile: hash) { digest.update($0) }
                if file["kept"] == nil || digest.finalize() != hash { problems.append("file \(hash)") }
            } catch let error as StorageError {
                problems.append(error.detail)
            }
        }
        return VerificationResult(subject: .storedFiles, examined: files.count, problems: problems)
    }

    private func count(_ subject: VerificationResult.Subject, _ sql: String) throws -> VerificationResult {
        let problems = try String.fetchAll(db, sql: sql)
        return VerificationResult(subject: subject, examined: 1, problems: problems)
    }
}
