import GRDB
import Records

extension StoreWriter {
    /// Adds a correction of what the source says now in a field, and lays it over the record at once when accepted.
    /// Gives its number.
    package func correct(
        record: Int64, field: Field, given: String, reason: String, by: String, at: String, state: Correction.State,
        finding: Int64?
    ) throws -> Int64 {
        guard
            let version = try Int64.fetchOne(
                db, sql: "SELECT current_version FROM record WHERE id = ?", arguments: [record])
        else { throw StorageError(kind: .notFound("record \(record)")) }
        let seen = try CurrentValue.seen(db, version: version, field: field)
        try db.execute(
            sql: """
                INSERT INTO correction (record_id, field, seen, given, reason, done_by, at, state, finding_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [record, field.rawValue, seen, given, reason, by, at, state.rawValue, finding])
        let id = db.lastInsertedRowID
        try EffectiveState.refresh(db, records: [record])
        try AuditTrail.append(
            db, at: at, by: by, action: "fix", target: "correction \(id)",
            detail: ["record": "\(record)", "field": field.rawValue, "seen": seen, "given": given, "reason": reason])
        return id
    }

    /// Takes a correction back, or with `undone` false gives it back again.
    package func setUndone(correction id: Int64, undone: Bool, reason: String, by: String, at: String) throws {
        guard let correction = try reader.correction(id) else {
            throw StorageError(kind: .notFound("correction \(id)"))
        }
        guard correction.isUndone != undone else {
            throw StorageError(
                kind: .refused(
                    undone
                        ? Wording(th: "การแก้ไข \(id) ถูกยกเลิกไปแล้ว", en: "Correction \(id) is undone already.")
                        : Wording(th: "การแก้ไข \(id) มีผลอยู่แล้ว", en: "Correction \(id) is in force already.")))
        }
        try db.execute(sql: "UPDATE correction SET is_undone = ? WHERE id = ?", arguments: [undone, id])
        try EffectiveState.refresh(db, records: [correction.recordID])
        try AuditTrail.append(
            db, at: at, by: by, action: undone ? "undo-fix" : "redo-fix", target: "correction \(id)",
            detail: ["reason": reason])
    }
}

extension StoreReader {
    package func correction(_ id: Int64) throws -> Correction? {
        try corrections(where: "id = ?", arguments: [id]).first
    }

    /// All corrections of a record, the oldest first.
    package func corrections(ofRecord id: Int64) throws -> [Correction] {
        try corrections(where: "record_id = ?", arguments: [id])
    }

    /// Corrections in force whose value seen is no longer what the source says, nor is what they gave.
    package func conflictingCorrections(round: Round) throws -> [(correction: Correction, now: String)] {
        let active = try corrections(
            where: """
                state = 'accepted' AND NOT is_undone AND record_id IN
                  (SELECT id FROM record WHERE round = ? AND current_version IS NOT NULL)
                """,
            arguments: [round.text])
        // Only the last correction of a field speaks.
        var last: [String: Correction] = [:]
        for correction in active { last["\(correction.recordID) \(correction.field.rawValue)"] = correction }
        var conflicts: [(correction: Correction, now: String)] = []
        for correction in last.values.sorted(by: { $0.id < $1.id }) {
            guard
                let version = try Int64.fetchOne(
                    db, sql: "SELECT current_version FROM record WHERE id = ?", arguments: [correction.recordID])
            else { continue }
            let now = try CurrentValue.seen(db, version: version, field: correction.field)
            if now != correction.seen, now != correction.given { conflicts.append((correction, now)) }
        }
        return conflicts
    }

    private func corrections(where condition: String, arguments: StatementArguments) throws -> [Correction] {
        try Row.fetchAll(db, sql: "SELECT * FROM correction WHERE \(condition) ORDER BY id", arguments: arguments)
            .compactMap { row in
                guard let field = Field(rawValue: row["field"]), let state = Correction.State(rawValue: row["state"])
                else { return nil }
                return Correction(
                    id: row["id"], recordID: row["record_id"], field: field, seen: row["seen"], given: row["given"],
                    reason: row["reason"], by: row["done_by"], at: row["at"], state: state,
                    findingID: row["finding_id"], isUndone: row["is_undone"])
            }
    }
}

extension StoreReader {
    /// Round and source of the record that a correction is about.
    package func owner(ofCorrection id: Int64) throws -> (round: String, source: String)? {
        try Row.fetchOne(
            db,
            sql: "SELECT r.round, r.source FROM record r JOIN correction c ON c.record_id = r.id WHERE c.id = ?",
            arguments: [id]
        ).map { ($0["round"], $0["source"]) }
    }
}

extension StoreReader {
    /// Corrections that make up effective values of a round now, one a record and field, the oldest first.
    package func correctionsInForce(round: Round) throws -> [Correction] {
        let active = try corrections(
            where: """
                state = 'accepted' AND NOT is_undone AND record_id IN
                  (SELECT id FROM record WHERE round = ? AND effective_version IS NOT current_version)
                """,
            arguments: [round.text])
        var last: [Int64: [Field: Correction]] = [:]
        for correction in active {
            guard
                let version = try Int64.fetchOne(
                    db, sql: "SELECT current_version FROM record WHERE id = ?", arguments: [correction.recordID]),
                try CurrentValue.seen(db, version: version, field: correction.field) == correction.seen
            else { continue }
            last[correction.recordID, default: [:]][correction.field] = correction
        }
        return last.values.flatMap(\.values).sorted { $0.id < $1.id }
    }
}
