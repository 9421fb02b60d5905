/// A stream of encoded text as UTF-8. Text that is UTF-8 is passed on without a copy.
final class DecodedStream: ByteStream {
    /// A place of the text from which a new stream can start.
    struct Point: Sendable, Equatable {
        /// In raw bytes.
        var offset: Int
        /// Decoded bytes between that offset and the place.
        var skipped: Int
    }

    private let base: any ByteStream
    private let place: ReadingPlace
    /// Absent for UTF-8.
    private var decoder: TextDecoder?
    /// Raw bytes that were looked at to find the encoding.
    private var head: ArraySlice<UInt8> = []
    private var decoded: [UInt8] = []
    private var used = 0
    private let chunk: ChunkBuffer
    private var isAtEnd = false
    /// Thrown when all text before it has been handed out.
    private var fault: ReadingError?
    private var toSkip = 0
    /// Where chunks start, in raw and in decoded bytes; one for each chunk, and only if asked for.
    private var marks: [(raw: Int, decoded: Int)] = []
    private let keepsMarks: Bool
    private var rawOffset: Int
    private var decodedOffset = 0

    /// Text in a known encoding, without its byte-order mark. `start` is where the base stands, in raw bytes.
    init(
        _ base: any ByteStream, encoding: TextEncoding, from start: Point = Point(offset: 0, skipped: 0),
        keepsMarks: Bool = false, place: ReadingPlace, chunkSize: Int = 128 << 10
    ) {
        self.base = base
        self.place = place
        self.keepsMarks = keepsMarks
        decoder = encoding == .utf8 ? nil : TextDecoder(encoding: encoding)
        chunk = ChunkBuffer(size: decoder == nil ? 1 : max(chunkSize, 1))
        toSkip = start.skipped
        rawOffset = start.offset
        decodedOffset = encoding == .utf8 ? start.offset : 0
    }

    /// An XML document, whose encoding is that of its byte-order mark or its declaration, else UTF-8 (XML 1.0,
    /// appendix F). Throws when it declares one that is not read.
    init(xml base: any ByteStream, place: ReadingPlace, chunkSize: Int = 128 << 10) throws(ReadingError) {
        let start = ChunkBuffer(size: 256)
        var count = 0
        while count < start.bytes.count {
            let more = try base.read(into: UnsafeMutableRawBufferPointer(rebasing: start.bytes[count...]))
            if more == 0 { break }
            count += more
        }
        let head = [UInt8](UnsafeRawBufferPointer(rebasing: start.bytes[..<count]))
        let (encoding, mark) = Self.sniff(head)
        guard let encoding else { throw place.error(.damaged(.codePage), offset: 0) }
        self.base = base
        self.place = place
        self.head = head[mark...]
        keepsMarks = false
        rawOffset = 0
        decoder = encoding == .utf8 ? nil : TextDecoder(encoding: encoding)
        chunk = ChunkBuffer(size: decoder == nil ? 1 : max(chunkSize, 1))
    }

    private static func sniff(_ head: [UInt8]) -> (encoding: TextEncoding?, mark: Int) {
        if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if head.starts(with: [0x3C, 0]) { return (.utf16LittleEndian, 0) }
        if head.starts(with: [0, 0x3C]) { return (.utf16BigEndian, 0) }
        guard let name = DeclaredEncoding.inDeclaration(of: head[...]) else { return (.utf8, 0) }
        switch DeclaredEncoding.named(name) {
        // The declaration could be read byte by byte, so it is wrong about two bytes a character.
        case .utf16LittleEndian, .utf16BigEndian: return (.utf8, 0)
        case let known: return (known, 0)
        }
    }

    /// Where to start a new stream that begins at this decoded byte. Needs `keepsMarks`, but for UTF-8.
    func point(at decoded: Int) -> Point {
        guard decoder != nil else { return Point(offset: decoded + rawOffset, skipped: 0) }
        var (low, high) = (0, marks.count)
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].decoded <= decoded { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return Point(offset: 0, skipped: decoded) }
        return Point(offset: marks[low - 1].raw, skipped: decoded - marks[low - 1].decoded)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
        guard buffer.count > 0 else { return 0 }
        guard decoder != nil else {
            return head.isEmpty ? try base.read(into: buffer) : takeHead(into: buffer)
        }
        while used == decoded.count {
            if let fault { throw fault }
            if isAtEnd { return 0 }
            try decode()
        }
        let count = min(buffer.count, decoded.count - used)
        decoded.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[used..<used + count])) }
        used += count
        return count
    }

    private func takeHead(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, head.count)
        head.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        head = head.dropFirst(count)
        return count
    }

    private func decode() throws(ReadingError) {
        decoded.removeAll(keepingCapacity: true)
        used = 0
        if keepsMarks { marks.append((rawOffset - (decoder?.keptCount ?? 0), decodedOffset)) }
        let count = head.isEmpty ? try base.read(into: chunk.bytes) : takeHead(into: chunk.bytes)
        isAtEnd = count == 0
        rawOffset += count
        let raw = UnsafeRawBufferPointer(rebasing: chunk.bytes[..<count])
        if let fault = decoder?.append(raw, isLast: isAtEnd, to: &decoded) {
            self.fault = place.error(.damaged(.invalidUTF16), offset: rawOffset - count + fault)
        }
        decodedOffset += decoded.count
        let skipped = min(toSkip, decoded.count)
        (used, toSkip) = (skipped, toSkip - skipped)
    }
}
