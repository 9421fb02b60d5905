import Records

/// Reads a delimited text file in chunks; memory holds one batch and one chunk.
struct CSVReader: RowReader {
    private let source: any ByteSource
    private let limits: ReadingLimits
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
    /// File offset of the quote that is open since an earlier chunk.
    private var openQuoteOffset: Int?

    init(
        source: any ByteSource, encoding: TextEncoding, start: Int, dialect: CSVDialect, limits: ReadingLimits,
        place: ReadingPlace, chunkSize: Int = 256 << 10
    ) {
        self.source = source
        self.limits = limits
        self.place = place
        decoder = TextDecoder(encoding: encoding)
        scanner = CSVScanner(dialect: dialect)
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
        scanner.startBatch()
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
            let isLast = isAtEnd
            let stop = bytes.withUnsafeMutableBufferPointer {
                scanner.scan($0, isLast: isLast, cells: &cells, rows: &rows)
            }
            if scanner.widest.columns > limits.columns || scanner.currentColumn > limits.columns {
                let row = scanner.widest.columns > limits.columns ? scanner.widest.row : scanner.row
                throw place.error(.limit(name: "columns", value: limits.columns), row: Int(row))
            }
            switch stop {
            case .tornQuote(let position): throw try torn(at: position)
            case .batchFull: return true
            case .needsMore: break
            }
            if bytes.count - scanner.rowStart > limits.rowBytes {
                throw place.error(.limit(name: "rowBytes", value: limits.rowBytes), row: Int(scanner.row))
            }
            if isAtEnd { return false }
            try load(into: &bytes)
        }
    }

    private mutating func load(into bytes: inout [UInt8]) throws(ReadingError) {
        if let quote = scanner.openQuote {
            if openQuoteOffset == nil { openQuoteOffset = try fileOffset(of: quote) }
        } else {
            openQuoteOffset = nil
        }
        let count = try source.read(at: nextOffset, into: chunk.bytes)
        // A character that the last chunk cut belongs to this one.
        chunkOffset = nextOffset - decoder.keptCount
        chunkPosition = bytes.count
        nextOffset += count
        isAtEnd = count < chunk.bytes.count
        if isAtEnd, nextOffset < source.size { throw place.error(.truncated, offset: nextOffset) }
        let filled = UnsafeRawBufferPointer(rebasing: chunk.bytes[..<count])
        if let fault = decoder.append(filled, isLast: isAtEnd, to: &bytes) {
            throw place.error(.damaged(.invalidUTF16), row: Int(scanner.row), offset: chunkOffset + fault)
        }
    }

    private func torn(at position: Int) throws(ReadingError) -> ReadingError {
        let offset: Int
        if position < chunkPosition, let openQuoteOffset {
            offset = openQuoteOffset
        } else {
            offset = try fileOffset(of: position)
        }
        return place.error(.tornQuote, row: Int(scanner.row), column: scanner.currentColumn, offset: offset)
    }

    /// The file offset of a position in the newest chunk's text. The chunk is decoded once more to count it:
    /// unescaping has moved bytes in the buffer. Only for errors and for quotes that span chunks.
    private func fileOffset(of position: Int) throws(ReadingError) -> Int {
        let wanted = position - chunkPosition
        let width: Int
        switch decoder.encoding {
        case .utf8: return chunkOffset + wanted
        case .cp874, .cp1252: width = 1
        case .utf16LittleEndian, .utf16BigEndian: width = 2
        }
        var again = TextDecoder(encoding: decoder.encoding)
        var text: [UInt8] = []
        let raw = try source.bytes(at: chunkOffset, count: nextOffset - chunkOffset)
        _ = raw.withUnsafeBytes { again.append($0, isLast: false, to: &text) }
        var units = 0
        for byte in text.prefix(max(wanted, 0)) where byte & 0xC0 != 0x80 {
            units += byte >= 0xF0 ? 4 / width : 1
        }
        return chunkOffset + units * width
    }
}

/// A raw buffer that is freed with its owner.
final class ChunkBuffer {
    let bytes: UnsafeMutableRawBufferPointer

    init(size: Int) { bytes = .allocate(byteCount: max(size, 1), alignment: 16) }

    deinit { bytes.deallocate() }
}
