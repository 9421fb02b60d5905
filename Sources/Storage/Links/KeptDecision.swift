import Foundation
import GRDB
import Records

/// What someone answered about a pair of records, and who, when and why.
package struct KeptDecision: Sendable, Hashable {
    package var id: Int64
    /// Number of the question.
    package var question: Int64
    /// The round in which it was asked.
    package var round: Round
    /// The lower record id first.
    package var first: Int64
    package var second: Int64
    package var verdict: LinkDecision.Verdict
    package var reason: String
    package var by: String
    package var at: String
    package var isUndone: Bool
    /// What the two records said, field by field, when it was last asked.
    package var evidence: [FindingDraft.Evidence]
}

extension StoreReader {
    /// Everything that was ever decided, in the order of time; of one round where it is given.
    package func decisions(round: Round? = nil) throws -> [KeptDecision] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT d.*, u.round, u.first, u.second, u.evidence
                FROM decision d JOIN uncertain_pair u ON u.id = d.pair_id
                WHERE ? IS NULL OR u.round = ? ORDER BY d.id
                """,
            arguments: [round?.text, round?.text]
        ).compactMap { row in
            guard let round = Round(row["round"] as String),
                let verdict = LinkDecision.Verdict(rawValue: row["verdict"])
            else { return nil }
            return KeptDecision(
                id: row["id"], question: row["pair_id"], round: round, first: row["first"], second: row["second"],
                verdict: verdict, reason: row["reason"], by: row["done_by"], at: row["at"], isUndone: row["is_undone"],
                evidence: try JSONDecoder().decode(
                    [FindingDraft.Evidence].self, from: Data((row["evidence"] as String).utf8)))
        }
    }

    /// Where a record belongs; absent where there is no such record.
    package func home(ofRecord id: Int64) throws -> (round: Round, source: String)? {
        guard let row = try Row.fetchOne(db, sql: "SELECT round, source FROM record WHERE id = ?", arguments: [id]),
            let round = Round(row["round"] as String)
        else { return nil }
        return (round, row["source"])
    }

    /// Rounds whose records are linked, in their order.
    package func reconciledRounds() throws -> [Round] {
        try String.fetchAll(db, sql: "SELECT round FROM round WHERE is_reconciled").compactMap { Round($0) }.sorted()
    }
}
