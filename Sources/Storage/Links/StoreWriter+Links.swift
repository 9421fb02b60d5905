import Foundation
import GRDB
import Records

extension StoreReader {
    /// Person ids of the records that are linked, in any round or in one.
    package func personIDs(round: Round? = nil) throws -> [Int64: Int64] {
        let query = try BulkStatement(
            db, "SELECT record_id, person_id FROM person_link" + (round == nil ? "" : " WHERE round = ?"))
        if let round { query.bind(round.text, at: 1) }
        var ids: [Int64: Int64] = [:]
        while try query.next() { ids[query.integer(0)] = query.integer(1) }
        return ids
    }

    /// How records of a round belong to persons: rule and evidence.
    package func link(ofRecord id: Int64) throws -> (person: Int64, link: Link)? {
        guard let row = try Row.fetchOne(db, sql: "SELECT * FROM person_link WHERE record_id = ?", arguments: [id]),
            let rule = Link.Rule(rawValue: row["rule"])
        else { return nil }
        let evidence = try JSONDecoder().decode(
            [FindingDraft.Evidence].self, from: Data((row["evidence"] as String).utf8))
        return (row["person_id"], Link(recordID: id, rule: rule, evidence: evidence))
    }

    /// Questions that people must decide, the most likely pair first.
    package func openDecisions(round: Round?) throws -> [(id: Int64, pair: UncertainPair)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM uncertain_pair WHERE is_open AND (? IS NULL OR round = ?) ORDER BY weight DESC, id
                """,
            arguments: [round?.text, round?.text]
        ).map { row in
            (
                row["id"],
                UncertainPair(
                    first: row["first"], second: row["second"], weight: row["weight"],
                    evidence: try JSONDecoder().decode(
                        [FindingDraft.Evidence].self, from: Data((row["evidence"] as String).utf8)))
            )
        }
    }

    /// The round of a pair of records that people were asked about.
    package func decisionRound(_ id: Int64) throws -> Round? {
        try String.fetchOne(db, sql: "SELECT round FROM uncertain_pair WHERE id = ?", arguments: [id])
            .flatMap { Round($0) }
    }
}

extension StoreWriter {
    /// Keeps a round's links in place of the former ones, and the questions that linking leaves open; what is kept
    /// already is not written again. Gives the person's id for each of `result.persons`.
    ///
    /// - Parameters:
    ///   - summary: citizen id, name and position of each person, parallel to `result.persons`.
    ///   - known: the id that each has already; absent for those who get a new one. Links of records that are absent now
    ///     stay, so that they find their person again.
    package func replaceLinks(
        _ result: LinkResult, round: Round, summary: [(cid: String?, name: String?, position: String?)],
        known: [Int64?]
    ) throws -> [Int64] {
        let ids = try numbers(round: round, summary: summary, known: known)
        try LinkWriter(db: db, round: round).keep(result.persons, ids: ids)
        try keep(result.uncertain, round: round)
        return ids
    }

    /// Writes what is known of each person. A citizen id that another round told stays; `cid_round` says whose it is, and
    /// `home_round` in which round the number was first given.
    private func numbers(
        round: Round, summary: [(cid: String?, name: String?, position: String?)], known: [Int64?]
    ) throws -> [Int64] {
        try db.execute(
            sql: """
                UPDATE person SET cid = NULL, cid_round = NULL
                WHERE cid_round = ? AND id IN (SELECT person_id FROM person_link WHERE round <> ?)
                """,
            arguments: [round.text, round.text])
        let isOwn = "(cid IS NULL OR cid_round IS NULL OR cid_round = ?3)"
        let update = try BulkStatement(
            db,
            """
            UPDATE person SET name = ?1, position = ?2, cid = CASE WHEN \(isOwn) THEN ?4 ELSE cid END,
              cid_round = CASE WHEN \(isOwn) THEN ?5 ELSE cid_round END
            WHERE id = ?6 AND (name IS NOT ?1 OR position IS NOT ?2
              OR (\(isOwn) AND (cid IS NOT ?4 OR cid_round IS NOT ?5)))
            """)
        let insert = try BulkStatement(
            db, "INSERT INTO person (name, position, home_round, cid, cid_round) VALUES (?1, ?2, ?3, ?4, ?5)")
        let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM person") ?? 0
        let ids = try zip(summary, known).map { facts, id in
            let statement = id == nil ? insert : update
            let owner = facts.cid == nil ? nil : round.text
            for (place, text) in [facts.name, facts.position, round.text, facts.cid, owner].enumerated() {
                statement.bind(text, at: Int32(place + 1))
            }
            if let id { statement.bind(id, at: 6) }
            try statement.run()
            return id ?? insert.lastInsertedID
        }
        try FindingIndex.add(db, personsAfter: last)
        return ids
    }

    private func keep(_ pairs: [UncertainPair], round: Round) throws {
        try db.execute(sql: "UPDATE uncertain_pair SET is_open = 0 WHERE round = ?", arguments: [round.text])
        for pair in pairs {
            try db.execute(
                sql: """
                    INSERT INTO uncertain_pair (round, first, second, weight, evidence, is_open)
                    VALUES (?, ?, ?, ?, ?, 1)
                    ON CONFLICT (first, second) DO UPDATE SET weight = excluded.weight, evidence = excluded.evidence,
                      is_open = NOT EXISTS (SELECT 1 FROM decision d
                        WHERE d.pair_id = uncertain_pair.id AND NOT d.is_undone AND d.verdict <> 'unsure')
                    """,
                arguments: [
                    round.text, pair.first, pair.second, pair.weight,
                    FactsJSON.text(pair.evidence),
                ])
        }
    }

    /// Takes a decision back; its question is open again. Gives the round concerned.
    package func undo(decision id: Int64, reason: String, by: String, at: String) throws -> Round {
        guard
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT d.pair_id, u.round FROM decision d JOIN uncertain_pair u ON u.id = d.pair_id
                    WHERE d.id = ? AND NOT d.is_undone
                    """,
                arguments: [id]),
            let round = Round(row["round"] as String)
        else { throw StorageError(kind: .notFound("decision \(id)")) }
        try db.execute(sql: "UPDATE decision SET is_undone = 1 WHERE id = ?", arguments: [id])
        try db.execute(sql: "UPDATE uncertain_pair SET is_open = 1 WHERE id = ?", arguments: [row["pair_id"] as Int64])
        try AuditTrail.append(
            db, at: at, by: by, action: "undo-decide", target: "decision \(id)", detail: ["reason": reason])
        return round
    }

    /// Keeps what someone decided about a pair. Gives the decision's number.
    package func decide(
        pair id: Int64, verdict: LinkDecision.Verdict, reason: String, by: String, at: String
    ) throws -> Int64 {
        guard try reader.decisionRound(id) != nil else { throw StorageError(kind: .notFound("decision \(id)")) }
        try db.execute(
            sql: "INSERT INTO decision (pair_id, verdict, reason, done_by, at) VALUES (?, ?, ?, ?, ?)",
            arguments: [id, verdict.rawValue, reason, by, at])
        let number = db.lastInsertedRowID
        // Unsure is no answer: the question stays.
        try db.execute(
            sql: "UPDATE uncertain_pair SET is_open = ? WHERE id = ?", arguments: [verdict == .unsure, id])
        try AuditTrail.append(
            db, at: at, by: by, action: "decide", target: "pair \(id)",
            detail: ["verdict": verdict.rawValue, "reason": reason])
        return number
    }
}

extension StoreReader {
    /// Records of a round that are linked to a person and part of the present state, in order.
    package func records(ofPerson id: Int64, round: String) throws -> [Int64] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT l.record_id FROM person_link l JOIN record r ON r.id = l.record_id
                WHERE l.person_id = ? AND l.round = ? AND r.current_version IS NOT NULL ORDER BY r.source, r.id
                """,
            arguments: [id, round])
    }
}
