import GRDB

/// Numbers of records that are made later. SQLite keeps the last number given in a table of its own.
enum RecordNumbers {
    /// Takes the next numbers, so that nobody else gets them; gives the first.
    static func reserve(_ count: Int, _ db: Database) throws -> Int64 {
        let last = try Int64.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'record'")
        try db.execute(
            sql: last == nil
                ? "INSERT INTO sqlite_sequence (seq, name) VALUES (?, 'record')"
                : "UPDATE sqlite_sequence SET seq = ? WHERE name = 'record'",
            arguments: [(last ?? 0) + Int64(count)])
        return (last ?? 0) + 1
    }
}
