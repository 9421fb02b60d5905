/// The records of a workbook stream one after the other, through a window of the file.
///
/// A record is at most 65,539 bytes long, so the window is never larger than that or `chunkSize` and one record.
struct RecordStream {
    private let source: StreamBytes
    private let chunkSize: Int
    private let latin1 = EightBitText.latin1
    private var window: [UInt8] = []
    /// Where the window starts in the stream.
    private var base = 0
    /// How many bytes of the window are there.
    private var filled = 0
    /// Where the next record starts in the window.
    private var position = 0

    /// The kind of the record that was read last.
    private(set) var id = 0
    /// How many bytes of data it has, without its continuations.
    private(set) var count = 0
    /// Where its data starts in the window.
    private var start = 0
    /// What of its data, or of that of its continuations, is not read yet.
    private var cursor = 0
    private var limit = 0

    init(_ source: StreamBytes, chunkSize: Int, at offset: Int = 0) {
        self.source = source
        self.chunkSize = max(chunkSize, 1)
        base = max(offset, 0)
    }

    /// Where the last record starts in the stream.
    var offset: Int { base + start - 4 }

    /// Where the last record starts in the file, and where the stream ends in it; for messages.
    var fileOffset: Int { source.fileOffset(of: offset) }
    var fileEnd: Int { source.fileOffset(of: source.size) }

    /// Where the next record starts in the stream.
    var nextOffset: Int { base + position }

    /// Whether the stream ended after a whole record, at the size that the file claims.
    var endedWhole: Bool { source.isWhole && position == filled && base + filled >= source.size }

    /// Reads the next record. Gives false at the end of the stream, and where the stream ends within a record.
    @inline(__always)
    mutating func next() throws(ReadingError) -> Bool {
        if filled - position < 4 {
            guard try fill(4) else { return false }
        }
        let size = number16(position + 2)
        if filled - position < 4 + size {
            guard try fill(4 + size) else { return false }
        }
        id = number16(position)
        count = size
        start = position + 4
        cursor = start
        limit = start + size
        position = limit
        return true
    }

    /// Makes the last record the next one again. Its continuations must not have been entered.
    mutating func putBack() { position = start - 4 }

    mutating func seek(to offset: Int) {
        if offset >= base, offset <= base + filled {
            position = offset - base
        } else {
            base = max(offset, 0)
            position = 0
            filled = 0
        }
    }

    /// The record's data, without its continuations.
    @inline(__always)
    func withData<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        window.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[start..<start + count])) }
    }

    /// A number of the record's data; zero past its end.
    func uint16(at index: Int) -> Int { withData { $0.uint16(at: index) } }

    /// A number of the record's data; zero past its end.
    func uint32(at index: Int) -> Int { withData { $0.uint32(at: index) } }

    @inline(__always)
    private func number16(_ index: Int) -> Int { Int(window[index]) | Int(window[index + 1]) << 8 }

    /// Has at least `needed` bytes from `position` on in the window. Gives false when the stream has fewer.
    private mutating func fill(_ needed: Int) throws(ReadingError) -> Bool {
        let kept = filled - position
        // Not more than there is, whatever a record claims.
        let wanted = min(max(needed, kept + chunkSize), source.size - base - position)
        guard wanted >= needed else { return false }
        if wanted > window.count {
            let former = window
            window = [UInt8](repeating: 0, count: wanted)
            window.replaceSubrange(0..<kept, with: former[position..<filled])
        } else if position > 0 {
            window.withUnsafeMutableBytes { [position, filled] all in
                all.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[position..<filled]))
            }
        }
        base += position
        position = 0
        filled = kept
        var failure: ReadingError?
        let (source, offset) = (source, base + kept)
        filled += window.withUnsafeMutableBytes { all in
            do throws(ReadingError) {
                return try source.read(
                    at: offset, into: UnsafeMutableRawBufferPointer(rebasing: all[kept..<wanted]))
            } catch {
                failure = error
                return 0
            }
        }
        if let failure { throw failure }
        return filled >= needed
    }
}

/// The data of a record together with that of the CONTINUE records after it, from the front on.
extension RecordStream {
    /// Whether all data of the record and its continuations was read.
    mutating func isAtEnd() throws(ReadingError) -> Bool {
        while cursor >= limit { if try !enterContinuation() { return true } }
        return false
    }

    /// Goes on with the next record if it continues this one.
    private mutating func enterContinuation() throws(ReadingError) -> Bool {
        if filled - position < 4 {
            guard try fill(4) else { return false }
        }
        guard number16(position) == BIFFRecord.continuation else { return false }
        let former = id
        guard try next() else { return false }
        id = former
        return true
    }

    mutating func byte() throws(ReadingError) -> UInt8? {
        while cursor >= limit { if try !enterContinuation() { return nil } }
        defer { cursor += 1 }
        return window[cursor]
    }

    mutating func uint16() throws(ReadingError) -> Int? {
        if limit - cursor >= 2 {
            defer { cursor += 2 }
            return number16(cursor)
        }
        guard let low = try byte(), let high = try byte() else { return nil }
        return Int(low) | Int(high) << 8
    }

    mutating func uint32() throws(ReadingError) -> Int? {
        guard let low = try uint16(), let high = try uint16() else { return nil }
        return low | high << 16
    }

    /// Gives false when there are not that many bytes.
    mutating func skip(_ count: Int) throws(ReadingError) -> Bool {
        var left = count
        while left > limit - cursor {
            left -= limit - cursor
            cursor = limit
            if try !enterContinuation() { return false }
        }
        cursor += left
        return true
    }

    /// Appends `count` bytes of 8-bit text. A continuation goes on with the text at once (BIFF5).
    /// Gives false when there are fewer.
    mutating func appendEightBit(
        _ count: Int, _ table: XLSText, to target: inout [UInt8]
    ) throws(ReadingError) -> Bool {
        if limit - cursor >= count {
            window.withUnsafeBytes {
                table.append(UnsafeRawBufferPointer(rebasing: $0[cursor..<cursor + count]), to: &target)
            }
            cursor += count
            return true
        }
        // A character of two bytes may be cut, so the pieces are joined first: at most 65,535 bytes.
        var joined: [UInt8] = []
        while joined.count < count {
            let here = min(limit - cursor, count - joined.count)
            if here > 0 {
                joined.append(contentsOf: window[cursor..<cursor + here])
                cursor += here
            } else if try !enterContinuation() {
                return false
            }
        }
        joined.withUnsafeBytes { table.append($0, to: &target) }
        return true
    }

    /// Appends `count` characters of a BIFF8 string. Each continuation starts with a flag byte of its own that says
    /// whether its characters are of one byte or two. Gives false when there are fewer; those are appended.
    @inline(__always)
    mutating func appendUnicode(
        _ count: Int, isWide: Bool, to target: inout [UInt8]
    ) throws(ReadingError) -> Bool {
        var units = UTF16Units()
        var left = count
        var isWide = isWide
        while left > 0 {
            let here = min((limit - cursor) >> (isWide ? 1 : 0), left)
            if here > 0 {
                let end = cursor + here << (isWide ? 1 : 0)
                window.withUnsafeBytes {
                    units.append(
                        UnsafeRawBufferPointer(rebasing: $0[cursor..<end]), isWide: isWide, latin1, to: &target)
                }
                cursor = end
                left -= here
            } else {
                guard try enterContinuation() else { return false }
                guard cursor < limit else { continue }
                isWide = window[cursor] & 1 != 0
                cursor += 1
            }
        }
        units.finish(&target)
        return true
    }
}
