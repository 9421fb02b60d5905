import GRDB
import Records

/// Records of persons in one round, a row each.
package struct PersonRecords: Sendable {
    package var batch: RecordBatch
    /// Parallel to the rows.
    package var persons: [Int64]
    package var sources: [String]
}

extension StoreReader {
    /// Persons who have records in other rounds than this one, by the round that gave them their number: an earlier one
    /// or a later one. Those who have it from this round are in neither.
    package func personsOfOtherRounds(than round: Round) throws -> (earlier: Set<Int64>, later: Set<Int64>) {
        let query = try BulkStatement(
            db,
            """
            SELECT p.id, p.home_round FROM person p
            WHERE p.home_round <> ? AND p.id IN (SELECT person_id FROM person_link WHERE round <> ?)
            """)
        query.bind(round.text, at: 1)
        query.bind(round.text, at: 2)
        var (earlier, later): (Set<Int64>, Set<Int64>) = ([], [])
        while try query.next() {
            guard let home = Round(query.text(1)) else { continue }
            if home < round { earlier.insert(query.integer(0)) } else { later.insert(query.integer(0)) }
        }
        return (earlier, later)
    }

    /// Persons by the citizen id that some round told.
    ///
    /// - Returns: `elsewhere` where that was another round than this, `here` where it was this one.
    package func personsByCitizenID(round: Round) throws -> (elsewhere: [String: Int64], here: [String: Int64]) {
        let query = try BulkStatement(
            db, "SELECT id, cid, cid_round FROM person WHERE cid IS NOT NULL ORDER BY id DESC")
        var elsewhere: [String: Int64] = [:]
        var here: [String: Int64] = [:]
        while try query.next() {
            if query.isNull(2) || query.text(2) != round.text {
                elsewhere[query.text(1)] = query.integer(0)
            } else {
                here[query.text(1)] = query.integer(0)
            }
        }
        return (elsewhere, here)
    }

    /// Present records of a round that belong to some persons, with some fields.
    package func records(
        round: Round, fields: [Field], ofPersons isWanted: (Int64) -> Bool
    ) throws -> PersonRecords {
        let columns = fields.map { ", v.\"\($0.rawValue)\"" }.joined()
        let query = try BulkStatement(
            db,
            """
            SELECT r.id, l.person_id, r.source\(columns) FROM person_link l JOIN record r ON r.id = l.record_id
            JOIN version v ON v.id = r.effective_version WHERE l.round = ? AND r.kind <> 'position' ORDER BY r.id
            """)
        query.bind(round.text, at: 1)
        var batch = RecordBatch(kind: .person, fields: fields)
        var persons: [Int64] = []
        var sources: [String] = []
        while try query.next() {
            guard isWanted(query.integer(1)) else { continue }
            let row = batch.appendRow(.init(recordID: query.integer(0), row: 0))
            persons.append(query.integer(1))
            sources.append(query.text(2))
            for (index, field) in fields.enumerated() {
                let column = Int32(index + 3)
                guard !query.isNull(column), let place = batch.column(of: field) else { continue }
                if field.type.isText {
                    batch.set(text: query.bytes(column), column: place, row: row)
                } else {
                    batch.set(query.integer(column), column: place, row: row)
                }
            }
        }
        return PersonRecords(batch: batch, persons: persons, sources: sources)
    }

    /// What a record says, or said when it was last part of the present state.
    package func lastRecord(_ id: Int64) throws -> RecordView? {
        if let present = try record(id) { return present }
        guard
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT r.kind, v.* FROM record r
                    JOIN version v ON v.id = r.last_version WHERE r.id = ?
                    """,
                arguments: [id]), let kind = RecordKind(rawValue: row["kind"])
        else { return nil }
        var batch = RecordBatch(kind: kind, fields: Field.kept)
        batch.appendRow(.init(recordID: id, row: 0))
        for field in Field.kept {
            let value: FieldValue? =
                field.type.isText
                ? (row[field.rawValue] as String?).map { .text($0) }
                : (row[field.rawValue] as Int64?).flatMap { FieldValue(payload: $0, type: field.type) }
            if let value { batch.set(value, of: field, row: 0) }
        }
        return batch[0]
    }
}
