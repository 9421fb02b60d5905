#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Cuts a page into tags, text and entities as browsers do, in one buffer that is filled again and again.
///
/// Nothing is refused as not well-formed; a page that ends within a tag, comment or script is cut off. Comments,
/// declarations, scripts and data islands are passed over without being held.
struct HTMLScanner {
    enum Token { case start, end, text, entity, finished }

    private let stream: any ByteStream
    /// Owns the buffer.
    private let memory: GrowableBuffer
    private var window: UnsafeMutableRawBufferPointer
    private let place: ReadingPlace
    private let tokenLimit: Int
    /// Offset in the text of the buffer's first byte.
    private var dropped = 0
    private var filled = 0
    private var isAtEnd = false
    private var position = 0
    /// Within CDATA, which pages written as XML have.
    private var isCharacterData = false

    private(set) var tag = HTMLTag.other
    /// The last tag's name, if it has at most eight bytes.
    private(set) var packedName: UInt64 = 0
    private var name = 0..<0
    private(set) var attributes = 0..<0
    /// Of the last text.
    private(set) var text = 0..<0
    /// Of the last entity.
    private(set) var scalar: Unicode.Scalar = " "
    /// Where the last token starts.
    private(set) var tokenOffset = 0
    /// What stands in conditional comments and data islands is given, too: the names of Excel's sheets are there.
    var readsIslands = false
    /// Text and entities are passed over.
    var skipsText = false
    /// The style sheets are kept in `styles`.
    var keepsStyles = false
    private(set) var styles: [UInt8] = []

    init(_ stream: any ByteStream, limits: ReadingLimits, place: ReadingPlace, chunkSize: Int = 128 << 10) {
        self.stream = stream
        self.place = place
        tokenLimit = limits.cellBytes
        memory = GrowableBuffer(size: chunkSize)
        window = memory.bytes
    }

    /// The bytes that the ranges of the last token refer to; valid until the next token is asked for.
    @inline(__always)
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: window[..<filled]) }

    /// Where the scanner is, in bytes from the start of the text.
    var offset: Int { dropped + position }

    @inline(__always)
    var attributeScan: HTMLAttributes { HTMLAttributes(bytes: bytes, attributes) }

    /// The next tag, entity or piece of text.
    mutating func next() throws(ReadingError) -> Token {
        while true {
            guard try has(1) else { return .finished }
            if isCharacterData {
                if try takeCharacterData() { return .text }
                continue
            }
            let byte = window[position]
            if byte == UInt8(ascii: "<") {
                if let token = try markup() { return token }
            } else if skipsText {
                position = index(of: UInt8(ascii: "<"), from: position)
            } else if byte == UInt8(ascii: "&") {
                return try entity()
            } else {
                text = position..<endOfText(from: position)
                position = text.upperBound
                return .text
            }
        }
    }

    /// The last tag has this name, in lower case.
    func isNamed(_ expected: StaticString) -> Bool {
        guard name.count == expected.utf8CodeUnitCount else { return false }
        for index in 0..<name.count where window[name.lowerBound + index] | 0x20 != expected.utf8Start[index] | 0x20 {
            return false
        }
        return true
    }

    // MARK: Tags

    /// The tag at `position`; absent when it was something to pass over.
    private mutating func markup() throws(ReadingError) -> Token? {
        if let token = plainCell() { return token }
        guard try has(2) else { return literal() }
        let second = window[position + 1]
        if Self.isLetter(second) {
            try readTag(nameAt: 1)
            return .start
        }
        switch second {
        case UInt8(ascii: "/"):
            guard try has(3) else { throw cutOff() }
            if Self.isLetter(window[position + 2]) {
                try readTag(nameAt: 2)
                return .end
            }
            try skip(to: ">")
        case UInt8(ascii: "!"):
            try declaration()
        case UInt8(ascii: "?"):
            try skip(to: ">")
        default:
            return literal()
        }
        return nil
    }

    /// `<td>` and `</td>`, the most frequent tags by far, without attributes.
    @inline(__always)
    private mutating func plainCell() -> Token? {
        guard position + 8 <= filled else { return nil }
        let raw = UnsafeRawBufferPointer(window)
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        let isStart = word & 0xFFFF_FFFF == 0x3E64_743C
        guard isStart || word & 0xFF_FFFF_FFFF == 0x3E_6474_2F3C else { return nil }
        (tag, packedName) = (.cell, HTMLTag.td)
        let end = position + (isStart ? 4 : 5)
        name = (end - 3)..<(end - 1)
        attributes = (end - 1)..<(end - 1)
        tokenOffset = dropped + position
        position = end
        return isStart ? .start : .end
    }

    /// A `<` that begins no tag is text.
    private mutating func literal() -> Token {
        text = position..<(position + 1)
        position += 1
        return .text
    }

    private mutating func declaration() throws(ReadingError) {
        if try starts(with: "<!--[if"), readsIslands {
            try skip(to: ">")
        } else if try starts(with: "<!-->") {
            try skip(to: ">")
        } else if try starts(with: "<!--->") {
            try skip(to: ">")
        } else if try starts(with: "<!--") {
            position += 4
            try skip(to: "-->")
        } else if try starts(with: "<![CDATA[") {
            position += 9
            isCharacterData = true
        } else if try starts(with: "<![if supportMisalignedColumns]") {
            // Excel's row of column widths at the end of a table, which is no row of the sheet.
            try skip(to: "<![endif]")
            try skip(to: ">")
        } else {
            try skip(to: ">")
        }
    }

    private mutating func readTag(nameAt start: Int) throws(ReadingError) {
        var index = position + start
        var packed: UInt64 = 0
        // The name, of which eight bytes tell the tags that matter; longer ones are none of them.
        while true {
            if index == filled { try more(&index) }
            let byte = window[index]
            if byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
            let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
            packed = index - position - start >= 8 ? .max : packed << 8 | UInt64(isUpper ? byte | 0x20 : byte)
            index += 1
        }
        let nameLength = index - position - start
        if window[index] != UInt8(ascii: ">") { try findEnd(&index) }
        name = (position + start)..<(position + start + nameLength)
        attributes = name.upperBound..<index
        tag = HTMLTag(packed: packed)
        packedName = packed
        tokenOffset = dropped + position
        let isStart = start == 1
        let closesItself = index > name.upperBound && window[index - 1] == UInt8(ascii: "/")
        position = index + 1
        guard isStart, !closesItself else { return }
        switch tag {
        case .raw: try passRaw()
        case .style: try passRaw()
        case .island: if !readsIslands { try passRaw() }
        case .table, .row, .cell, .caption, .column, .rowGroup, .lineBreak, .block, .preformatted, .span, .anchor,
            .emphasis,
            .other:
            break
        }
    }

    /// Goes on to the `>` that ends the tag. Quotes count only where a value begins (HTML, 13.2.5.33 to 39).
    private mutating func findEnd(_ index: inout Int) throws(ReadingError) {
        var quote: UInt8 = 0
        var isBeforeValue = false
        while true {
            if index == filled { try more(&index) }
            let byte = window[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: ">") {
                return
            } else if isBeforeValue, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
                isBeforeValue = false
            } else if byte == UInt8(ascii: "=") {
                isBeforeValue = true
            } else if byte > 0x20 {
                isBeforeValue = false
            }
            index += 1
        }
    }

    /// Passes over the content of the raw element whose start tag was read, and over its end tag.
    private mutating func passRaw() throws(ReadingError) {
        let tagName = [UInt8](bytes[name]).map { $0 | 0x20 }
        let keeps = keepsStyles && tag == .style
        while true {
            let end = index(of: UInt8(ascii: "<"), from: position)
            if keeps {
                guard styles.count + end - position <= tokenLimit else {
                    throw place.error(.limit(name: "cellBytes", value: tokenLimit), offset: offset)
                }
                styles.append(contentsOf: bytes[position..<end])
            }
            position = end
            guard try has(tagName.count + 3) else { throw cutOff() }
            let isEnd =
                window[position + 1] == UInt8(ascii: "/")
                && (0..<tagName.count).allSatisfy { window[position + 2 + $0] | 0x20 == tagName[$0] }
                && !Self.isLetter(window[position + 2 + tagName.count])
            if isEnd, window[position] == UInt8(ascii: "<") {
                try skip(to: ">")
                return
            }
            if window[position] == UInt8(ascii: "<") { position += 1 }
        }
    }

    // MARK: Entities and text

    private mutating func entity() throws(ReadingError) -> Token {
        // The longest name that is known, with its ampersand and semicolon.
        _ = try has(HTMLEntities.longest)
        let available = UnsafeRawBufferPointer(
            rebasing: window[position..<min(position + HTMLEntities.longest, filled)])
        if let found = HTMLEntities.decode(available) {
            scalar = found.scalar
            position += found.length
            return .entity
        }
        return literal()
    }

    private mutating func takeCharacterData() throws(ReadingError) -> Bool {
        let end = index(of: UInt8(ascii: "]"), from: position)
        if end > position {
            text = position..<end
            position = end
            return true
        }
        if try starts(with: "]]>") {
            position += 3
            isCharacterData = false
            return false
        }
        _ = literal()
        return true
    }

    /// Where the next `<` or `&` stands, or the end of the buffer.
    @inline(__always)
    private func endOfText(from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let (tags, ampersands) = (UInt64(UInt8(ascii: "<")) &* ones, UInt64(UInt8(ascii: "&")) &* ones)
        let raw = UnsafeRawBufferPointer(window)
        var index = start
        while index + 8 <= filled {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let (x, y) = (word ^ tags, word ^ ampersands)
            // The lowest set bit is exact: false hits of this test only stand above a true one.
            let hits = ((x &- ones) & ~x | (y &- ones) & ~y) & 0x8080_8080_8080_8080
            if hits != 0 { return index + hits.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < filled, raw[index] != UInt8(ascii: "<"), raw[index] != UInt8(ascii: "&") { index += 1 }
        return index
    }

    /// Where the next such byte stands, or the end of the buffer.
    private func index(of byte: UInt8, from start: Int) -> Int {
        guard start < filled, let base = window.baseAddress else { return filled }
        guard let found = memchr(base + start, Int32(byte), filled - start) else { return filled }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
    }

    private func cutOff() -> ReadingError { place.error(.truncated, offset: offset) }

    // MARK: The buffer

    /// There are at least that many bytes from `position` on.
    @inline(__always)
    private mutating func has(_ count: Int) throws(ReadingError) -> Bool {
        while filled - position < count { if try !fill() { return false } }
        return true
    }

    /// More bytes behind the buffer's end, at which `index` stands; throws when there are none.
    private mutating func more(_ index: inout Int) throws(ReadingError) {
        let length = index - position
        guard try fill() else { throw cutOff() }
        index = position + length
    }

    /// Moves what is left to the front and reads more; false at the end of the text.
    private mutating func fill() throws(ReadingError) -> Bool {
        if isAtEnd { return false }
        let rest = filled - position
        if rest > tokenLimit { throw place.error(.limit(name: "cellBytes", value: tokenLimit), offset: offset) }
        memory.keep(position..<filled)
        window = memory.bytes
        dropped += position
        (position, filled) = (0, rest)
        let count = try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: window[rest...]))
        filled += count
        isAtEnd = count == 0
        return count > 0
    }

    private mutating func starts(with expected: StaticString) throws(ReadingError) -> Bool {
        let count = expected.utf8CodeUnitCount
        guard try has(count) else { return false }
        for index in 0..<count where window[position + index] != expected.utf8Start[index] { return false }
        return true
    }

    /// Goes on behind the next such mark.
    private mutating func skip(to mark: StaticString) throws(ReadingError) {
        let first = mark.utf8Start[0]
        while true {
            position = index(of: first, from: position)
            guard try has(mark.utf8CodeUnitCount) else { throw cutOff() }
            if try starts(with: mark) {
                position += mark.utf8CodeUnitCount
                return
            }
            if window[position] == first { position += 1 }
        }
    }
}
