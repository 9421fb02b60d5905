/// Whether a document that comes in pieces closes the element it began with.
struct XMLEnding {
    private var start: [UInt8] = []
    private var end: [UInt8] = []
    /// Enough for a declaration and the name of a root element.
    private static let startLength = 256
    private static let endLength = 64

    mutating func append(_ piece: UnsafeRawBufferPointer) {
        if start.count < Self.startLength { start += piece.prefix(Self.startLength - start.count) }
        end += piece.suffix(Self.endLength)
        if end.count > Self.endLength { end.removeFirst(end.count - Self.endLength) }
    }

    var isClosed: Bool {
        var tail = end[...]
        while let last = tail.last, last <= 0x20 { tail = tail.dropLast() }
        guard let name = rootName else { return false }
        let closing = Array("</".utf8) + name + Array(">".utf8)
        return tail.suffix(closing.count).elementsEqual(closing) || tail.suffix(2).elementsEqual("/>".utf8)
    }

    /// The name after the first `<` that does not begin a declaration.
    private var rootName: [UInt8]? {
        for index in start.indices where start[index] == UInt8(ascii: "<") {
            let name = start[(index + 1)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
            if let first = name.first, first != UInt8(ascii: "?"), first != UInt8(ascii: "!") { return Array(name) }
        }
        return nil
    }
}
