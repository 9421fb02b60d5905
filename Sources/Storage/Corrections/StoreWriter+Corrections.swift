import GRDB
import Records

extension StoreWriter {
    /// Adds a correction of what the source says now in a field. Gives its number.
    /// It takes effect when the record's effective version is renewed.
    package func addCorrection(
        record: Int64, field: Field, given: String, reason: String, by: String, at: String, state: Correction.State,
        finding: Int64?
    ) throws -> Int64 {
        guard
            try Int64.fetchOne(db, sql: "SELECT current_version FROM record WHERE id = ?", arguments: [record]) != nil
        else { throw StorageError(kind: .notFound("record \(record)")) }
        let seen = try reader.sourceValue(record: record, field: field)
        try db.execute(
            sql: """
                INSERT INTO correction (record_id, field, seen, given, reason, done_by, at, state, finding_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [record, field.rawValue, seen, given, reason, by, at, state.rawValue, finding])
        let id = db.lastInsertedRowID
        try AuditTrail.append(
            db, at: at, by: by, action: "fix", target: "correction \(id)",
            detail: ["record": "\(record)", "field": field.rawValue, "seen": seen, "given": given, "reason": reason])
        return id
    }

    /// Takes a correction back, or with `undone` false gives it back again. Gives the record concerned, whose
    /// effective version is to be renewed.
    package func setUndone(correction id: Int64, undone: Bool, reason: String, by: String, at: String) throws -> Int64 {
        guard let correction = try reader.correction(id) else {
            throw StorageError(kind: .notFound("correction \(id)"))
        }
        guard correction.isUndone != undone else {
            throw StorageError(
                kind: .refused(
                    undone
                        ? Wording(
                            th: "การแก้ไข \(id) ถูกยกเลิกไปแล้ว คืนค่าด้วย thabian redo fix \(id)",
                            en: "Correction \(id) is undone already. Give it back with: thabian redo fix \(id)")
                        : Wording(th: "การแก้ไข \(id) มีผลอยู่แล้ว", en: "Correction \(id) is in force already.")))
        }
        try db.execute(sql: "UPDATE correction SET is_undone = ? WHERE id = ?", arguments: [undone, id])
        try AuditTrail.append(
            db, at: at, by: by, action: undone ? "undo-fix" : "redo-fix", target: "correction \(id)",
            detail: ["reason": reason])
        return correction.recordID
    }
}
