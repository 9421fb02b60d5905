/// A ZIP archive's central directory. Sizes and offsets are checked against the file before they are used.
struct Archive: Sendable {
    private let source: any ByteSource
    private let limits: ReadingLimits
    private let place: ReadingPlace
    /// Bytes before the archive, which its offsets do not count.
    private var shift = 0
    /// In the order of the directory.
    private(set) var entries: [ArchiveEntry] = []
    /// Indices in `entries` by name, and by name in lower case for writers that are careless with it.
    private var byName: [String: Int] = [:]
    private var byFoldedName: [String: Int] = [:]

    /// The most that a central directory may hold.
    private static let directoryLimit = 64 << 20

    init(_ source: any ByteSource, limits: ReadingLimits, place: ReadingPlace) throws(ReadingError) {
        self.source = source
        self.limits = limits
        self.place = place
        guard let end = try ArchiveEnd(source) else { throw place.error(.truncated, offset: source.size) }
        guard let directory = end.directory else { throw damaged(end.offset) }
        guard directory.count <= Self.directoryLimit else {
            throw place.error(.limit(name: "archiveEntries", value: limits.archiveEntries), offset: end.offset)
        }
        shift = end.shift
        try readDirectory(
            try source.bytes(at: directory.lowerBound, count: directory.count), at: directory.lowerBound)
        try refuseOverlaps()
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
            guard entry.headerOffset <= source.size - shift else {
                throw place.part(entry.name).error(.truncated, offset: source.size)
            }
            entry.headerOffset += shift
            guard entry.headerOffset < source.size, entry.compressedSize <= source.size - entry.headerOffset else {
                throw place.part(entry.name).error(.truncated, offset: source.size)
            }
            guard byName.updateValue(entries.count, forKey: entry.name) == nil else {
                throw place.part(entry.name).error(.damaged(.duplicateEntry), offset: start + offset)
            }
            byFoldedName[entry.name.lowercased()] = entries.count
            entries.append(entry)
            guard entries.count <= limits.archiveEntries else {
                throw place.error(.limit(name: "archiveEntries", value: limits.archiveEntries), offset: start + offset)
            }
            offset = next
        }
        guard offset == directory.count else { throw damaged(start + offset) }
    }

    /// Entries that share bytes are how a small archive claims to hold more than it does.
    private func refuseOverlaps() throws(ReadingError) {
        var end = 0
        let order = entries.indices.sorted { (entries[$0].headerOffset, $0) < (entries[$1].headerOffset, $1) }
        for entry in order.map({ entries[$0] }) {
            guard entry.headerOffset >= end else {
                throw place.part(entry.name).error(.damaged(.archiveDirectory), offset: entry.headerOffset)
            }
            end = entry.headerOffset + 30 + entry.name.utf8.count + entry.compressedSize
        }
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

    /// The entry of that name; one that differs only in case, or is written with `%20` for a blank and the like, if there
    /// is none.
    func entry(named name: String) -> ArchiveEntry? {
        let index =
            byName[name] ?? byFoldedName[name.lowercased()]
            ?? Self.unescaped(name).flatMap { byFoldedName[$0.lowercased()] }
        return index.map { entries[$0] }
    }

    /// With each `%HH` as the byte that it stands for; absent if there is none.
    private static func unescaped(_ name: String) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(name.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return bytes.count < name.utf8.count ? String(decoding: bytes, as: UTF8.self) : nil
    }

    /// The entry's content from its start on, at most `limit` bytes of it; past `aheadAfter` bytes inflated ahead.
    func open(
        _ entry: ArchiveEntry, limit: (name: String, value: Int), aheadAfter: Int = 1 << 20
    ) throws(ReadingError) -> ArchiveStream {
        let place = place.part(entry.name)
        if entry.isEncrypted { throw place.error(.encrypted) }
        let header = try source.bytes(at: entry.headerOffset, count: 30)
        guard header.count == 30, header.uint32(at: 0) == 0x0403_4B50 else {
            throw place.error(.damaged(.archiveDirectory), offset: entry.headerOffset)
        }
        let start = entry.headerOffset + 30 + header.uint16(at: 26) + header.uint16(at: 28)
        guard start + entry.compressedSize <= source.size else { throw place.error(.truncated, offset: source.size) }
        let inflater = try EntryInflater(
            source, entry: entry, start: start, limit: limit, ratio: limits.inflationRatio, place: place)
        return ArchiveStream(inflater, aheadAfter: aheadAfter)
    }
}
