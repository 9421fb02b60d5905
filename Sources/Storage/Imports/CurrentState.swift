import GRDB
import Records

/// A source's state: which version of each record counts now.
///
/// A version is current while an import that is not undone asserts it, the latest wins; what the last complete
/// import of the scope left out has vanished. This is derived from the sightings alone, so undoing an import, or
/// undoing that, always gives the state that the other imports make.
package enum CurrentState {
    package struct Change: Sendable {
        /// Records whose current version is another now, or none.
        package var records: [Int64]
        /// How many records were present before and are no more.
        package var vanished: Int
        /// How many were present before.
        package var presentBefore: Int
    }

    /// Works the state of one source and scope out anew.
    static func refresh(_ db: Database, round: String, source: String, scope: String) throws -> Change {
        let imports = try Row.fetchAll(
            db,
            sql: """
                SELECT id, is_complete FROM import
                WHERE round = ? AND source = ? AND scope = ? AND is_visible AND NOT is_undone ORDER BY id
                """,
            arguments: [round, source, scope])
        let base = imports.last { $0["is_complete"] }.map { $0["id"] as Int64 } ?? 0
        let counting = imports.map { $0["id"] as Int64 }.filter { $0 >= base }.map(String.init).joined(separator: ",")
        try db.execute(
            sql: """
                DROP TABLE IF EXISTS temp.asserted;
                CREATE TEMP TABLE asserted (record_id INTEGER PRIMARY KEY, version_id INTEGER, import_id INTEGER,
                  sheet INTEGER, row INTEGER);
                INSERT INTO temp.asserted
                  SELECT record_id, version_id, max(import_id), sheet, row FROM sighting
                  WHERE import_id IN (\(counting)) AND record_id IS NOT NULL GROUP BY record_id;
                """)
        let present = try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM record WHERE round = ? AND source = ? AND scope = ? AND current_version IS NOT NULL
                """,
            arguments: [round, source, scope])
        let changed = try Int64.fetchAll(
            db,
            sql: """
                SELECT r.id FROM record r LEFT JOIN temp.asserted a ON a.record_id = r.id
                WHERE r.round = ? AND r.source = ? AND r.scope = ? AND r.current_version IS NOT a.version_id
                ORDER BY r.id
                """,
            arguments: [round, source, scope])
        try db.execute(
            sql: """
                UPDATE record SET current_version = a.version_id, seen_import = a.import_id, seen_sheet = a.sheet,
                  seen_row = a.row
                FROM temp.asserted a WHERE a.record_id = record.id;
                """)
        try db.execute(
            sql: """
                UPDATE record SET current_version = NULL, effective_version = NULL
                WHERE round = ? AND source = ? AND scope = ? AND current_version IS NOT NULL
                  AND id NOT IN (SELECT record_id FROM temp.asserted)
                """,
            arguments: [round, source, scope])
        let vanished = db.changesCount
        try db.execute(sql: "DROP TABLE temp.asserted")
        return Change(records: changed, vanished: vanished, presentBefore: present ?? 0)
    }
}
