/// Strict UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Sequence {
    /// Length of the sequence that starts at `index` with a byte of 0x80 or more: 2 to 4, 0 if it is not valid,
    /// -1 if it is valid so far and the bytes end within it.
    @inline(__always)
    static func length(in bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
        let lead = bytes[index]
        let left = bytes.count - index
        let count: Int
        let second: ClosedRange<UInt8>
        switch lead {
        case 0xC2...0xDF: (count, second) = (2, 0x80...0xBF)
        case 0xE0: (count, second) = (3, 0xA0...0xBF)
        case 0xED: (count, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (count, second) = (3, 0x80...0xBF)
        case 0xF0: (count, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (count, second) = (4, 0x80...0xBF)
        case 0xF4: (count, second) = (4, 0x80...0x8F)
        default: return 0
        }
        if left > 1, !second.contains(bytes[index + 1]) { return 0 }
        var position = 2
        while position < min(count, left) {
            if bytes[index + position] & 0xC0 != 0x80 { return 0 }
            position += 1
        }
        return left < count ? -1 : count
    }

    /// Where the first byte stands that is not valid UTF-8; absent if all are. The end must be complete.
    static func firstInvalid(in bytes: UnsafeRawBufferPointer) -> Int? {
        var index = 0
        let count = bytes.count
        while index < count {
            while index + 8 <= count,
                bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                index += 8
            }
            while index < count, bytes[index] < 0x80 { index += 1 }
            while index < count, bytes[index] >= 0x80 {
                let length = length(in: bytes, at: index)
                if length <= 0 { return index }
                index += length
            }
        }
        return nil
    }
}
