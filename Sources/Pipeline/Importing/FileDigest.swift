import Foundation
import Records

/// Size and SHA-256 of a file, read piece by piece.
struct FileDigest {
    let hash: String
    let size: Int

    private static let pieceSize = 1 << 18

    init(path: String) throws {
        let pieces = try FilePieces(path: path)
        var digest = SHA256()
        var size = 0
        try withUnsafeTemporaryAllocation(byteCount: Self.pieceSize, alignment: 16) { buffer in
            while case let count = try pieces.fill(buffer), count > 0 {
                digest.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                size += count
            }
        }
        hash = digest.finalize()
        self.size = size
    }
}
