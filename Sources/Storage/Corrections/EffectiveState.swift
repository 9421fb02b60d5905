import GRDB
import Records

/// Lays corrections over current versions: the effective version of a record.
///
/// A correction applies while the value it was made for is what the source says. A record to which one applies has
/// one derived version of its own; all others are effective as they came.
enum EffectiveState {
    /// Works the effective versions of these records out anew.
    static func refresh(_ db: Database, records: [Int64]) throws {
        guard !records.isEmpty else { return }
        try db.execute(
            sql: """
                CREATE TEMP TABLE IF NOT EXISTS touched (id INTEGER PRIMARY KEY);
                DELETE FROM temp.touched;
                """)
        let touch = try BulkStatement(db, "INSERT OR IGNORE INTO temp.touched VALUES (?)")
        for id in records {
            touch.bind(id, at: 1)
            try touch.run()
        }
        try db.execute(
            sql: """
                DELETE FROM version_issue WHERE version_id IN (
                  SELECT v.id FROM version v JOIN temp.touched t ON t.id = v.record_id WHERE v.is_derived);
                DELETE FROM version WHERE is_derived AND record_id IN (SELECT id FROM temp.touched);
                UPDATE record SET effective_version = current_version WHERE id IN (SELECT id FROM temp.touched);
                """)
        let corrected = try Int64.fetchAll(
            db,
            sql: """
                SELECT DISTINCT t.id FROM temp.touched t JOIN correction c ON c.record_id = t.id
                JOIN record r ON r.id = t.id
                WHERE c.state = 'accepted' AND NOT c.is_undone AND r.current_version IS NOT NULL ORDER BY t.id
                """)
        for record in corrected { try derive(db, record: record) }
    }

    private static func derive(_ db: Database, record: Int64) throws {
        guard let version = try Int64.fetchOne(
            db, sql: "SELECT current_version FROM record WHERE id = ?", arguments: [record])
        else { return }
        let corrections = try Row.fetchAll(
            db,
            sql: """
                SELECT field, seen, given FROM correction
                WHERE record_id = ? AND state = 'accepted' AND NOT is_undone ORDER BY id
                """,
            arguments: [record])
        var latest: [Field: String] = [:]
        for row in corrections {
            guard let field = Field(rawValue: row["field"]) else { continue }
            if try CurrentValue.seen(db, version: version, field: field) == row["seen"] {
                latest[field] = row["given"]
            }
        }
        guard !latest.isEmpty else { return }
        let names = Field.kept.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        try db.execute(
            sql: """
                INSERT INTO version (record_id, import_id, is_derived, \(names))
                SELECT record_id, import_id, 1, \(names) FROM version WHERE id = ?
                """,
            arguments: [version])
        let derived = db.lastInsertedRowID
        try db.execute(
            sql: """
                INSERT INTO version_issue (version_id, field, reason, raw)
                SELECT ?, field, reason, raw FROM version_issue WHERE version_id = ?
                """,
            arguments: [derived, version])
        for (field, given) in latest.sorted(by: { $0.key < $1.key }) {
            let value = given.isEmpty ? nil : FieldValue(canonical: given, type: field.type)
            let stored: DatabaseValue =
                switch value {
                case nil: .null
                case .text(let text)?: text.databaseValue
                case let value?: value.payload.databaseValue
                }
            try db.execute(
                sql: "UPDATE version SET \"\(field.rawValue)\" = ? WHERE id = ?", arguments: [stored, derived])
            try db.execute(
                sql: "DELETE FROM version_issue WHERE version_id = ? AND field = ?",
                arguments: [derived, field.rawValue])
        }
        try db.execute(
            sql: "UPDATE record SET effective_version = ? WHERE id = ?", arguments: [derived, record])
    }
}
