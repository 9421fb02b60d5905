/// Looks for bytes in text.
enum ByteSearch {
    /// Where the first of the three bytes stands from `start` on; the end if none does.
    @inline(__always)
    static func first(of a: UInt8, _ b: UInt8, _ c: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var index = start
        while index + 16 <= bytes.count {
            let block = ByteBlock(bytes, at: index)
            let hits = (block == a) .| (block == b) .| (block == c)
            if !hits.isClear { return index + hits.bits.trailingZeroBitCount }
            index += 16
        }
        while index < bytes.count, bytes[index] != a, bytes[index] != b, bytes[index] != c { index += 1 }
        return index
    }
}
