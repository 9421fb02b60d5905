import Records

/// Reads a delimited text file in chunks; memory holds one batch and one chunk.
struct CSVReader: RowReader {
    private let source: any ByteSource
    private let place: ReadingPlace
    private var decoder: TextDecoder
    private var scanner: CSVScanner
    private let chunk: ChunkBuffer
    /// File offset of the next chunk.
    private var nextOffset: Int
    private var isAtEnd = false
    /// Decoded bytes that the last batch had no room for.
    private var carry: [UInt8] = []
    /// The newest chunk: where it starts in the file, and where its text starts in the batch's buffer.
    private var chunkOffset = 0
    private var chunkPosition = 0
    /// File offsets of places in older chunks that an error may have to name.
    private var marks: [(position: Int, offset: Int)] = []
    /// What is broken behind the text that was decoded last. Told when all rows before it are cut.
    private var fault: (kind: ReadingError.Kind, offset: Int)?

    init(
        source: any ByteSource, decoder: TextDecoder, start: Int, dialect: CSVDialect, limits: ReadingLimits,
        place: ReadingPlace, chunkSize: Int = 256 << 10
    ) {
        self.source = source
        self.place = place
        self.decoder = decoder
        scanner = CSVScanner(dialect: dialect, limits: limits)
        chunk = ChunkBuffer(size: chunkSize)
        nextOffset = start
    }

    var share: Double { Double(nextOffset) / Double(max(source.size, 1)) }

    mutating func read(into batch: inout RowBatch) throws(ReadingError) -> Bool {
        batch.removeAll()
        // Taken out of the batch, so that the scanner can write into them side by side.
        var (bytes, cells, rows) = (batch.bytes, batch.cells, batch.rows)
        (batch.bytes, batch.cells, batch.rows) = ([], [], [])
        bytes.append(contentsOf: carry)
        carry.removeAll(keepingCapacity: true)
        let wasFull = try fill(&bytes, &cells, &rows)
        if wasFull {
            let used = scanner.position
            carry.append(contentsOf: bytes[used...])
            bytes.removeLast(bytes.count - used)
            scanner.dropped(used)
            chunkPosition -= used
        }
        (batch.bytes, batch.cells, batch.rows) = (bytes, cells, rows)
        if rows.isEmpty { batch.removeAll() }
        return !rows.isEmpty
    }

    /// Scans until the batch is full (true) or the file has ended (false).
    private mutating func fill(
        _ bytes: inout [UInt8], _ cells: inout [RowBatch.Cell], _ rows: inout [RowBatch.Row]
    ) throws(ReadingError) -> Bool {
        while true {
            let isLast = isAtEnd && fault == nil
            let stop = bytes.withUnsafeMutableBufferPointer {
                scanner.scan($0, isLast: isLast, cells: &cells, rows: &rows)
            }
            switch stop {
            case .tornQuote(let position, let column):
                throw place.error(
                    .tornQuote, row: Int(scanner.row), column: column, offset: try fileOffset(of: position))
            case .limit(let name, let value, let column):
                throw place.error(.limit(name: name, value: value), row: Int(scanner.row), column: column)
            case .batchFull: return true
            case .needsMore: break
            }
            if let fault { throw place.error(fault.kind, row: Int(scanner.row), offset: fault.offset) }
            if isAtEnd { return false }
            try load(into: &bytes)
        }
    }

    private mutating func load(into bytes: inout [UInt8]) throws(ReadingError) {
        var places: [(position: Int, offset: Int)] = []
        for position in [scanner.openQuote, scanner.appendedText?.position] {
            guard let position else { continue }
            places.append((position, try fileOffset(of: position)))
        }
        marks = places
        let count = try source.read(at: nextOffset, into: chunk.bytes)
        // A character that the last chunk cut belongs to this one.
        chunkOffset = nextOffset - decoder.keptCount
        chunkPosition = bytes.count
        nextOffset += count
        isAtEnd = count < chunk.bytes.count
        if isAtEnd, nextOffset < source.size { throw place.error(.truncated, offset: nextOffset) }
        let filled = UnsafeRawBufferPointer(rebasing: chunk.bytes[..<count])
        if let broken = decoder.append(filled, isLast: isAtEnd, to: &bytes) {
            fault = (decoder.faultKind, chunkOffset + broken)
        }
    }

    /// The file offset of a position in the buffer: one that is marked, or one in the newest chunk's text. The chunk is
    /// decoded once more to count it: unescaping has moved bytes in the buffer. Only for errors and for quotes that
    /// span chunks.
    private func fileOffset(of position: Int) throws(ReadingError) -> Int {
        if let mark = marks.first(where: { $0.position == position }) { return mark.offset }
        let wanted = position - chunkPosition
        let width: Int
        switch decoder.encoding {
        case .utf8: return chunkOffset + wanted
        case .cp874, .cp1252: width = 1
        case .utf16LittleEndian, .utf16BigEndian: width = 2
        }
        // Behind a closing quote the scanner waits for the byte after a CR or a delimiter's start: ASCII, that is.
        if wanted <= 0 { return chunkOffset + wanted * width }
        var again = TextDecoder(encoding: decoder.encoding)
        var text: [UInt8] = []
        let raw = try source.bytes(at: chunkOffset, count: nextOffset - chunkOffset)
        _ = raw.withUnsafeBytes { again.append($0, isLast: false, to: &text) }
        var units = 0
        for byte in text.prefix(wanted) where byte & 0xC0 != 0x80 {
            units += byte >= 0xF0 ? 4 / width : 1
        }
        return chunkOffset + units * width
    }
}
