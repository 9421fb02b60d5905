import GRDB
import Records

/// Writes many findings within one transaction: its statements stay ready, since there may be as many findings as rows.
package final class FindingWriter {
    private let db: Database
    private let insert: BulkStatement
    private let update: BulkStatement
    private let removePlaces: BulkStatement
    private let insertPlace: BulkStatement
    private let setStatus: BulkStatement
    private let insertEvent: BulkStatement
    private let find: BulkStatement

    /// Columns that deriving anew may change, in the order in which they are bound.
    private static let renewed = [
        "stage", "severity", "severity_note", "expected", "source", "scope", "unit", "person_id", "person_cid",
        "person_name", "person_position", "evidence", "suggestions", "content_high", "content_low", "seen_raw",
    ]

    package init(_ writer: StoreWriter) throws {
        db = writer.db
        let names = Self.renewed.joined(separator: ", ")
        let marks = Array(repeating: "?", count: Self.renewed.count).joined(separator: ", ")
        insert = try BulkStatement(
            db,
            """
            INSERT INTO finding (\(names), round, fingerprint, code, status, field, seen)
            VALUES (\(marks), ?, ?, ?, 'open', ?, ?)
            """)
        let changes = Self.renewed.map { $0 == "seen_raw" ? "seen_raw = coalesce(?, seen_raw)" : "\($0) = ?" }
        update = try BulkStatement(db, "UPDATE finding SET \(changes.joined(separator: ", ")) WHERE id = ?")
        removePlaces = try BulkStatement(db, "DELETE FROM finding_place WHERE finding_id = ?")
        insertPlace = try BulkStatement(db, "INSERT INTO finding_place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        setStatus = try BulkStatement(db, "UPDATE finding SET status = ? WHERE id = ?")
        insertEvent = try BulkStatement(
            db, "INSERT INTO finding_event (finding_id, at, done_by, status, reason) VALUES (?, ?, ?, ?, ?)")
        find = try BulkStatement(db, "SELECT \(StoreWriter.formerColumns) FROM finding WHERE fingerprint = ?")
    }

    /// The finding of a fingerprint, whatever stage raised it.
    package func former(fingerprint: String) throws -> FormerFinding? {
        find.bind(fingerprint, at: 1)
        var found: FormerFinding?
        while try find.next() { found = StoreWriter.former(find) }
        return found
    }

    /// Keeps what was found under its former id, or a new one. What is kept already is not written again.
    ///
    /// - Parameters:
    ///   - content: hash of all that the finding says, but for its raw text.
    ///   - former: the finding of this fingerprint that was kept before.
    /// - Returns: the finding's id.
    package func store(_ finding: StoredFinding, content: RowKeys.Content, former: FormerFinding?) throws -> Int64 {
        let id: Int64
        if let former {
            if former.content == content, finding.seenRaw == nil { return former.id }
            id = former.id
            bindRenewed(finding, content, to: update)
            update.bind(id, at: Int32(Self.renewed.count + 1))
            try update.run()
            removePlaces.bind(id, at: 1)
            try removePlaces.run()
        } else {
            bindRenewed(finding, content, to: insert)
            let rest = [
                finding.round, finding.fingerprint, finding.code.rawValue, finding.field?.rawValue, finding.seen,
            ]
            for (index, text) in rest.enumerated() { insert.bind(text, at: Int32(Self.renewed.count + index + 1)) }
            try insert.run()
            id = insert.lastInsertedID
        }
        for (position, place) in finding.places.enumerated() { try write(place, position, of: id) }
        return id
    }

    /// Gives a finding a status and writes it into its history.
    package func set(_ status: FindingStatus, finding id: Int64, reason: String = "", by: String, at: String) throws {
        setStatus.bind(status.rawValue, at: 1)
        setStatus.bind(id, at: 2)
        try setStatus.run()
        insertEvent.bind(id, at: 1)
        for (index, text) in [at, by, status.rawValue, reason].enumerated() {
            insertEvent.bind(text, at: Int32(index + 2))
        }
        try insertEvent.run()
    }

    private func bindRenewed(_ finding: StoredFinding, _ content: RowKeys.Content, to statement: BulkStatement) {
        for (index, text) in [
            finding.stage.rawValue, finding.severity.rawValue, finding.severityNote, finding.expected, finding.source,
            finding.scope, finding.unit,
        ].enumerated() { statement.bind(text, at: Int32(index + 1)) }
        statement.bind(finding.personID, at: 8)
        for (index, text) in [
            finding.personCid, finding.personName, finding.personPosition, FactsJSON.text(finding.evidence),
            FactsJSON.text(finding.suggestions),
        ].enumerated() { statement.bind(text, at: Int32(index + 9)) }
        statement.bind(content.high, at: 14)
        statement.bind(content.low, at: 15)
        statement.bind(finding.seenRaw, at: 16)
    }

    private func write(_ place: StoredFinding.Place, _ position: Int, of id: Int64) throws {
        insertPlace.bind(id, at: 1)
        insertPlace.bind(Int64(position), at: 2)
        insertPlace.bind(place.recordID, at: 3)
        insertPlace.bind(place.field?.rawValue, at: 4)
        insertPlace.bind(place.location.source, at: 5)
        insertPlace.bind(place.location.file, at: 6)
        insertPlace.bind(place.location.sheet, at: 7)
        insertPlace.bind(place.location.row.map(Int64.init), at: 8)
        insertPlace.bind(place.location.column.map(Int64.init), at: 9)
        insertPlace.bind(place.value, at: 10)
        try insertPlace.run()
    }
}
