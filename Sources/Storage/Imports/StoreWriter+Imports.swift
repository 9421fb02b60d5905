import Foundation
import GRDB
import Records

extension StoreWriter {
    /// Keeps the receipt of an import that was published in this transaction, and notes it in the audit trail.
    package func finish(importID: Int64, receipt: ImportReceipt, by: String, at: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let text = String(decoding: try encoder.encode(receipt), as: UTF8.self)
        try db.execute(sql: "UPDATE import SET receipt = ? WHERE id = ?", arguments: [text, importID])
        try AuditTrail.append(
            db, at: at, by: by, action: "import", target: "import \(importID)",
            detail: ["file": receipt.file, "hash": receipt.fileHash, "source": receipt.source, "round": receipt.round])
    }

    /// Keeps what was found wrong with the file itself; it is raised again whenever findings are derived.
    package func keep(fileFindings drafts: [FileFinding], importID: Int64) throws {
        for (position, draft) in drafts.enumerated() {
            let text = String(decoding: try JSONEncoder().encode(draft), as: UTF8.self)
            try db.execute(
                sql: "INSERT INTO file_finding (import_id, position, draft) VALUES (?, ?, ?)",
                arguments: [importID, position, text])
        }
    }

    /// Withdraws what an import asserted, or with `undone` false asserts it again. What other imports and people did
    /// stays. Gives round and source, and the records whose effective versions are to be renewed.
    package func setUndone(
        importID: Int64, undone: Bool, reason: String, by: String, at: String
    ) throws -> (round: String, source: String, changed: [Int64]) {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT round, source, is_undone FROM import WHERE id = ? AND is_visible",
                arguments: [importID])
        else { throw StorageError(kind: .notFound("import \(importID)")) }
        guard row["is_undone"] != undone else {
            throw StorageError(
                kind: .refused(
                    undone
                        ? Wording(
                            th: "การนำเข้า \(importID) ถูกยกเลิกไปแล้ว คืนด้วย thabian redo import \(importID)",
                            en:
                                "Import \(importID) is undone already. Give it back with: thabian redo import \(importID)"
                        )
                        : Wording(th: "การนำเข้า \(importID) มีผลอยู่แล้ว", en: "Import \(importID) is in force already.")))
        }
        try db.execute(sql: "UPDATE import SET is_undone = ? WHERE id = ?", arguments: [undone, importID])
        let changed = try CurrentState.refresh(db, round: row["round"], source: row["source"])
        try AuditTrail.append(
            db, at: at, by: by, action: undone ? "undo-import" : "redo-import", target: "import \(importID)",
            detail: ["reason": reason])
        return (row["round"], row["source"], changed.records)
    }
}

/// What is wrong with a file as a whole: a column that is missing, a count that differs.
package struct FileFinding: Sendable, Codable, Hashable {
    package var code: String
    package var field: String?
    package var seen: String?
    package var expected: String?
    package var sheet: String?
    package var row: Int?
    package var column: Int?
    package var evidence: [FindingDraft.Evidence]
    /// The table of a dump that it is about; absent for the import's own file.
    package var file: String?

    package init(
        code: FindingCode, field: Field? = nil, seen: String? = nil, expected: String? = nil, sheet: String? = nil,
        row: Int? = nil, column: Int? = nil, evidence: [FindingDraft.Evidence] = [], file: String? = nil
    ) {
        self.code = code.rawValue
        self.field = field?.rawValue
        self.seen = seen
        self.expected = expected
        self.sheet = sheet
        self.row = row
        self.column = column
        self.evidence = evidence
        self.file = file
    }
}

/// A file finding and the import that it is about.
package struct KeptFileFinding: Sendable {
    package var finding: FileFinding
    package var file: String
    package var fileHash: String
    package var source: String
    package var scope: String
}

extension StoreReader {
    /// File findings of the imports of a source that count: in force, and not replaced by a later complete file of the
    /// same scope or of the whole agency.
    package func fileFindings(round: Round, source: String) throws -> [KeptFileFinding] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT f.draft, i.file_name, i.file_hash, i.scope FROM file_finding f JOIN import i ON i.id = f.import_id
                WHERE i.round = ? AND i.source = ? AND i.is_visible AND NOT i.is_undone AND NOT EXISTS (
                  SELECT 1 FROM import c WHERE c.round = i.round AND c.source = i.source AND c.id > i.id
                    AND c.is_visible AND NOT c.is_undone AND c.is_complete AND c.scope IN ('', i.scope)
                    AND \(ImportStaff.sql(of: "c")) = \(ImportStaff.sql(of: "i")))
                ORDER BY f.import_id, f.position
                """,
            arguments: [round.text, source]
        ).map { row in
            KeptFileFinding(
                finding: try JSONDecoder().decode(FileFinding.self, from: Data((row["draft"] as String).utf8)),
                file: row["file_name"], fileHash: row["file_hash"], source: source, scope: row["scope"])
        }
    }

    /// Records of a source that an import in force brought and that are no longer part of its present state; where there
    /// are any, how many are present, and the name of the last file.
    package func vanishedRecords(
        round: Round, source: String
    ) throws -> (vanished: [Int64], present: Int, lastFile: String?) {
        let vanished = try Int64.fetchAll(
            db,
            sql: """
                SELECT r.id FROM record r INDEXED BY record_vanished
                WHERE r.round = ? AND r.source = ? AND r.current_version IS NULL AND +r.id IN (
                  SELECT s.record_id FROM sighting s JOIN import i ON i.id = s.import_id
                  WHERE i.round = ? AND i.source = ? AND i.is_visible AND NOT i.is_undone)
                ORDER BY r.id
                """,
            arguments: [round.text, source, round.text, source])
        if vanished.isEmpty { return ([], 0, nil) }
        let present = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM record WHERE round = ? AND source = ? AND current_version IS NOT NULL",
            arguments: [round.text, source])
        let file = try String.fetchOne(
            db,
            sql: """
                SELECT file_name FROM import WHERE round = ? AND source = ? AND is_visible AND NOT is_undone
                ORDER BY id DESC LIMIT 1
                """,
            arguments: [round.text, source])
        return (vanished, present ?? 0, file)
    }
}
