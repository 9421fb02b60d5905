/// The records at the end of a ZIP archive, which tell where its directory stands.
struct ArchiveEnd {
    /// Where the end record stands.
    let offset: Int
    /// Bytes before the archive: a program or a mail header that was put in front of it.
    private(set) var shift = 0
    /// Where the directory stands in the file; absent when that is not within it.
    private(set) var directory: Range<Int>?

    /// Looks through the last 64 KiB, for a comment may follow. Absent when there is no such record.
    init?(_ source: any ByteSource) throws(ReadingError) {
        let tailStart = max(0, source.size - 22 - 0xFFFF)
        let tail = try source.bytes(at: tailStart, count: source.size - tailStart)
        var end = tail.count - 22
        while end >= 0 {
            if tail.uint32(at: end) == 0x0605_4B50, end + 22 + tail.uint16(at: end + 20) <= tail.count { break }
            end -= 1
        }
        guard end >= 0 else { return nil }
        offset = tailStart + end
        var size = tail.uint32(at: end + 12)
        var start = tail.uint32(at: end + 16)
        var directoryEnd = offset
        if tail.uint16(at: end + 10) == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF {
            let locator = try source.bytes(at: offset - 20, count: 20)
            if locator.count == 20, locator.uint32(at: 0) == 0x0706_4B50 {
                // With bytes in front of the archive the record stands behind where the locator says.
                for place in [Int(clamping: locator.uint64(at: 8)), offset - 20 - 56] {
                    let record = try source.bytes(at: place, count: 56)
                    guard record.count == 56, record.uint32(at: 0) == 0x0606_4B50 else { continue }
                    (size, start) = (Int(clamping: record.uint64(at: 40)), Int(clamping: record.uint64(at: 48)))
                    directoryEnd = place
                    break
                }
            }
        }
        guard start <= source.size, size <= source.size - start else { return }
        let isAtStart = try Self.isDirectory(source, at: start)
        if size == 0 || isAtStart {
            directory = start..<start + size
        } else if directoryEnd >= start + size, try Self.isDirectory(source, at: directoryEnd - size) {
            shift = directoryEnd - size - start
            directory = directoryEnd - size..<directoryEnd
        }
    }

    /// There is an archive with entries at the end of the file, whatever its first bytes are.
    static func isThere(_ source: any ByteSource) throws(ReadingError) -> Bool {
        guard let end = try ArchiveEnd(source), let directory = end.directory else { return false }
        return !directory.isEmpty
    }

    private static func isDirectory(_ source: any ByteSource, at offset: Int) throws(ReadingError) -> Bool {
        let bytes = try source.bytes(at: offset, count: 4)
        return bytes.count == 4 && bytes.uint32(at: 0) == 0x0201_4B50
    }
}
