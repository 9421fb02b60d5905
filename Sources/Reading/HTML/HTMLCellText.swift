/// Builds a cell's text from its pieces as a browser shows it: white space collapsed, line feeds for `<br>` and blocks.
struct HTMLCellText {
    /// Line feeds to write before the next text.
    private var breaks = 0
    private var isSpacePending = false
    private var hasText = false
    /// White space is kept as it is.
    var isPreformatted = false
    /// Excel's way to write several spaces: white space is kept and no-break spaces are spaces.
    var isSpaceRun = false

    private static let space = UInt8(ascii: " ")
    private static let lineFeed: UInt8 = 0x0A

    @inline(__always)
    mutating func append(_ text: UnsafeRawBufferPointer, to bytes: inout [UInt8]) {
        if isPreformatted || isSpaceRun { return appendAsIs(text, to: &bytes) }
        var index = 0
        while index < text.count {
            if Self.isSpace(text[index]) {
                isSpacePending = true
                index += 1
                continue
            }
            let start = index
            while index < text.count, !Self.isSpace(text[index]) { index += 1 }
            flush(to: &bytes)
            bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start..<index]))
        }
    }

    mutating func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        flush(to: &bytes)
        if isSpaceRun, scalar == "\u{A0}" {
            bytes.append(Self.space)
        } else {
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }

    mutating func lineBreak() {
        breaks += 1
        isSpacePending = false
    }

    /// A block begins or ends here: what follows stands on a new line.
    mutating func block() {
        if hasText, breaks == 0 { breaks = 1 }
        isSpacePending = false
    }

    /// Ends the cell. The last line break of a cell shows nothing, as the one that ends a block; those before it do.
    mutating func end(_ bytes: inout [UInt8]) {
        if hasText { for _ in 0..<max(breaks - 1, 0) { bytes.append(Self.lineFeed) } }
        self = HTMLCellText()
    }

    @inline(__always)
    private mutating func flush(to bytes: inout [UInt8]) {
        if breaks > 0 {
            for _ in 0..<breaks { bytes.append(Self.lineFeed) }
            breaks = 0
        } else if isSpacePending, hasText {
            bytes.append(Self.space)
        }
        isSpacePending = false
        hasText = true
    }

    private mutating func appendAsIs(_ text: UnsafeRawBufferPointer, to bytes: inout [UInt8]) {
        guard text.count > 0 else { return }
        flush(to: &bytes)
        for byte in text {
            if byte == 0x0D { continue }
            if isSpaceRun, byte == 0xA0, bytes.last == 0xC2 {
                bytes[bytes.count - 1] = Self.space
            } else {
                bytes.append(isSpaceRun && byte <= 0x20 ? Self.space : byte)
            }
        }
    }

    @inline(__always)
    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C
    }
}
