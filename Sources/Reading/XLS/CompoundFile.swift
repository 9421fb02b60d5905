/// An OLE2 compound file ([MS-CFB]): its sector table and directory, and the streams that it leads to.
///
/// Every sector number is checked, and no chain is followed in a circle. The sectors themselves stay in the file.
struct CompoundFile {
    private let source: any ByteSource
    private let place: ReadingPlace
    private let limits: ReadingLimits
    private let sectorSize: Int
    private let miniSectorSize: Int
    private let miniCutoff: Int
    private let miniTableStart: Int
    private var table: [UInt32] = []
    private var directory = CompoundDirectory()

    /// Numbers from here on are no sectors: end of a chain, free, part of the table itself.
    private static let noSector = 0xFFFF_FFFA

    init(_ source: any ByteSource, limits: ReadingLimits, place: ReadingPlace) throws(ReadingError) {
        self.source = source
        self.place = place
        self.limits = limits
        let header = try source.bytes(at: 0, count: 512)
        guard header.count == 512 else { throw place.error(.truncated, offset: source.size) }
        let shift = header.uint16(at: 30)
        let miniShift = header.uint16(at: 32)
        guard shift == 9 || shift == 12, (4...shift).contains(miniShift) else {
            throw place.error(.damaged(.compoundFile), offset: 30)
        }
        sectorSize = 1 << shift
        miniSectorSize = 1 << miniShift
        miniCutoff = header.uint32(at: 56)
        miniTableStart = header.uint32(at: 60)
        try readTable(header)
        let chain = try stream(from: header.uint32(at: 48), claimed: nil, part: "OLE2 directory")
        directory = try CompoundDirectory(chain, limits: limits, place: place)
        guard directory.root != nil else { throw place.error(.damaged(.compoundFile), offset: 48) }
    }

    /// Sectors of which at least one byte is in the file.
    private var sectorCount: Int { (source.size - 1) / sectorSize }

    private func offset(ofSector sector: Int) -> Int { (sector + 1) * sectorSize }

    /// Reads the sector table (FAT): its own sectors are listed in the header, and in a chain of further sectors.
    private mutating func readTable(_ header: [UInt8]) throws(ReadingError) {
        try readTable(sectors: (0..<109).map { header.uint32(at: 76 + $0 * 4) })
        var next = header.uint32(at: 68)
        // Some writers say that there are no further sectors, and leave their place at zero.
        if next == 0, header.uint32(at: 72) == 0 { return }
        var seen = Set<Int>()
        while next < Self.noSector, table.count < sectorCount {
            let offset = offset(ofSector: next)
            guard next < sectorCount else {
                throw place.part("OLE2 sector table").error(.truncated, offset: source.size)
            }
            guard seen.insert(next).inserted else {
                throw place.part("OLE2 sector table").error(.damaged(.compoundFile), offset: offset)
            }
            let list = try source.bytes(at: offset, count: sectorSize)
            let count = sectorSize / 4 - 1
            try readTable(
                sectors: (0..<count).map { list.count < sectorSize ? Self.noSector : list.uint32(at: $0 * 4) })
            next = list.count < sectorSize ? Self.noSector : list.uint32(at: count * 4)
        }
    }

    private mutating func readTable(sectors: [Int]) throws(ReadingError) {
        for sector in sectors where sector < Self.noSector {
            // The table ends where a sector of it is not there; chains that need the rest are then broken.
            guard table.count < sectorCount, sector < sectorCount else { return }
            let bytes = try source.bytes(at: offset(ofSector: sector), count: sectorSize)
            bytes.withUnsafeBytes { bytes in
                for index in 0..<bytes.count / 4 {
                    table.append(UInt32(truncatingIfNeeded: bytes.uint32(at: index * 4)))
                }
            }
            if table.count * 4 > limits.sectorTableBytes {
                throw place.error(.limit(name: "sectorTableBytes", value: limits.sectorTableBytes))
            }
        }
    }

    /// The stream whose chain starts at a sector: at most `claimed` bytes, fewer where the chain or the file is shorter.
    private func stream(from start: Int, claimed: Int?, part: String) throws(ReadingError) -> StreamBytes {
        let place = place.part(part)
        let wanted = claimed ?? .max
        var extents: [StreamBytes.Extent] = []
        var size = 0
        var sector = start
        var isSeen = [Bool](repeating: false, count: table.count)
        var after = -1
        while sector < Self.noSector, size < wanted {
            guard sector < sectorCount else { throw place.error(.truncated, offset: source.size) }
            let offset = offset(ofSector: sector)
            guard sector < table.count, !isSeen[sector] else {
                throw place.error(.damaged(.compoundFile), offset: offset)
            }
            isSeen[sector] = true
            if sector != after { extents.append(StreamBytes.Extent(start: size, offset: offset)) }
            let here = min(sectorSize, source.size - offset)
            size += min(here, wanted - size)
            // Behind a sector that the end of the file cuts, nothing would stand where it belongs.
            if here < sectorSize { break }
            after = sector + 1
            sector = Int(table[sector])
        }
        return StreamBytes(source, extents: extents, size: size, isWhole: size == claimed)
    }

    func entry(_ name: CompoundDirectory.Name) -> CompoundDirectory.Entry? { directory.streams[name] }

    /// The bytes of a stream of the directory.
    func stream(_ entry: CompoundDirectory.Entry) throws(ReadingError) -> StreamBytes {
        entry.size < miniCutoff
            ? try miniStream(entry) : try stream(from: entry.start, claimed: entry.size, part: entry.name)
    }

    /// A stream of less than 4,096 bytes stands in small sectors, which are parts of the root's own stream.
    private func miniStream(_ entry: CompoundDirectory.Entry) throws(ReadingError) -> StreamBytes {
        let place = place.part(entry.name)
        guard entry.size > 0, let root = directory.root else {
            return StreamBytes(source, extents: [], size: 0, isWhole: true)
        }
        let container = try stream(from: root.start, claimed: root.size, part: "OLE2 mini stream")
        let chain = try stream(from: miniTableStart, claimed: nil, part: "OLE2 mini sector table")
        // Only as much of the table as there are small sectors.
        let count = (container.size + miniSectorSize - 1) / miniSectorSize
        let numbers = try chain.bytes(at: 0, count: count * 4)
        var extents: [StreamBytes.Extent] = []
        var size = 0
        var sector = entry.start
        var isSeen = [Bool](repeating: false, count: numbers.count / 4)
        while sector < Self.noSector, size < entry.size {
            let start = sector * miniSectorSize
            guard sector < isSeen.count, start < container.size, !isSeen[sector] else {
                throw place.error(.damaged(.compoundFile), offset: chain.fileOffset(of: sector * 4))
            }
            isSeen[sector] = true
            extents.append(StreamBytes.Extent(start: size, offset: container.fileOffset(of: start)))
            let here = min(miniSectorSize, container.size - start)
            size += min(here, entry.size - size)
            if here < miniSectorSize { break }
            sector = numbers.uint32(at: sector * 4)
        }
        return StreamBytes(source, extents: extents, size: size, isWhole: size == entry.size)
    }
}
