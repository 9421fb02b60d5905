import GRDB
import Records

/// The effective version of a record: the current one, or where corrections apply one derived version of its own.
extension StoreWriter {
    /// Makes the current versions of these records the effective ones, and drops what was derived before.
    /// Gives those among them that are part of the present state and have corrections.
    package func resetEffective(_ records: [Int64]) throws -> [Int64] {
        guard !records.isEmpty else { return [] }
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
        return try Int64.fetchAll(
            db,
            sql: """
                SELECT DISTINCT t.id FROM temp.touched t JOIN correction c ON c.record_id = t.id
                JOIN record r ON r.id = t.id WHERE r.current_version IS NOT NULL ORDER BY t.id
                """)
    }

    /// Derives the effective version of a record from its current one and these corrections, one a field.
    package func derive(record: Int64, from corrections: [Correction]) throws {
        guard !corrections.isEmpty,
            let version = try Int64.fetchOne(
                db, sql: "SELECT current_version FROM record WHERE id = ?", arguments: [record])
        else { return }
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
        for correction in corrections {
            try db.execute(
                sql: "UPDATE version SET \"\(correction.field.rawValue)\" = ? WHERE id = ?",
                arguments: [Self.stored(correction), derived])
            try db.execute(
                sql: "DELETE FROM version_issue WHERE version_id = ? AND field = ?",
                arguments: [derived, correction.field.rawValue])
        }
        try db.execute(sql: "UPDATE record SET effective_version = ? WHERE id = ?", arguments: [derived, record])
    }

    private static func stored(_ correction: Correction) -> DatabaseValue {
        guard !correction.given.isEmpty else { return .null }
        switch FieldValue(canonical: correction.given, type: correction.field.type) {
        case nil: return .null
        case .text(let text)?: return text.databaseValue
        case let value?: return value.payload.databaseValue
        }
    }
}
