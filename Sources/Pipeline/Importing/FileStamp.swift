import Foundation

/// What tells that a file is still the one that was looked at: which file, its size, when it was last written.
struct FileStamp: Equatable {
    private let inode: UInt64
    private let size: UInt64
    private let written: Date?

    init(path: String) throws {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        inode = (attributes[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0
        size = (attributes[.size] as? NSNumber)?.uint64Value ?? 0
        written = attributes[.modificationDate] as? Date
    }
}
