/// A compound file (OLE2) around one stream: [MS-CFB] 2.
enum CompoundBytes {
    private static let sector = 512
    /// Shorter streams would have to lie in a smaller file within the file, so they are filled up with zeros.
    private static let leastStream = 4096
    private static let entriesPerSector = 128
    /// How many sectors of the allocation table the header itself lists.
    private static let listedInHeader = 109
    private static let endOfChain = 0xFFFF_FFFE
    private static let free = 0xFFFF_FFFF
    private static let isTable = 0xFFFF_FFFD
    private static let isList = 0xFFFF_FFFC

    /// The stream comes first, then the directory, the allocation table, and the list of its sectors beyond the header's.
    static func file(named name: String, _ stream: [UInt8]) -> [UInt8] {
        let length = max(stream.count, leastStream)
        let data = (length + sector - 1) / sector
        var (tables, lists) = (1, 0)
        while tables * entriesPerSector < data + 1 + tables + lists {
            tables += 1
            lists = max(0, tables - listedInHeader + entriesPerSector - 2) / (entriesPerSector - 1)
        }
        var bytes = header(data: data, tables: tables, lists: lists)
        bytes.reserveCapacity((1 + data + 1 + tables + lists) * sector)
        bytes += stream
        bytes += [UInt8](repeating: 0, count: data * sector - stream.count)
        bytes += entry("Root Entry", kind: 5, child: 1, start: endOfChain, size: 0)
        bytes += entry(name, kind: 2, child: free, start: 0, size: length)
        for _ in 0..<2 { bytes += entry("", kind: 0, child: free, start: 0, size: 0) }
        for index in 0..<(tables * entriesPerSector) {
            let next =
                switch index {
                case ..<(data - 1): index + 1
                case ..<(data + 1): endOfChain
                case ..<(data + 1 + tables): isTable
                case ..<(data + 1 + tables + lists): isList
                default: free
                }
            bytes.append32(next)
        }
        for list in 0..<lists {
            for index in 0..<(entriesPerSector - 1) {
                let table = listedInHeader + list * (entriesPerSector - 1) + index
                bytes.append32(table < tables ? data + 1 + table : free)
            }
            bytes.append32(list + 1 < lists ? data + 1 + tables + list + 1 : endOfChain)
        }
        return bytes
    }

    private static func header(data: Int, tables: Int, lists: Int) -> [UInt8] {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        bytes += [UInt8](repeating: 0, count: 16)
        // Version 3 with sectors of 512 and small ones of 64 bytes, little endian.
        for number in [0x3E, 3, 0xFFFE, 9, 6] { bytes.append16(number) }
        bytes += [UInt8](repeating: 0, count: 10)
        bytes.append32(tables)
        bytes.append32(data)
        bytes.append32(0)
        bytes.append32(leastStream)
        bytes.append32(endOfChain)
        bytes.append32(0)
        bytes.append32(lists > 0 ? data + 1 + tables : endOfChain)
        bytes.append32(lists)
        for table in 0..<listedInHeader { bytes.append32(table < tables ? data + 1 + table : free) }
        return bytes
    }

    private static func entry(_ name: String, kind: UInt8, child: Int, start: Int, size: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        for unit in name.utf16 { bytes.append16(Int(unit)) }
        bytes += [UInt8](repeating: 0, count: 64 - bytes.count)
        bytes.append16(name.isEmpty ? 0 : (name.utf16.count + 1) * 2)
        bytes += [kind, 1]
        bytes.append32(free)
        bytes.append32(free)
        bytes.append32(child)
        // No class, no times: the same workbook gives the same bytes.
        bytes += [UInt8](repeating: 0, count: 36)
        bytes.append32(start)
        bytes.append32(size)
        bytes.append32(0)
        return bytes
    }
}
