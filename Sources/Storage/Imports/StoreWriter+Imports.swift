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

    package init(
        code: FindingCode, field: Field? = nil, seen: String? = nil, expected: String? = nil, sheet: String? = nil,
        row: Int? = nil, column: Int? = nil, evidence: [FindingDraft.Evidence] = []
    ) {
        self.code = code.rawValue
        self.field = field?.rawValue
        self.seen = seen
        self.expected = expected
        self.sheet = sheet
        self.row = row
        self.column = column
        self.evidence = evidence
    }
}

extension StoreReader {
    /// File findings of the last import in force of each source and scope.
    package func fileFindings(
        round: Round, source: String, scope: String
    ) throws -> [(finding: FileFinding, file: String)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT f.draft, i.file_name FROM file_finding f JOIN import i ON i.id = f.import_id
                WHERE i.id = (SELECT max(id) FROM import WHERE round = ? AND source = ? AND scope = ?
                  AND is_visible AND NOT is_undone)
                ORDER BY f.position
                """,
            arguments: [round.text, source, scope]
        ).map { row in
            (try JSONDecoder().decode(FileFinding.self, from: Data((row["draft"] as String).utf8)), row["file_name"])
        }
    }
}
