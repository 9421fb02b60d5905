/// An OLE2 compound file (MS-CFB) in memory. Every sector number is checked and no chain is followed twice.
struct CompoundFile {
    struct Entry {
        var name: String
        var start: Int
        var size: Int
        fileprivate var isStream: Bool
        fileprivate var left: Int
        fileprivate var right: Int
        fileprivate var child: Int
    }

    private let bytes: [UInt8]
    private let place: ReadingPlace
    private let sectorSize: Int
    private let miniSectorSize: Int
    private let miniCutoff: Int
    private var fat: [UInt32] = []
    private var miniFat: [UInt32] = []
    private var miniStream: [UInt8] = []
    /// All directory entries; the first is the root.
    private var entries: [Entry] = []

    private static let freeSector = 0xFFFF_FFFA

    init(_ bytes: [UInt8], place: ReadingPlace) throws(ReadingError) {
        self.bytes = bytes
        self.place = place
        guard bytes.count >= 512 else { throw place.error(.truncated, offset: bytes.count) }
        let shift = bytes.uint16(at: 30)
        let miniShift = bytes.uint16(at: 32)
        guard shift == 9 || shift == 12, (4...shift).contains(miniShift) else {
            throw place.error(.damaged(.compoundFile), offset: 30)
        }
        sectorSize = 1 << shift
        miniSectorSize = 1 << miniShift
        miniCutoff = bytes.uint32(at: 56)
        try readFat()
        try readDirectory(start: bytes.uint32(at: 48))
        guard let root = entries.first else { throw place.error(.damaged(.compoundFile), offset: 48) }
        let miniStart = bytes.uint32(at: 60)
        if root.size > 0, miniStart < Self.freeSector {
            miniStream = try chain(from: root.start, limit: root.size)
            let table = try chain(from: miniStart, limit: .max)
            miniFat = Self.numbers(table)
        }
    }

    private var sectorCount: Int { (bytes.count - 1) / sectorSize }

    private static func numbers(_ table: [UInt8]) -> [UInt32] {
        stride(from: 0, to: table.count - 3, by: 4).map { UInt32(truncatingIfNeeded: table.uint32(at: $0)) }
    }

    private mutating func readFat() throws(ReadingError) {
        var sectors: [Int] = (0..<109).map { bytes.uint32(at: 76 + $0 * 4) }
        var next = bytes.uint32(at: 68)
        var steps = 0
        while next < Self.freeSector {
            guard next < sectorCount else { throw place.error(.truncated, offset: bytes.count) }
            steps += 1
            guard steps <= sectorCount else { throw place.error(.damaged(.compoundFile), offset: 68) }
            let start = (next + 1) * sectorSize
            let entries = sectorSize / 4 - 1
            for index in 0..<entries { sectors.append(bytes.uint32(at: start + index * 4)) }
            next = bytes.uint32(at: start + entries * 4)
        }
        fat.reserveCapacity(sectorCount + sectorSize / 4)
        for sector in sectors where sector < Self.freeSector {
            guard fat.count < sectorCount else { break }
            guard sector < sectorCount else { throw place.error(.truncated, offset: bytes.count) }
            let start = (sector + 1) * sectorSize
            for index in 0..<sectorSize / 4 {
                fat.append(UInt32(truncatingIfNeeded: bytes.uint32(at: start + index * 4)))
            }
        }
    }

    /// The sectors of a chain, joined, at most `limit` bytes.
    private func chain(from start: Int, limit: Int) throws(ReadingError) -> [UInt8] {
        var result: [UInt8] = []
        var sector = start
        var isSeen = [Bool](repeating: false, count: sectorCount)
        while sector < Self.freeSector, result.count < limit {
            guard sector < sectorCount else { throw place.error(.truncated, offset: bytes.count) }
            guard sector < fat.count, !isSeen[sector] else { throw place.error(.damaged(.compoundFile)) }
            isSeen[sector] = true
            let offset = (sector + 1) * sectorSize
            let end = min(offset + min(sectorSize, limit - result.count), bytes.count)
            result.append(contentsOf: bytes[offset..<end])
            sector = Int(fat[sector])
        }
        return result
    }

    private mutating func readDirectory(start: Int) throws(ReadingError) {
        let table = try chain(from: start, limit: .max)
        // Only files of version 4, with sectors of 4096 bytes, use the upper half of a size.
        let hasLongSizes = sectorSize > 512
        for offset in stride(from: 0, to: table.count - 127, by: 128) {
            let nameLength = min(table.uint16(at: offset + 64), 64)
            let units = stride(from: offset, to: offset + max(nameLength - 2, 0), by: 2)
                .map { UInt16(truncatingIfNeeded: table.uint16(at: $0)) }
            let size =
                hasLongSizes
                ? table.uint64(at: offset + 120) & 0x7FFF_FFFF_FFFF : UInt64(table.uint32(at: offset + 120))
            entries.append(
                Entry(
                    name: String(decoding: units, as: UTF16.self), start: table.uint32(at: offset + 116),
                    size: Int(size), isStream: table[offset + 66] == 2, left: table.uint32(at: offset + 68),
                    right: table.uint32(at: offset + 72), child: table.uint32(at: offset + 76)))
        }
    }

    /// The stream of that name right under the root, without regard to case. Streams of embedded objects do not count.
    func entry(named name: String) -> Entry? {
        guard let root = entries.first else { return nil }
        var waiting = [root.child]
        var seen = Set<Int>()
        while let index = waiting.popLast() {
            guard entries.indices.contains(index), seen.insert(index).inserted else { continue }
            let entry = entries[index]
            if entry.isStream, entry.name.lowercased() == name.lowercased() { return entry }
            waiting += [entry.left, entry.right]
        }
        return nil
    }

    /// The stream's bytes: as many as its chain holds, if the directory claims more.
    func stream(_ entry: Entry) throws(ReadingError) -> [UInt8] {
        if entry.size >= miniCutoff { return try chain(from: entry.start, limit: entry.size) }
        var result: [UInt8] = []
        var sector = entry.start
        var isSeen = [Bool](repeating: false, count: miniFat.count)
        while sector < Self.freeSector, result.count < entry.size {
            let offset = sector * miniSectorSize
            guard sector < miniFat.count, offset < miniStream.count, !isSeen[sector] else {
                throw place.error(.damaged(.compoundFile))
            }
            isSeen[sector] = true
            let end = min(offset + min(miniSectorSize, entry.size - result.count), miniStream.count)
            result.append(contentsOf: miniStream[offset..<end])
            sector = Int(miniFat[sector])
        }
        return result
    }
}
