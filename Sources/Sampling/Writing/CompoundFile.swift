/// A compound file (OLE2) with one stream, which is written while its length is not known yet: the tables of sectors
/// follow it, and the header is mended last.
struct CompoundFile {
    private var sink: ByteSink
    private let stream: String
    private static let sector = 512
    /// Shorter streams would have to lie elsewhere in the file.
    private static let least = 4096
    private static let perTable = 128
    private static let endOfChain = 0xFFFF_FFFE
    private static let free = 0xFFFF_FFFF

    init(path: String, stream: String) throws {
        sink = try ByteSink(path: path)
        self.stream = stream
        try sink.write([UInt8](repeating: 0, count: Self.sector))
    }

    /// Bytes of the stream so far.
    var length: Int { sink.offset - Self.sector }

    mutating func append(_ bytes: [UInt8]) throws { try sink.write(bytes) }

    mutating func replace(at place: Int, with bytes: [UInt8]) throws {
        try sink.replace(at: Self.sector + place, with: bytes)
    }

    mutating func close() throws {
        let length = max(self.length, Self.least)
        let rest = (Self.sector - length % Self.sector) % Self.sector
        try sink.write([UInt8](repeating: 0, count: length + rest - self.length))
        let data = (length + rest) / Self.sector
        // The table also holds the directory, itself, and the sectors that list it beyond the header's 109.
        var (tables, lists) = (1, 0)
        while tables * Self.perTable < data + 1 + tables + lists {
            tables += 1
            lists = tables > 109 ? (tables - 109 + Self.perTable - 2) / (Self.perTable - 1) : 0
        }
        try sink.write(directory(length: length))
        try writeTable(data: data, tables: tables, lists: lists)
        let first = data + 1
        try writeLists(first: first, tables: tables, lists: lists)
        try sink.replace(at: 0, with: header(data: data, tables: tables, lists: lists))
        try sink.close()
    }

    private mutating func writeTable(data: Int, tables: Int, lists: Int) throws {
        var bytes: [UInt8] = []
        for sector in 0..<(tables * Self.perTable) {
            let next =
                switch sector {
                case ..<(data - 1): sector + 1
                case ..<(data + 1): Self.endOfChain
                case ..<(data + 1 + tables): 0xFFFF_FFFD
                case ..<(data + 1 + tables + lists): 0xFFFF_FFFC
                default: Self.free
                }
            bytes.append32(next)
            if bytes.count >= 1 << 16 {
                try sink.write(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        try sink.write(bytes)
    }

    private mutating func writeLists(first: Int, tables: Int, lists: Int) throws {
        var table = 109
        for list in 0..<lists {
            var bytes: [UInt8] = []
            for _ in 0..<(Self.perTable - 1) {
                bytes.append32(table < tables ? first + table : Self.free)
                table += 1
            }
            bytes.append32(list + 1 < lists ? first + tables + list + 1 : Self.endOfChain)
            try sink.write(bytes)
        }
    }

    private func header(data: Int, tables: Int, lists: Int) -> [UInt8] {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        bytes += [UInt8](repeating: 0, count: 16)
        for number in [0x3E, 3, 0xFFFE, 9, 6] { bytes.append16(number) }
        bytes += [UInt8](repeating: 0, count: 10)
        bytes.append32(tables)
        bytes.append32(data)
        bytes.append32(0)
        bytes.append32(Self.least)
        bytes.append32(Self.endOfChain)
        bytes.append32(0)
        bytes.append32(lists > 0 ? data + 1 + tables : Self.endOfChain)
        bytes.append32(lists)
        for table in 0..<109 { bytes.append32(table < tables ? data + 1 + table : Self.free) }
        return bytes
    }

    /// The root, the stream, and two unused entries.
    private func directory(length: Int) -> [UInt8] {
        Self.entry("Root Entry", kind: 5, child: 1, start: Self.endOfChain, size: 0)
            + Self.entry(stream, kind: 2, child: Self.free, start: 0, size: length)
            + Self.entry("", kind: 0, child: Self.free, start: 0, size: 0)
            + Self.entry("", kind: 0, child: Self.free, start: 0, size: 0)
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
        bytes += [UInt8](repeating: 0, count: 36)
        bytes.append32(start)
        bytes.append32(size)
        bytes.append32(0)
        return bytes
    }
}
