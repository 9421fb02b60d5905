/// Packs parts into a zip file, one after the other; sizes are mended into each part's header when it is whole.
struct ZipWriter {
    private struct Entry {
        var name: String
        var offset: Int
        var checksum = 0
        var packed = 0
        var size = 0
    }

    private var sink: ByteSink
    private var entries: [Entry] = []
    private var deflater = Deflater()

    init(path: String) throws { sink = try ByteSink(path: path) }

    mutating func begin(_ name: String) throws {
        let entry = Entry(name: name, offset: sink.offset)
        try sink.write([0x50, 0x4B, 0x03, 0x04] + Self.header(entry) + Array(name.utf8))
        entries.append(entry)
        deflater = Deflater()
    }

    mutating func append(_ bytes: [UInt8]) throws {
        deflater.append(bytes)
        try drain()
    }

    mutating func end() throws {
        guard var entry = entries.popLast() else { return }
        deflater.finish()
        try drain()
        entry.checksum = deflater.checksum.value
        entry.size = deflater.size
        entry.packed = sink.offset - entry.offset - 30 - entry.name.utf8.count
        try sink.replace(at: entry.offset + 4, with: Self.header(entry))
        entries.append(entry)
    }

    mutating func add(_ name: String, _ text: String) throws {
        try begin(name)
        try append(Array(text.utf8))
        try end()
    }

    mutating func close() throws {
        let start = sink.offset
        for entry in entries {
            var record: [UInt8] = [0x50, 0x4B, 0x01, 0x02, 20, 0]
            record += Self.header(entry)
            record += [UInt8](repeating: 0, count: 10)
            record.append32(entry.offset)
            try sink.write(record + Array(entry.name.utf8))
        }
        var end: [UInt8] = [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0]
        end.append16(entries.count)
        end.append16(entries.count)
        end.append32(sink.offset - start)
        end.append32(start)
        end.append16(0)
        try sink.write(end)
        try sink.close()
    }

    private mutating func drain() throws {
        if !deflater.output.isEmpty { try sink.write(deflater.take()) }
    }

    /// What local and central headers share, from the version needed to the length of the extra field. All parts are
    /// of the first day that the format knows.
    private static func header(_ entry: Entry) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append16(20)
        bytes.append16(0)
        bytes.append16(8)
        bytes.append16(0)
        bytes.append16(0x21)
        bytes.append32(entry.checksum)
        bytes.append32(entry.packed)
        bytes.append32(entry.size)
        bytes.append16(entry.name.utf8.count)
        bytes.append16(0)
        return bytes
    }
}
