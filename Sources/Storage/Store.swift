import Foundation
import GRDB
import Records

/// The database: one SQLite file. One writer at a time; in other processes, readers are never blocked.
///
/// Opening it and reading from it leave every byte of the file as it was.
package final class Store: Sendable {
    package let path: String
    private let queue: DatabaseQueue

    /// Opens the file, or makes it; brings its tables up to date and removes what an interrupted import left behind.
    ///
    /// - Throws: `StorageError` when it cannot be opened, is no database of ours, or is newer than this program.
    package init(path: String) throws(StorageError) {
        self.path = path
        var configuration = Configuration()
        configuration.busyMode = .timeout(30)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;
                    PRAGMA wal_autocheckpoint = 8192
                    """)
        }
        if !FileManager.default.fileExists(atPath: path) {
            // Personal data: for the owner's eyes only. SQLite gives its log the same rights.
            _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
            let migrator = Schema.migrator
            if try queue.read(Self.isForeign) { throw StorageError(kind: .notADatabase, path: path) }
            if try queue.read({ try migrator.hasBeenSuperseded($0) }) {
                throw StorageError(kind: .newerVersion, path: path)
            }
            // Only what must be written is written: whoever merely reads never waits for a writer.
            if try queue.read({ try String.fetchOne($0, sql: "PRAGMA journal_mode") }) != "wal" {
                try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
            }
            if try !queue.read({ try migrator.hasCompletedMigrations($0) }) { try migrator.migrate(queue) }
            if try queue.read(ImportLeftovers.exist) {
                try queue.write { try ImportLeftovers.remove($0, path: path) }
            }
        } catch {
            throw Self.sorted(error, path: path)
        }
    }

    /// Closes the file; nothing stays beside it.
    package func close() throws(StorageError) {
        do { try queue.close() } catch { throw Self.sorted(error, path: path) }
    }

    /// Reads in one snapshot.
    func read<T>(_ body: (Database) throws -> T) throws(StorageError) -> T {
        do { return try queue.read(body) } catch { throw Self.sorted(error, path: path) }
    }

    /// Writes in one transaction.
    func write<T>(_ body: (Database) throws -> T) throws(StorageError) -> T {
        do { return try queue.write(body) } catch { throw Self.sorted(error, path: path) }
    }

    /// Reads in one snapshot: the parts of the store offer their queries on a `StoreReader`.
    package func reading<T>(_ body: (StoreReader) throws -> T) throws -> T {
        do {
            return try queue.read { try body(StoreReader(db: $0)) }
        } catch let error as DatabaseError {
            throw StorageError(error, path: path)
        }
    }

    /// Writes in one transaction: all of it or nothing.
    package func writing<T>(_ body: (StoreWriter) throws -> T) throws -> T {
        do {
            return try queue.write { try body(StoreWriter(db: $0)) }
        } catch let error as DatabaseError {
            throw StorageError(error, path: path)
        }
    }

    /// A copy of the whole database in one file, as of now; for dry runs and backups.
    package func copy(to target: String) throws(StorageError) {
        do { try queue.vacuum(into: target) } catch { throw Self.sorted(error, path: path) }
    }

    /// Some other program's database: it has tables, and none of them is ours.
    private static func isForeign(_ db: Database) throws -> Bool {
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master WHERE type = 'table'") ?? 0
        return try tables > 0 && !db.tableExists("grdb_migrations")
    }

    private static func sorted(_ error: any Error, path: String) -> StorageError {
        (error as? StorageError) ?? StorageError(error, path: path)
    }
}

/// Queries within one snapshot. Use it inside `Store.reading` or `Store.writing` only.
package struct StoreReader {
    let db: Database
}

/// Changes within one transaction. Use it inside `Store.writing` only.
package struct StoreWriter {
    let db: Database
    package var reader: StoreReader { StoreReader(db: db) }
}
