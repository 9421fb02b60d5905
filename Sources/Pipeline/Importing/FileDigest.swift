import Foundation
import Reading
import Records

/// Size and SHA-256 of a file, read piece by piece.
struct FileDigest {
    let hash: String
    let size: Int

    init(path: String) throws {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        var digest = SHA256()
        var size = 0
        while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
            piece.withUnsafeBytes { digest.update($0) }
            size += piece.count
        }
        hash = digest.finalize()
        self.size = size
    }
}
