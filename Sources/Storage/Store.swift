import Foundation
import GRDB
import Records

/// The database: one SQLite file. One writer at a time, readers are never blocked.
package final class Store: Sendable {
    package let path: String
    let pool: DatabasePool

    /// Opens the file, or makes it when `create` says so; brings its tables up to date and removes what an
    /// interrupted import left behind.
    ///
    /// - Throws: `StorageError` when it cannot be opened, is no database of ours, or is newer than this program.
    package init(path: String, create: Bool = true) throws(StorageError) {
        self.path = path
        if !create, !FileManager.default.fileExists(atPath: path) {
            throw StorageError(kind: .notFound("\(path)"), path: path)
        }
        var configuration = Configuration()
        configuration.busyMode = .timeout(30)
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY")
        }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            let migrator = Schema.migrator
            if try pool.read({ try migrator.hasBeenSuperseded($0) }) {
                throw StorageError(kind: .newerVersion, path: path)
            }
            try migrator.migrate(pool)
            try pool.write { try ImportLeftovers.remove($0) }
        } catch {
            throw Self.sorted(error, path: path)
        }
    }

    /// Closes the file; nothing stays beside it.
    package func close() throws(StorageError) {
        // The last connection to close clears the log away, and only the writer may: so the readers go first.
        pool.invalidateReadOnlyConnections()
        do { try pool.close() } catch { throw Self.sorted(error, path: path) }
    }

    /// Reads in one snapshot.
    func read<T>(_ body: (Database) throws -> T) throws(StorageError) -> T {
        do { return try pool.read(body) } catch { throw Self.sorted(error, path: path) }
    }

    /// Writes in one transaction.
    func write<T>(_ body: (Database) throws -> T) throws(StorageError) -> T {
        do { return try pool.write(body) } catch { throw Self.sorted(error, path: path) }
    }

    /// Reads in one snapshot: the parts of the store offer their queries on a `StoreReader`.
    package func reading<T>(_ body: (StoreReader) throws -> T) throws -> T {
        do {
            return try pool.read { try body(StoreReader(db: $0)) }
        } catch let error as DatabaseError {
            throw StorageError(error, path: path)
        }
    }

    /// Writes in one transaction: all of it or nothing.
    package func writing<T>(_ body: (StoreWriter) throws -> T) throws -> T {
        do {
            return try pool.write { try body(StoreWriter(db: $0)) }
        } catch let error as DatabaseError {
            throw StorageError(error, path: path)
        }
    }

    /// A copy of the whole database in one file, as of now; for dry runs and backups.
    package func copy(to target: String) throws(StorageError) {
        do { try pool.vacuum(into: target) } catch { throw Self.sorted(error, path: path) }
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
