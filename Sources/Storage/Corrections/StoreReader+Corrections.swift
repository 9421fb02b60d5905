import GRDB
import Records

extension StoreReader {
    package func correction(_ id: Int64) throws -> Correction? {
        try corrections(where: "id = ?", arguments: [id]).first
    }

    /// All corrections of a record, the oldest first.
    package func corrections(ofRecord id: Int64) throws -> [Correction] {
        try corrections(where: "record_id = ?", arguments: [id])
    }

    /// All corrections of the records in a round's present state, by record, the oldest first.
    package func corrections(round: Round) throws -> [(record: Int64, corrections: [Correction])] {
        // There are far fewer corrections than records: each asks for its own.
        let all = try corrections(
            where: """
                EXISTS (SELECT 1 FROM record r
                  WHERE r.id = record_id AND r.round = ? AND r.current_version IS NOT NULL)
                """,
            arguments: [round.text])
        return Dictionary(grouping: all, by: \.recordID).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// What the source itself says in a field of a record, corrections aside: the canonical value, else the raw text
    /// of what could not be read, else empty.
    package func sourceValue(record id: Int64, field: Field) throws -> String {
        guard
            let version = try Int64.fetchOne(
                db, sql: "SELECT current_version FROM record WHERE id = ?", arguments: [id])
        else { return "" }
        return try CurrentValue.seen(db, version: version, field: field)
    }

    /// Round and source of the record that a correction is about.
    package func owner(ofCorrection id: Int64) throws -> (round: String, source: String)? {
        try Row.fetchOne(
            db,
            sql: "SELECT r.round, r.source FROM record r JOIN correction c ON c.record_id = r.id WHERE c.id = ?",
            arguments: [id]
        ).map { ($0["round"], $0["source"]) }
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
