import GRDB

/// What an import that was killed leaves behind: rows under an import that never became visible.
enum ImportLeftovers {
    /// Whether any import is not visible; only then is there something to remove.
    static func exist(_ db: Database) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM import WHERE is_visible = 0)") ?? false
    }

    /// Removes them, unless the process that writes them still lives.
    static func remove(_ db: Database, path: String) throws {
        for id in try Int64.fetchAll(db, sql: "SELECT id FROM import WHERE is_visible = 0") {
            guard let lock = ImportLock(database: path, importID: id) else { continue }
            try remove(id, db)
            lock.release()
        }
    }

    /// Removes one import that is not visible.
    static func remove(_ importID: Int64, _ db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM version_issue WHERE version_id IN (SELECT id FROM version WHERE import_id = :id);
                DELETE FROM version WHERE import_id = :id;
                DELETE FROM sighting WHERE import_id = :id;
                DELETE FROM record WHERE first_import = :id;
                DELETE FROM rejected_row WHERE import_id = :id;
                DELETE FROM file_finding WHERE import_id = :id;
                DELETE FROM binding WHERE import_id = :id;
                DELETE FROM form_cell WHERE import_id = :id;
                DELETE FROM import_sheet WHERE import_id = :id;
                DELETE FROM joined_place WHERE import_id = :id;
                DELETE FROM joined_column WHERE import_id = :id;
                DELETE FROM import_table WHERE import_id = :id;
                DELETE FROM import WHERE id = :id;
                DELETE FROM file_part WHERE hash NOT IN (
                  SELECT file_hash FROM import UNION SELECT file_hash FROM import_table);
                DELETE FROM file WHERE hash NOT IN (
                  SELECT file_hash FROM import UNION SELECT file_hash FROM import_table);
                """, arguments: ["id": importID])
    }
}
