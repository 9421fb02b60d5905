import GRDB
import Records

/// A source's state: which version of each record counts now.
///
/// A file whose title names a kind of staff speaks for that kind alone; one that names none is of officials.
///
/// A version is current while an import that is not undone asserts it, the latest wins; what a later complete import
/// speaks for and left out has vanished. This is derived from the sightings alone, so undoing an import, or
/// undoing that, always gives the state that the other imports make.
package enum CurrentState {
    package struct Change: Sendable {
        /// Records whose current version is another now, or none.
        package var records: [Int64]
        /// How many records were present before and are no more.
        package var vanished: Int
    }

    /// Works the state of one source out anew.
    static func refresh(_ db: Database, round: String, source: String) throws -> Change {
        let imports = try Row.fetchAll(
            db,
            sql: """
                SELECT id, scope, is_complete, \(ImportStaff.sql(of: "import")) AS staff FROM import
                WHERE round = ? AND source = ? AND is_visible AND NOT is_undone ORDER BY id
                """,
            arguments: [round, source])
        // Of each kind of staff the last complete file of the whole agency, and what came after it.
        var bases: [String: Int64] = [:]
        for row in imports where row["is_complete"] && row["scope"] == "" { bases[row["staff"]] = row["id"] }
        let counting = imports.filter { $0["id"] as Int64 >= bases[$0["staff"]] ?? 0 }.map { String($0["id"] as Int64) }
            .joined(separator: ",")
        try db.execute(
            sql: """
                DROP TABLE IF EXISTS temp.asserted;
                CREATE TEMP TABLE asserted (record_id INTEGER PRIMARY KEY, version_id INTEGER, import_id INTEGER,
                  sheet INTEGER, row INTEGER, part INTEGER);
                INSERT INTO temp.asserted
                  SELECT record_id, version_id, max(import_id), sheet, row, part FROM sighting
                  WHERE import_id IN (\(counting)) AND record_id IS NOT NULL GROUP BY record_id;
                """)
        if imports.contains(where: { $0["is_complete"] && $0["scope"] != "" }) {
            try dropWhatUnitsLeftOut(db, round: round, source: source)
        }
        let changed = try Int64.fetchAll(
            db,
            sql: """
                SELECT r.id FROM record r LEFT JOIN temp.asserted a ON a.record_id = r.id
                WHERE r.round = ? AND r.source = ? AND r.current_version IS NOT a.version_id ORDER BY r.id
                """,
            arguments: [round, source])
        try db.execute(
            sql: """
                UPDATE record SET current_version = a.version_id,
                  last_version = max(coalesce(last_version, 0), a.version_id), seen_import = a.import_id,
                  seen_sheet = a.sheet, seen_row = a.row, seen_part = a.part
                FROM temp.asserted a WHERE a.record_id = record.id;
                """)
        try db.execute(
            sql: """
                UPDATE record SET current_version = NULL, effective_version = NULL
                WHERE round = ? AND source = ? AND current_version IS NOT NULL
                  AND id NOT IN (SELECT record_id FROM temp.asserted)
                """,
            arguments: [round, source])
        let vanished = db.changesCount
        try db.execute(sql: "DROP TABLE temp.asserted")
        return Change(records: changed, vanished: vanished)
    }

    /// A complete file of a unit speaks for the unit: a record that an earlier import asserted for the same unit, or
    /// whose unit it is, and that the file leaves out, has vanished.
    private static func dropWhatUnitsLeftOut(_ db: Database, round: String, source: String) throws {
        try db.execute(
            sql: """
                DELETE FROM temp.asserted WHERE EXISTS (
                  SELECT 1 FROM import c JOIN import own ON own.id = temp.asserted.import_id
                  WHERE c.round = ? AND c.source = ? AND c.is_visible AND NOT c.is_undone AND c.is_complete
                    AND c.scope <> '' AND c.id > temp.asserted.import_id
                    AND (c.scope = own.scope
                      OR c.scope = (SELECT unit FROM version WHERE id = temp.asserted.version_id)))
                """,
            arguments: [round, source])
    }
}
