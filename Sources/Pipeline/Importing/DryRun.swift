import Foundation
import Records
import Storage

/// Tries imports on a copy of the database: the very same code, and nothing stays.
package enum DryRun {
    /// Runs `body` on a workspace whose database is a copy beside the real one, and removes the copy.
    /// The real database is only read; where there is none, none is made.
    ///
    /// - Parameter open: makes a workspace on a database file.
    package static func run<T>(
        database path: String, open: (String) throws -> Workspace, body: (Workspace) throws -> T
    ) throws -> T {
        let scratch = path + ".dry-run-\(ProcessInfo.processInfo.processIdentifier)"
        let remove = {
            for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: scratch + suffix) }
        }
        remove()
        defer { remove() }
        if FileManager.default.fileExists(atPath: path) {
            let original = try open(path)
            defer { original.close() }
            try original.store.copy(to: scratch)
        }
        let workspace = try open(scratch)
        defer { workspace.close() }
        return try body(workspace)
    }
}
