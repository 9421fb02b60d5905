/// Where any of three bytes stand in a piece of text.
struct BytePositions {
    /// Bytes looked at in one go, at most.
    static let window = 4096
    static let blockSize = 64

    private let storage: UnsafeMutableBufferPointer<UInt32>
    private(set) var count = 0

    /// `storage` has room for `window` numbers.
    init(_ storage: UnsafeMutableBufferPointer<UInt32>) { self.storage = storage }

    /// Counted from where the search began, rising.
    @inline(__always)
    subscript(index: Int) -> Int { Int(storage[index]) }

    /// Looks at whole blocks only: `length` is a multiple of the block size, and the bytes are there.
    @inline(__always)
    mutating func find(
        _ a: UInt8, _ b: UInt8, _ c: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int, length: Int
    ) {
        var found = 0
        var offset = 0
        while offset < length {
            var bits: UInt64 = 0
            for part in 0..<4 {
                let block = ByteBlock(bytes, at: start &+ offset &+ part &* 16)
                bits |= ((block == a) .| (block == b) .| (block == c)).bits << UInt64(part &* 16)
            }
            while bits != 0 {
                storage[found] = UInt32(truncatingIfNeeded: offset &+ bits.trailingZeroBitCount)
                found &+= 1
                bits &= bits &- 1
            }
            offset &+= Self.blockSize
        }
        count = found
    }
}
