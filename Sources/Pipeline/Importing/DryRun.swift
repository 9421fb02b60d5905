import Foundation
import Records
import Storage

#if canImport(Glibc)
    import Glibc
#endif

/// Tries imports on a copy of the database: the very same code, and nothing stays.
package enum DryRun {
    /// Runs `body` on a workspace whose database is a copy beside the real one, and removes the copy, also when the
    /// program is interrupted. The real database is only read; where there is none, none is made.
    ///
    /// - Parameter open: makes a workspace on a database file.
    package static func run<T>(
        database path: String, open: (String) throws -> Workspace, body: (Workspace) throws -> T
    ) throws -> T {
        ScratchFiles.removeLeftovers(of: path)
        let scratch = ScratchFiles.path(beside: path, for: .dryRun)
        let guards = [SIGINT, SIGTERM, SIGHUP].map { removing(scratch, on: $0) }
        defer {
            guards.forEach { $0.cancel() }
            remove(scratch)
        }
        if FileManager.default.fileExists(atPath: path) {
            let original = try open(path)
            defer { original.close() }
            // Personal data: for the owner's eyes only, as the database itself.
            _ = FileManager.default.createFile(atPath: scratch, contents: nil, attributes: [.posixPermissions: 0o600])
            try original.store.copy(to: scratch)
        }
        let workspace = try open(scratch)
        defer { workspace.close() }
        return try body(workspace)
    }

    private static func remove(_ scratch: String) {
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: scratch + suffix) }
    }

    private static func removing(_ scratch: String, on number: Int32) -> any DispatchSourceSignal {
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler {
            remove(scratch)
            exit(128 + number)
        }
        source.activate()
        return source
    }
}
