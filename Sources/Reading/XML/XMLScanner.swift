/// Cuts a part's XML into tags and text, in one buffer that is filled again and again.
///
/// It takes what workbooks hold: any prefix, CDATA, comments, processing instructions, both kinds of quotes. It
/// refuses a DOCTYPE, so no entity can be defined. Element names are compared without their prefix.
struct XMLScanner {
    enum Token { case start, end, text, finished }

    private let stream: any ByteStream
    /// Owns the buffer.
    private let memory: GrowableBuffer
    private var window: UnsafeMutableRawBufferPointer
    private let place: ReadingPlace
    private let tokenLimit: Int
    private let nestingLimit: Int
    /// Offset in the part of the buffer's first byte.
    private var dropped = 0
    private var filled = 0
    private var isAtEnd = false
    private var position = 0
    private(set) var depth = 0

    /// Of the last tag: its name without prefix, and its attributes.
    private(set) var name = 0..<0
    private(set) var attributes = 0..<0
    /// The last start tag closes itself; no end comes for it.
    private(set) var isEmptyElement = false
    /// Of the last text.
    private(set) var text = 0..<0
    /// The last text is CDATA: no entities in it.
    private(set) var isCharacterData = false

    init(_ stream: any ByteStream, limits: ReadingLimits, place: ReadingPlace, chunkSize: Int = 128 << 10) {
        self.stream = stream
        self.place = place
        tokenLimit = limits.cellBytes
        nestingLimit = limits.nesting
        memory = GrowableBuffer(size: chunkSize)
        window = memory.bytes
    }

    /// The bytes that the ranges of the last token refer to; valid until the next token is asked for.
    @inline(__always)
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: window[..<filled]) }

    /// Where the scanner is, in bytes from the part's start.
    var offset: Int { dropped + position }

    /// The next tag or text. Comments, processing instructions and declarations are passed over.
    mutating func next() throws(ReadingError) -> Token {
        while true {
            guard try has(1) else {
                if depth > 0 { throw place.error(.truncated, offset: offset) }
                return .finished
            }
            if window[position] != UInt8(ascii: "<") {
                let end = try find(UInt8(ascii: "<"), orEnd: true)
                try hold(end - position)
                text = position..<end
                isCharacterData = false
                position = end
                return .text
            }
            guard try has(2) else { throw place.error(.truncated, offset: offset) }
            switch window[position + 1] {
            case UInt8(ascii: "/"):
                let end = try find(UInt8(ascii: ">"), orEnd: false)
                try hold(end + 1 - position)
                setName(from: position + 2, to: end)
                position = end + 1
                depth -= 1
                if depth < 0 { throw broken() }
                return .end
            case UInt8(ascii: "?"):
                try skip(to: "?>", from: 2)
            case UInt8(ascii: "!"):
                if try starts(with: "<!--") {
                    try skip(to: "-->", from: 4)
                } else if try starts(with: "<![CDATA[") {
                    let start = 9
                    let length = try length(to: "]]>", from: start)
                    text = (position + start)..<(position + length - 3)
                    isCharacterData = true
                    position += length
                    return .text
                } else if try starts(with: "<!DOCTYPE") {
                    throw place.error(.damaged(.documentType), offset: offset)
                } else {
                    throw broken()
                }
            default:
                try startTag()
                return .start
            }
        }
    }

    /// Where the next token starts in `bytes`.
    @inline(__always)
    var nextToken: Int { position }

    /// Goes on behind a whole element that was read from `bytes` without the scanner.
    @inline(__always)
    mutating func pass(to end: Int) { position = end }

    /// Passes over the content of the element whose start tag came last.
    mutating func skipElement() throws(ReadingError) {
        if isEmptyElement { return }
        let outside = depth - 1
        while depth > outside {
            if try next() == .finished { throw place.error(.truncated, offset: offset) }
        }
    }

    /// The last tag's name is this one.
    @inline(__always)
    func isNamed(_ expected: StaticString) -> Bool {
        guard name.count == expected.utf8CodeUnitCount else { return false }
        for index in 0..<name.count where window[name.lowerBound + index] != expected.utf8Start[index] {
            return false
        }
        return true
    }

    /// The last start tag's attributes.
    @inline(__always)
    var attributeScan: XMLAttributes {
        XMLAttributes(bytes: bytes, position: attributes.lowerBound, end: attributes.upperBound)
    }

    func broken() -> ReadingError { error(.damaged(.xml)) }

    /// An error at the place where the scanner is.
    func error(_ kind: ReadingError.Kind) -> ReadingError { place.error(kind, offset: offset) }

    private mutating func startTag() throws(ReadingError) {
        var index = position + 1
        var quote: UInt8 = 0
        while true {
            if index == filled {
                let length = index - position
                guard try fill() else { throw place.error(.truncated, offset: offset) }
                index = position + length
            }
            let byte = window[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: ">") {
                break
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "<") {
                throw broken()
            }
            index += 1
        }
        try hold(index + 1 - position)
        isEmptyElement = window[index - 1] == UInt8(ascii: "/")
        setName(from: position + 1, to: isEmptyElement ? index - 1 : index)
        if name.isEmpty { throw broken() }
        attributes = name.upperBound..<(isEmptyElement ? index - 1 : index)
        if !isEmptyElement {
            guard depth < nestingLimit else {
                throw place.error(.limit(name: "nesting", value: nestingLimit), offset: offset)
            }
            depth += 1
        }
        position = index + 1
    }

    /// Throws when a tag or text is longer than allowed, however much of it is in the buffer.
    @inline(__always)
    private func hold(_ length: Int) throws(ReadingError) {
        if length > tokenLimit { throw place.error(.limit(name: "cellBytes", value: tokenLimit), offset: offset) }
    }

    /// The name from `start` on, without prefix, up to a blank or `end`.
    @inline(__always)
    private mutating func setName(from start: Int, to end: Int) {
        var index = start
        var first = start
        while index < end, window[index] > 0x20 {
            if window[index] == UInt8(ascii: ":") { first = index + 1 }
            index += 1
        }
        name = first..<max(first, index)
    }

    /// There are at least that many bytes from `position` on.
    @inline(__always)
    private mutating func has(_ count: Int) throws(ReadingError) -> Bool {
        while filled - position < count { if try !fill() { return false } }
        return true
    }

    /// Moves what is left to the front and reads more; false at the end of the part.
    private mutating func fill() throws(ReadingError) -> Bool {
        if isAtEnd { return false }
        let rest = filled - position
        try hold(rest)
        memory.keep(position..<filled)
        window = memory.bytes
        dropped += position
        (position, filled) = (0, rest)
        let count = try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: window[rest...]))
        filled += count
        isAtEnd = count == 0
        return count > 0
    }

    private mutating func find(_ byte: UInt8, orEnd: Bool) throws(ReadingError) -> Int {
        var index = position
        while true {
            index = PlainText.first(byte, in: window, from: index, to: filled)
            if index < filled { return index }
            let length = index - position
            guard try fill() else {
                if orEnd { return position + length }
                throw place.error(.truncated, offset: offset)
            }
            index = position + length
        }
    }

    private mutating func starts(with expected: StaticString) throws(ReadingError) -> Bool {
        let count = expected.utf8CodeUnitCount
        guard try has(count) else { return false }
        for index in 0..<count where window[position + index] != expected.utf8Start[index] { return false }
        return true
    }

    /// How many bytes from `position` to the end of `mark`, which is looked for `skipped` bytes on.
    private mutating func length(to mark: StaticString, from skipped: Int) throws(ReadingError) -> Int {
        let count = mark.utf8CodeUnitCount
        var length = skipped
        while true {
            guard try has(length + count) else { throw place.error(.truncated, offset: offset) }
            var matched = 0
            while matched < count, window[position + length + matched] == mark.utf8Start[matched] { matched += 1 }
            if matched == count {
                try hold(length + count)
                return length + count
            }
            length += 1
        }
    }

    private mutating func skip(to mark: StaticString, from skipped: Int) throws(ReadingError) {
        position += try length(to: mark, from: skipped)
    }
}
