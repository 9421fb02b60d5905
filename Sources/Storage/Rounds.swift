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
    /// What was there when the findings were derived (`derivationInputs`); absent while nobody noted it.
    package var derivedFrom: String?
}

extension StoreReader {
    package func roundState(_ round: Round) throws -> RoundState {
        guard let row = try Row.fetchOne(db, sql: "SELECT * FROM round WHERE round = ?", arguments: [round.text]) else {
            return RoundState(
                agency: nil, rulebookHash: nil, ruleSet: nil, isReconciled: false, changedAt: nil, derivedFrom: nil)
        }
        return RoundState(
            agency: row["agency"], rulebookHash: row["rulebook_hash"], ruleSet: row["rule_set"],
            isReconciled: row["is_reconciled"], changedAt: row["changed_at"],
            derivedFrom: row["derived_from"])
    }
}

extension StoreReader {
    /// What everything that is derived in a round depends on, in one line: imports, corrections and decisions of all
    /// rounds, none of which is ever changed but by undoing it or by another state, and how often the other rounds were
    /// derived. While the line and the rules are the same, deriving again gives the same.
    package func derivationInputs(round: Round) throws -> String {
        try String.fetchOne(
            db,
            sql: """
                SELECT 'imports ' || (SELECT count(*) || ' ' || coalesce(max(id), 0) || ' ' || total(is_undone)
                    FROM import WHERE is_visible)
                  || ' corrections ' || (SELECT coalesce(group_concat(part, ' '), '') FROM (
                    SELECT state || ' ' || is_undone || ' ' || count(*) || ' ' || max(id) AS part
                    FROM correction GROUP BY state, is_undone ORDER BY state, is_undone))
                  || ' decisions ' || (SELECT count(*) || ' ' || coalesce(max(id), 0) || ' ' || total(is_undone)
                    FROM decision)
                  || ' rounds ' || (SELECT coalesce(group_concat(round, ' '), '') FROM (
                    SELECT round || ' ' || derivations AS round FROM round WHERE is_reconciled AND round <> ?
                    ORDER BY round))
                """,
            arguments: [round.text]) ?? ""
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
                INSERT INTO round (round, agency, rulebook_hash, rule_set, is_reconciled, changed_at, derived_from,
                  derivations)
                VALUES (?, ?, ?, ?, ?, ?, ?, 1)
                ON CONFLICT DO UPDATE SET agency = excluded.agency, rulebook_hash = excluded.rulebook_hash,
                  rule_set = excluded.rule_set, is_reconciled = excluded.is_reconciled,
                  changed_at = excluded.changed_at, derived_from = excluded.derived_from, derivations = derivations + 1
                """,
            arguments: [
                round.text, state.agency, state.rulebookHash, state.ruleSet, state.isReconciled, state.changedAt,
                state.derivedFrom,
            ])
    }
}
