import GRDB
import Records

/// What the database knows of a round itself.
package struct RoundState: Sendable, Equatable {
    package var agency: String?
    /// Hash of all of `Mappings/` that the findings were derived with.
    package var rulebookHash: String?
    package var ruleSet: String?
    /// Findings between sources are derived and kept up to date.
    package var isReconciled: Bool
    /// When data, corrections or decisions last changed; UTC.
    package var changedAt: String?
}

extension StoreReader {
    package func roundState(_ round: Round) throws -> RoundState {
        guard let row = try Row.fetchOne(db, sql: "SELECT * FROM round WHERE round = ?", arguments: [round.text]) else {
            return RoundState(agency: nil, rulebookHash: nil, ruleSet: nil, isReconciled: false, changedAt: nil)
        }
        return RoundState(
            agency: row["agency"], rulebookHash: row["rulebook_hash"], ruleSet: row["rule_set"],
            isReconciled: row["is_reconciled"], changedAt: row["changed_at"])
    }
}

extension StoreReader {
    /// The agency of a round: as the last import in force names it, else the department that all records name.
    package func agency(round: Round) throws -> String? {
        try String.fetchOne(
            db,
            sql: """
                SELECT agency FROM import WHERE round = ? AND agency IS NOT NULL AND is_visible AND NOT is_undone
                ORDER BY id DESC LIMIT 1
                """,
            arguments: [round.text]) ?? onlyDepartment(round: round)
    }

    /// The department that all records of a round name; absent when they name several, or none.
    private func onlyDepartment(round: Round) throws -> String? {
        let names = try String.fetchAll(
            db,
            sql: """
                SELECT DISTINCT v.department FROM record r JOIN version v ON v.id = r.effective_version
                WHERE r.round = ? AND v.department IS NOT NULL LIMIT 2
                """,
            arguments: [round.text])
        return names.count == 1 ? names[0] : nil
    }
}

extension StoreWriter {
    package func set(_ state: RoundState, round: Round) throws {
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO round (round, agency, rulebook_hash, rule_set, is_reconciled, changed_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                round.text, state.agency, state.rulebookHash, state.ruleSet, state.isReconciled, state.changedAt,
            ])
    }
}
