/// An OLE2 compound file, for tests: header, sector table, directory, then the streams.
struct CompoundBuilder {
    var streams: [(name: String, content: [UInt8])]
    /// 512 or 4096.
    var sectorSize = 512
    /// The order of the data sectors in the file; as they come if absent.
    var isReversed = false
    /// What the directory claims of each stream's size, beside what it has.
    var claimedBeyond = 0
    /// Whether the root entry leads to the others.
    var hasTree = true
    /// Sectors of the table are listed in sectors of their own, not in the header.
    var listsTableApart = false

    private static let end = 0xFFFF_FFFE
    private static let free = 0xFFFF_FFFF

    init(streams: [(String, [UInt8])]) { self.streams = streams }

    var bytes: [UInt8] {
        var mini: [UInt8] = []
        var miniTable: [Int] = []
        var entries: [(name: String, start: Int, size: Int)] = []
        var chains: [[UInt8]] = []
        var starts: [(entry: Int, chain: Int)] = []
        for (index, stream) in streams.enumerated() {
            entries.append((stream.name, Self.end, stream.content.count + claimedBeyond))
            if stream.content.count + claimedBeyond >= 4096 {
                starts.append((index, chains.count))
                chains.append(stream.content)
            } else if !stream.content.isEmpty {
                entries[index].start = miniTable.count
                let count = (stream.content.count + 63) / 64
                for step in 1...count { miniTable.append(step == count ? Self.end : miniTable.count + 1) }
                mini += stream.content + [UInt8](repeating: 0, count: count * 64 - stream.content.count)
            }
        }
        let miniTableBytes = miniTable.flatMap { [UInt8].le32($0) }
        let hasMini = !mini.isEmpty
        if hasMini { chains += [mini, miniTableBytes] }
        let directorySectors = ((entries.count + 1) * 128 + sectorSize - 1) / sectorSize
        let dataSectors = chains.reduce(0) { $0 + ($1.count + sectorSize - 1) / sectorSize }
        let perSector = sectorSize / 4
        let apart = listsTableApart ? 1 : 0
        var tableSectors = 1
        while tableSectors * perSector < tableSectors + apart + directorySectors + dataSectors { tableSectors += 1 }
        var table = [Int](repeating: 0xFFFF_FFFD, count: tableSectors + apart)
        for step in 1...directorySectors {
            table.append(step == directorySectors ? Self.end : table.count + 1)
        }
        // Data sector `n`, counted over all chains, stands at this sector of the file.
        let first = table.count
        func place(_ index: Int) -> Int { first + (isReversed ? dataSectors - 1 - index : index) }
        table += [Int](repeating: Self.end, count: dataSectors)
        var data = [UInt8](repeating: 0, count: dataSectors * sectorSize)
        var next = 0
        var chainStarts: [Int] = []
        for chain in chains {
            let count = (chain.count + sectorSize - 1) / sectorSize
            chainStarts.append(count == 0 ? Self.end : place(next))
            for step in 0..<count {
                let sector = place(next + step)
                table[sector] = step == count - 1 ? Self.end : place(next + step + 1)
                let piece = chain[step * sectorSize..<min((step + 1) * sectorSize, chain.count)]
                data.replaceSubrange(
                    (sector - first) * sectorSize..<(sector - first) * sectorSize + piece.count, with: piece)
            }
            next += count
        }
        for start in starts { entries[start.entry].start = chainStarts[start.chain] }
        table += [Int](repeating: Self.free, count: tableSectors * perSector - table.count)

        let miniStart = hasMini ? chainStarts[chains.count - 2] : Self.end
        var directory = Self.entry(
            "Root Entry", type: 5, right: Self.free, child: hasTree ? 1 : Self.free, start: miniStart, size: mini.count)
        for (index, entry) in entries.enumerated() {
            directory += Self.entry(
                entry.name, type: 2, right: hasTree && index + 1 < entries.count ? index + 2 : Self.free,
                child: Self.free, start: entry.start, size: entry.size)
        }
        directory += [UInt8](repeating: 0, count: directorySectors * sectorSize - directory.count)

        var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 16)
        header += .le16(0x3E, sectorSize == 512 ? 3 : 4, 0xFFFE, sectorSize == 512 ? 9 : 12, 6, 0, 0, 0)
        header += .le32(0, tableSectors, tableSectors + apart, 0, 4096)
        header += .le32(hasMini ? chainStarts[chains.count - 1] : Self.end, hasMini ? 1 : 0)
        header += .le32(listsTableApart ? tableSectors : Self.end, apart)
        for index in 0..<109 { header += .le32(index < tableSectors && !listsTableApart ? index : Self.free) }
        header += [UInt8](repeating: 0, count: sectorSize - 512)
        var lists: [UInt8] = []
        if listsTableApart {
            for index in 0..<perSector - 1 { lists += .le32(index < tableSectors ? index : Self.free) }
            lists += .le32(Self.end)
        }
        return header + table.flatMap { [UInt8].le32($0) } + lists + directory + data
    }

    private static func entry(
        _ name: String, type: UInt8, right: Int, child: Int, start: Int, size: Int
    ) -> [UInt8] {
        let units = utf16(name)
        var entry = units + [UInt8](repeating: 0, count: 64 - units.count)
        entry += .le16(units.count + 2) + [type, 1] + .le32(free, right, child)
        entry += [UInt8](repeating: 0, count: 36) + .le32(start, size, 0)
        return entry
    }
}
