/// Turns chunks of a text file into UTF-8. A character that a chunk cuts is kept for the next one.
struct TextDecoder {
    let encoding: TextEncoding
    /// Raw bytes of a character that the last chunk cut: at most three.
    private var kept: [UInt8] = []

    var keptCount: Int { kept.count }

    init(encoding: TextEncoding) {
        self.encoding = encoding
    }

    /// Appends the chunk as UTF-8. Gives the number of raw bytes, kept ones included, before the
    /// fault when UTF-16 is broken.
    /// UTF-8 is passed on as it is: the whole file was checked before.
    mutating func append(_ chunk: UnsafeRawBufferPointer, isLast: Bool, to text: inout [UInt8]) -> Int? {
        switch encoding {
        case .utf8: text.append(contentsOf: chunk)
        case .cp874: EightBitText.cp874.append(chunk, to: &text)
        case .cp1252: EightBitText.cp1252.append(chunk, to: &text)
        case .utf16LittleEndian, .utf16BigEndian: return appendUTF16(chunk, isLast: isLast, to: &text)
        }
        return nil
    }

    private mutating func appendUTF16(_ chunk: UnsafeRawBufferPointer, isLast: Bool, to text: inout [UInt8]) -> Int? {
        let raw = kept + chunk
        kept = []
        let high = encoding == .utf16BigEndian ? 0 : 1
        var index = 0
        while index < raw.count {
            guard index + 2 <= raw.count else { break }
            let unit = UInt32(raw[index + high]) << 8 | UInt32(raw[index + 1 - high])
            var scalar = unit
            var length = 2
            if unit & 0xF800 == 0xD800 {
                guard unit < 0xDC00 else { return index }
                guard index + 4 <= raw.count else { break }
                let low = UInt32(raw[index + 2 + high]) << 8 | UInt32(raw[index + 3 - high])
                guard low & 0xFC00 == 0xDC00 else { return index }
                scalar = 0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF)
                length = 4
            }
            if let scalar = Unicode.Scalar(scalar) { text.append(contentsOf: String(scalar).utf8) }
            index += length
        }
        if index < raw.count {
            if isLast { return index }
            kept = Array(raw[index...])
        }
        return nil
    }
}
