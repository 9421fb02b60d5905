import Foundation

/// Files that no report may take the place of.
package enum DatabaseFile {
    /// The file at the path is an SQLite database, ours or another.
    package static func stands(at path: String) -> Bool {
        guard let handle = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? handle.close() }
        return (try? handle.read(upToCount: 16)) == Data("SQLite format 3\0".utf8)
    }
}
