import GRDB
import Records

/// Writes the rows of a batch as versions, bytes straight from the batch. Lives inside one transaction.
struct VersionWriter {
    private let insert: BulkStatement
    private let insertIssue: BulkStatement
    private let columns: [Int]
    private let areTexts: [Bool]
    private static let fixedColumns = 8

    init(_ db: Database, batch: RecordBatch) throws {
        columns = batch.columns.indices.map { $0 }
        areTexts = batch.columns.map(\.field.type.isText)
        let names = batch.columns.map { "\"\($0.field.rawValue)\"" }
        let marks = Array(repeating: "?", count: Self.fixedColumns + names.count).joined(separator: ",")
        insert = try BulkStatement(
            db,
            """
            INSERT INTO version (record_id, import_id, content_high, content_low, key_citizen, key_position,
              key_name_unit, key_name\(names.map { ", " + $0 }.joined())) VALUES (\(marks))
            """)
        insertIssue = try BulkStatement(
            db, "INSERT OR REPLACE INTO version_issue (version_id, field, reason, raw) VALUES (?, ?, ?, ?)")
    }

    /// Writes one row; gives the new version's id. `bytes` is the batch's buffer.
    func write(
        _ batch: RecordBatch, row: Int, bytes: UnsafeBufferPointer<UInt8>, recordID: Int64?, importID: Int64,
        keys: RowKeys
    ) throws -> Int64 {
        insert.bind(recordID, at: 1)
        insert.bind(importID, at: 2)
        insert.bind(keys.content.high, at: 3)
        insert.bind(keys.content.low, at: 4)
        insert.bind(keys.citizenId, at: 5)
        insert.bind(keys.position, at: 6)
        insert.bind(keys.nameAndUnit, at: 7)
        insert.bind(keys.name, at: 8)
        for index in columns {
            let place = Int32(Self.fixedColumns + index + 1)
            // Not through a copy of the column: retaining it would cost more than the rest.
            guard batch.columns[index].states[row] == .value else {
                insert.bindNull(at: place)
                continue
            }
            let payload = batch.columns[index].payloads[row]
            if areTexts[index] {
                let offset = Int(payload >> 24)
                insert.bind(
                    staticText: UnsafeBufferPointer(rebasing: bytes[offset..<(offset + Int(payload & 0xFF_FFFF))]),
                    at: place)
            } else {
                insert.bind(payload, at: place)
            }
        }
        try insert.run()
        return insert.lastInsertedID
    }

    func write(_ issue: CellIssue, versionID: Int64) throws {
        insertIssue.bind(versionID, at: 1)
        insertIssue.bind(issue.field.rawValue, at: 2)
        insertIssue.bind(issue.reason.rawValue, at: 3)
        insertIssue.bind(issue.raw, at: 4)
        try insertIssue.run()
    }
}
