import Foundation
import GRDB
import Records

/// Where a value of a composed column stands: a cell of the import's own file or of one that it looked up.
package struct JoinedCell: Sendable, Hashable {
    /// The kept file, how its text is encoded, and its delimiter.
    package var fileHash: String
    package var fileName: String
    package var encoding: String
    package var delimiter: String?
    package var row: Int
    package var column: Int
}

/// Finds such cells. Remembers the block of places that it read last, so ask in the order of rows.
package final class JoinedCells {
    private struct Part: Hashable {
        var column: Int
        var part: Int
    }

    private let db: Database
    private let importID: Int64
    private let own: JoinedCell
    private let tables: [JoinedCell]
    private let parts: [Part: (table: Int?, column: Int)]
    private let columns: [Int]
    private var block: (first: Int, end: Int, places: JoinedPlaces)?

    /// Absent for an import without composed columns.
    package init?(_ reader: StoreReader, importID: Int64) throws {
        db = reader.db
        self.importID = importID
        var parts: [Part: (table: Int?, column: Int)] = [:]
        let rows = try Row.fetchAll(
            db, sql: "SELECT \"column\", part, position, table_column FROM joined_column WHERE import_id = ?",
            arguments: [importID])
        for row in rows {
            parts[Part(column: row["column"], part: row["part"])] = (row["position"], row["table_column"])
        }
        if parts.isEmpty { return nil }
        self.parts = parts
        columns = Set(parts.keys.map(\.column)).sorted()
        let columns = "SELECT file_hash, file_name, encoding, delimiter FROM"
        let own = try Self.files("\(columns) import WHERE id = ?", importID, reader.db)
        guard let own = own.first else { return nil }
        self.own = own
        tables = try Self.files("\(columns) import_table WHERE import_id = ? ORDER BY position", importID, reader.db)
    }

    private static func files(_ sql: String, _ importID: Int64, _ db: Database) throws -> [JoinedCell] {
        try Row.fetchAll(db, sql: sql, arguments: [importID]).map {
            JoinedCell(
                fileHash: $0["file_hash"], fileName: $0["file_name"], encoding: $0["encoding"],
                delimiter: $0["delimiter"], row: 0, column: 0)
        }
    }

    /// Whether a column is composed.
    package func has(column: Int) -> Bool { columns.contains(column) }

    /// The cell that gave a composed column its value in a row; absent where it has none.
    package func cell(row: Int, column: Int) throws -> JoinedCell? {
        guard let index = columns.firstIndex(of: column), let places = try places(of: row),
            let place = places.place(row: Int32(row), column: index),
            let part = parts[Part(column: column, part: place.part)]
        else { return nil }
        var cell = part.table.map { tables[$0] } ?? own
        cell.row = part.table == nil ? row : place.row
        cell.column = part.column
        return cell
    }

    private func places(of row: Int) throws -> JoinedPlaces? {
        if let block, block.first <= row, row < block.end { return block.places }
        let found = try Row.fetchOne(
            db,
            sql: """
                SELECT first_row, width, size, content,
                  (SELECT min(first_row) FROM joined_place n WHERE n.import_id = p.import_id
                    AND n.first_row > p.first_row) AS next_row
                FROM joined_place p WHERE import_id = ? AND first_row <= ? ORDER BY first_row DESC LIMIT 1
                """,
            arguments: [importID, row])
        guard let found else { return nil }
        let first: Int = found["first_row"]
        guard let bytes = Compression.inflate([UInt8](found["content"] as Data), size: found["size"]) else {
            throw StorageError(kind: .notADatabase, detail: "joined_place \(importID) \(first)")
        }
        let places = JoinedPlaces(firstRow: Int32(first), width: found["width"], bytes: bytes)
        block = (first, found["next_row"] ?? Int.max, places)
        return places
    }
}

extension StagedImport {
    /// Keeps where the values of a batch's composed columns stand.
    func insert(_ places: JoinedPlaces, _ db: Database) throws {
        if places.isEmpty { return }
        let bytes = places.bytes
        guard let packed = Compression.deflate(bytes) else { throw StorageError(kind: .other, detail: "deflate") }
        try db.execute(
            sql: "INSERT INTO joined_place VALUES (?, ?, ?, ?, ?)",
            arguments: [
                id, Int(places.firstRow), places.width, bytes.count, packed.withUnsafeBufferPointer { Data($0) },
            ])
    }
}
