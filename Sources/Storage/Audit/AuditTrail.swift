import Foundation
import GRDB
import Records

/// What was done, by whom and when, each entry sealed with the one before it.
enum AuditTrail {
    static func append(
        _ db: Database, at: String, by: String, action: String, target: String, detail: [String: String]
    ) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let detail = String(decoding: try encoder.encode(detail), as: UTF8.self)
        let last = try String.fetchOne(db, sql: "SELECT hash FROM audit ORDER BY id DESC LIMIT 1") ?? ""
        let hash = seal(previous: last, at: at, by: by, action: action, target: target, detail: detail)
        try db.execute(
            sql: "INSERT INTO audit (at, done_by, action, target, detail, hash) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [at, by, action, target, detail, hash])
    }

    /// Number of the first entry whose seal is broken; absent when the chain is whole.
    static func firstBroken(_ db: Database) throws -> Int64? {
        var last = ""
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM audit ORDER BY id")
        while let row = try rows.next() {
            let hash = seal(
                previous: last, at: row["at"], by: row["done_by"], action: row["action"], target: row["target"],
                detail: row["detail"])
            if hash != row["hash"] { return row["id"] }
            last = hash
        }
        return nil
    }

    private static func seal(
        previous: String, at: String, by: String, action: String, target: String, detail: String
    ) -> String {
        var hash = SHA256()
        // Lengths keep the fields apart, whatever is in them.
        for part in [previous, at, by, action, target, detail] { hash.update(Array("\(part.utf8.count):\(part)".utf8)) }
        return hash.finalize()
    }
}
