import GRDB
import Records

/// Keeps how a round's records belong to persons. What is kept already is told by one pass over the table and not written
/// again.
struct LinkWriter {
    private struct Entry {
        var link: Link
        var person: Int64
    }

    let db: Database
    let round: Round

    /// `ids` are parallel to `persons`. Links of records that are absent now stay.
    func keep(_ persons: [PersonLinks], ids: [Int64]) throws {
        var entries: [Entry] = []
        entries.reserveCapacity(persons.reduce(0) { $0 + $1.links.count })
        for (person, id) in zip(persons, ids) {
            for link in person.links { entries.append(Entry(link: link, person: id)) }
        }
        entries.sort { $0.link.recordID < $1.link.recordID }
        try write(entries, others: try others(entries))
    }

    /// Indices of the entries that are not kept as they are.
    private func others(_ entries: [Entry]) throws -> [Int] {
        let query = try BulkStatement(
            db, "SELECT record_id, person_id, rule, evidence FROM person_link WHERE round = ? ORDER BY record_id")
        query.bind(round.text, at: 1)
        var others: [Int] = []
        var index = 0
        while index < entries.count, try query.next() {
            let record = query.integer(0)
            while index < entries.count, entries[index].link.recordID < record {
                others.append(index)
                index += 1
            }
            guard index < entries.count, entries[index].link.recordID == record else { continue }
            let entry = entries[index]
            if query.integer(1) != entry.person || !query.holds(entry.link.rule.rawValue, at: 2)
                || !query.holds(FactsJSON.text(entry.link.evidence), at: 3)
            {
                others.append(index)
            }
            index += 1
        }
        return others + Array(index..<entries.count)
    }

    private func write(_ entries: [Entry], others: [Int]) throws {
        let upsert = try BulkStatement(
            db,
            """
            INSERT INTO person_link (record_id, person_id, round, rule, evidence) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET person_id = excluded.person_id, round = excluded.round, rule = excluded.rule,
              evidence = excluded.evidence
            """)
        upsert.bind(round.text, at: 3)
        for index in others {
            upsert.bind(entries[index].link.recordID, at: 1)
            upsert.bind(entries[index].person, at: 2)
            upsert.bind(entries[index].link.rule.rawValue, at: 4)
            upsert.bind(FactsJSON.text(entries[index].link.evidence), at: 5)
            try upsert.run()
        }
    }
}
