import Foundation

/// What no report may take the place of.
package enum DatabaseFile {
    /// Looks whether a report may be put at the path: not over a database, nor over a device or pipe, which a new file
    /// in its place would destroy. Throws `ExportRefusal`.
    package static func keepOff(_ path: String) throws {
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        switch try? FileManager.default.attributesOfItem(atPath: target)[.type] as? FileAttributeType {
        case nil, .typeDirectory, .typeSymbolicLink: return
        case .typeRegular: if stands(at: target) { throw ExportRefusal(path: path, reason: .overDatabase) }
        default: throw ExportRefusal(path: path, reason: .overDevice)
        }
    }

    /// The file at the path is an SQLite database, ours or another.
    private static func stands(at path: String) -> Bool {
        guard let handle = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? handle.close() }
        return (try? handle.read(upToCount: 16)) == Data("SQLite format 3\0".utf8)
    }
}
