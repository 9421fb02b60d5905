/// Text between tags that can be taken over as it stands: valid UTF-8 without entities, line ends to change or escapes.
///
/// Words of eight bytes are compared and copied. It reads up to 8 bytes beyond what it is asked to look at, and writes
/// up to 8 bytes beyond what it copies; callers leave room for that.
enum PlainText {
    enum Outcome {
        /// The text ends at this `<`, so many bytes were copied.
        case copied(end: Int, count: Int)
        /// It is not plain, or the bytes end within it.
        case notPlain
        /// There is no room for all of it.
        case noRoom
    }

    /// Copies the text that starts at `start`. `bytes` may be read 8 bytes beyond its end.
    @inline(__always)
    static func copy(
        _ bytes: UnsafeRawBufferPointer, from start: Int, to target: UnsafeMutableRawPointer, room: Int
    ) -> Outcome {
        guard let base = bytes.baseAddress else { return .notPlain }
        let end = bytes.count
        let shift = start
        var index = start
        while index < end {
            guard index - shift + 16 <= room else { return .noRoom }
            let word = word(base, index)
            target.storeBytes(of: word, toByteOffset: index - shift, as: UInt64.self)
            let high = word & 0x8080_8080_8080_8080
            if high & 0x80 != 0 {
                // Two Thai letters at once, one, or anything else that is valid.
                if word & 0x0000_C0FE_FFC0_FEFF == 0x0000_80B8_E080_B8E0 {
                    index += 6
                } else if word & 0xC0_FEFF == 0x80_B8E0 {
                    index += 3
                } else {
                    let length = UTF8Sequence.length(in: bytes, at: index)
                    guard length > 0 else { return .notPlain }
                    index += length
                }
                continue
            }
            // The ASCII bytes before the first other one.
            let ascii = high == 0 ? 8 : high.trailingZeroBitCount >> 3
            let marks = marks(word)
            let plain = marks == 0 ? 8 : marks.trailingZeroBitCount >> 3
            guard plain < ascii else {
                index += ascii
                continue
            }
            index += plain
            guard index < end else { return .notPlain }
            switch base.load(fromByteOffset: index, as: UInt8.self) {
            case UInt8(ascii: "<"): return .copied(end: index, count: index - shift)
            case UInt8(ascii: "_"):
                if base.load(fromByteOffset: index + 1, as: UInt8.self) == UInt8(ascii: "x") { return .notPlain }
                index += 1
            default: return .notPlain
            }
        }
        return .notPlain
    }

    /// Where the byte stands first, or `end`. Up to seven bytes beyond the end are read.
    @inline(__always)
    static func first(
        _ byte: UInt8, in window: UnsafeMutableRawBufferPointer, from start: Int, to end: Int
    ) -> Int {
        guard let base = window.baseAddress else { return end }
        let pattern = 0x0101_0101_0101_0101 &* UInt64(byte)
        var index = start
        while index < end {
            let zeros = zeros(word(UnsafeRawPointer(base), index) ^ pattern) & 0x8080_8080_8080_8080
            if zeros != 0 { return min(index + zeros.trailingZeroBitCount >> 3, end) }
            index += 8
        }
        return end
    }

    @inline(__always)
    static func word(_ base: UnsafeRawPointer, _ index: Int) -> UInt64 {
        UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// The high bit of the first byte that is `<`, `&`, `_` or CR; bits above it mean nothing.
    @inline(__always)
    private static func marks(_ word: UInt64) -> UInt64 {
        (zeros(word ^ 0x3C3C_3C3C_3C3C_3C3C) | zeros(word ^ 0x2626_2626_2626_2626)
            | zeros(word ^ 0x5F5F_5F5F_5F5F_5F5F) | zeros(word ^ 0x0D0D_0D0D_0D0D_0D0D)) & 0x8080_8080_8080_8080
    }

    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }
}
