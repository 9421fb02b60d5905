import Foundation
import GRDB

#if canImport(Glibc)
    import Glibc
#endif

/// What an import that was killed leaves behind: rows under an import that never became visible.
enum ImportLeftovers {
    /// Removes them, unless the process that writes them still lives.
    static func remove(_ db: Database) throws {
        let open = try Row.fetchAll(db, sql: "SELECT id, process FROM import WHERE is_visible = 0")
        for row in open {
            let process: Int32 = row["process"] ?? 0
            if process != getpid(), process > 0, kill(process, 0) == 0 || errno == EPERM { continue }
            try remove(row["id"], db)
        }
    }

    /// Removes one import that is not visible.
    static func remove(_ importID: Int64, _ db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM version_issue WHERE version_id IN (SELECT id FROM version WHERE import_id = :id);
                DELETE FROM version WHERE import_id = :id;
                DELETE FROM record WHERE first_import = :id;
                DELETE FROM sighting WHERE import_id = :id;
                DELETE FROM rejected_row WHERE import_id = :id;
                DELETE FROM file_finding WHERE import_id = :id;
                DELETE FROM binding WHERE import_id = :id;
                DELETE FROM import_sheet WHERE import_id = :id;
                DELETE FROM import WHERE id = :id;
                DELETE FROM file_part WHERE hash NOT IN (SELECT file_hash FROM import);
                DELETE FROM file WHERE hash NOT IN (SELECT file_hash FROM import);
                """, arguments: ["id": importID])
    }
}
