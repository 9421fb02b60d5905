import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// Says that an import is being written: a locked file beside the database. The system takes the lock away with the
/// process, however it ends, so that a lock that can be had tells a dead import.
final class ImportLock {
    private let path: String
    private let descriptor: Int32

    /// Takes the lock of an import. Absent when another process holds it, or the file cannot be made.
    init?(database: String, importID: Int64) {
        path = Self.path(database: database, importID: importID)
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
    }

    /// Gives the lock back and removes its file.
    func release() {
        unlink(path)
        flock(descriptor, LOCK_UN)
    }

    deinit { close(descriptor) }

    private static func path(database: String, importID: Int64) -> String { "\(database).import-\(importID)" }
}
