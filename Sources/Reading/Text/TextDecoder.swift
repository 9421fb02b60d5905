/// Turns chunks of a text file into UTF-8. A character that a chunk cuts is kept for the next one.
struct TextDecoder {
    let encoding: TextEncoding
    /// The bytes are known to be valid UTF-8: they are passed on without a look.
    private let isChecked: Bool
    /// Raw bytes of a character that the last chunk cut: at most three.
    private var kept: [UInt8] = []
    /// What is broken, once `append` has given a fault.
    private(set) var faultKind: ReadingError.Kind

    var keptCount: Int { kept.count }

    init(encoding: TextEncoding, isChecked: Bool = false) {
        self.encoding = encoding
        self.isChecked = isChecked
        faultKind = encoding == .utf8 ? .damaged(.invalidUTF8) : .damaged(.invalidUTF16)
    }

    /// Appends the chunk as UTF-8. Gives the number of raw bytes, kept ones included, before the fault when a character
    /// is broken, or cut by the file's end; the text before it is appended. Bytes that a code page does not define
    /// are no faults: they become U+FFFD.
    mutating func append(_ chunk: UnsafeRawBufferPointer, isLast: Bool, to text: inout [UInt8]) -> Int? {
        switch encoding {
        case .utf8:
            if isChecked {
                text.append(contentsOf: chunk)
                return nil
            }
            return appendWhole(chunk, isLast: isLast, to: &text, Self.appendUTF8)
        case .cp874: EightBitText.cp874.append(chunk, to: &text)
        case .cp1252: EightBitText.cp1252.append(chunk, to: &text)
        case .utf16LittleEndian: return appendWhole(chunk, isLast: isLast, to: &text, UTF16Text.appendLittleEndian)
        case .utf16BigEndian: return appendWhole(chunk, isLast: isLast, to: &text, UTF16Text.appendBigEndian)
        }
        return nil
    }

    /// Appends whole characters and gives how many bytes they had.
    private typealias Append = (UnsafeRawBufferPointer, inout [UInt8]) -> (used: Int, isBroken: Bool)

    private mutating func appendWhole(
        _ chunk: UnsafeRawBufferPointer, isLast: Bool, to text: inout [UInt8], _ append: Append
    ) -> Int? {
        var start = 0
        let keptCount = kept.count
        // The cut character is completed byte by byte: three more are enough.
        while !kept.isEmpty, start < chunk.count {
            kept.append(chunk[start])
            start += 1
            let (used, isBroken) = kept.withUnsafeBytes { append($0, &text) }
            if isBroken { return 0 }
            if used > 0 { kept = [] }
        }
        let rest = UnsafeRawBufferPointer(rebasing: chunk[start...])
        let (used, isBroken) = append(rest, &text)
        if isBroken { return keptCount + start + used }
        if used < rest.count { kept = Array(rest[used...]) }
        guard isLast, !kept.isEmpty else { return nil }
        faultKind = .truncated
        return keptCount + chunk.count - kept.count
    }

    private static func appendUTF8(
        _ bytes: UnsafeRawBufferPointer, to text: inout [UInt8]
    ) -> (used: Int, isBroken: Bool) {
        let end = UTF8Sequence.firstInvalid(in: bytes) ?? bytes.count
        text.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[..<end]))
        return (end, end < bytes.count && UTF8Sequence.length(in: bytes, at: end) == 0)
    }
}
