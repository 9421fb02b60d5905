/// A ZIP archive's central directory. Sizes and offsets are checked against the file before they are used.
struct Archive: Sendable {
    private let source: any ByteSource
    private let limits: ReadingLimits
    private let place: ReadingPlace
    private var entries: [String: ArchiveEntry] = [:]
    /// Names in lower case, for writers that are careless with it.
    private var folded: [String: String] = [:]

    /// The most that a central directory may hold.
    private static let directoryLimit = 64 << 20

    init(_ source: any ByteSource, limits: ReadingLimits, place: ReadingPlace) throws(ReadingError) {
        self.source = source
        self.limits = limits
        self.place = place
        let tailStart = max(0, source.size - 22 - 0xFFFF)
        let tail = try source.bytes(at: tailStart, count: source.size - tailStart)
        var end = tail.count - 22
        while end >= 0 {
            if tail.uint32(at: end) == 0x0605_4B50, end + 22 + tail.uint16(at: end + 20) <= tail.count { break }
            end -= 1
        }
        guard end >= 0 else { throw place.error(.truncated, offset: source.size) }
        var size = tail.uint32(at: end + 12)
        var start = tail.uint32(at: end + 16)
        if tail.uint16(at: end + 10) == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF {
            let locator = try source.bytes(at: tailStart + end - 20, count: 20)
            if locator.uint32(at: 0) == 0x0706_4B50 {
                let record = try source.bytes(at: Int(clamping: locator.uint64(at: 8)), count: 56)
                guard record.uint32(at: 0) == 0x0606_4B50 else { throw damaged(tailStart + end) }
                (size, start) = (Int(clamping: record.uint64(at: 40)), Int(clamping: record.uint64(at: 48)))
            }
        }
        guard start <= source.size, size <= source.size - start else { throw damaged(tailStart + end) }
        guard size <= Self.directoryLimit else {
            throw place.error(.limit(name: "archiveEntries", value: limits.archiveEntries))
        }
        try readDirectory(try source.bytes(at: start, count: size), at: start)
    }

    private func damaged(_ offset: Int) -> ReadingError { place.error(.damaged(.archiveDirectory), offset: offset) }

    private mutating func readDirectory(_ directory: [UInt8], at start: Int) throws(ReadingError) {
        var offset = 0
        while offset + 46 <= directory.count, directory.uint32(at: offset) == 0x0201_4B50 {
            let nameLength = directory.uint16(at: offset + 28)
            let extraLength = directory.uint16(at: offset + 30)
            let next = offset + 46 + nameLength + extraLength + directory.uint16(at: offset + 32)
            guard next <= directory.count else { throw damaged(start + offset) }
            let name = directory[(offset + 46)..<(offset + 46 + nameLength)]
                .map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
            var entry = ArchiveEntry(
                name: String(decoding: name, as: UTF8.self), method: directory.uint16(at: offset + 10),
                isEncrypted: directory.uint16(at: offset + 8) & 1 != 0,
                checksum: UInt32(truncatingIfNeeded: directory.uint32(at: offset + 16)),
                compressedSize: directory.uint32(at: offset + 20), inflatedSize: directory.uint32(at: offset + 24),
                headerOffset: directory.uint32(at: offset + 42))
            let extraStart = offset + 46 + nameLength
            Self.readZip64(directory, from: extraStart, to: extraStart + extraLength, into: &entry)
            guard entry.headerOffset < source.size, entry.compressedSize <= source.size - entry.headerOffset else {
                throw place.part(entry.name).error(.truncated, offset: source.size)
            }
            guard entries.updateValue(entry, forKey: entry.name) == nil else {
                throw place.part(entry.name).error(.damaged(.duplicateEntry))
            }
            folded[entry.name.lowercased()] = entry.name
            guard entries.count <= limits.archiveEntries else {
                throw place.error(.limit(name: "archiveEntries", value: limits.archiveEntries))
            }
            offset = next
        }
        guard offset == directory.count else { throw damaged(start + offset) }
    }

    /// Sizes and offset that do not fit into 32 bits stand in an extra field, in this order.
    private static func readZip64(_ bytes: [UInt8], from start: Int, to end: Int, into entry: inout ArchiveEntry) {
        var offset = start
        while offset + 4 <= end {
            let next = offset + 4 + bytes.uint16(at: offset + 2)
            if bytes.uint16(at: offset) == 1, next <= end {
                var field = offset + 4
                func take(_ value: inout Int) {
                    guard value == 0xFFFF_FFFF, field + 8 <= next else { return }
                    value = Int(clamping: bytes.uint64(at: field))
                    field += 8
                }
                take(&entry.inflatedSize)
                take(&entry.compressedSize)
                take(&entry.headerOffset)
                return
            }
            offset = next
        }
    }

    /// The entry of that name; one that differs only in case if there is none.
    func entry(named name: String) -> ArchiveEntry? {
        entries[name] ?? folded[name.lowercased()].flatMap { entries[$0] }
    }

    var names: [String] { entries.keys.sorted() }

    /// The entry's content from its start on, at most `limit` bytes of it.
    func open(_ entry: ArchiveEntry, limit: (name: String, value: Int)) throws(ReadingError) -> ArchiveStream {
        let place = place.part(entry.name)
        if entry.isEncrypted { throw place.error(.encrypted) }
        let header = try source.bytes(at: entry.headerOffset, count: 30)
        guard header.count == 30, header.uint32(at: 0) == 0x0403_4B50 else {
            throw place.error(.damaged(.archiveDirectory), offset: entry.headerOffset)
        }
        let start = entry.headerOffset + 30 + header.uint16(at: 26) + header.uint16(at: 28)
        guard start + entry.compressedSize <= source.size else { throw place.error(.truncated, offset: source.size) }
        return try ArchiveStream(
            source, entry: entry, start: start, limit: limit, ratio: limits.inflationRatio, place: place)
    }
}
