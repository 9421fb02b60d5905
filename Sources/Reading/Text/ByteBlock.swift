/// Sixteen bytes that are looked at together.
struct ByteBlock {
    typealias Mask = SIMDMask<SIMD16<Int8>>

    let bytes: SIMD16<UInt8>

    /// The sixteen bytes from `offset` on; they must be there.
    @inline(__always)
    init(_ source: UnsafeRawBufferPointer, at offset: Int) {
        bytes = source.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
    }

    @inline(__always)
    static func == (block: ByteBlock, byte: UInt8) -> Mask { block.bytes .== SIMD16(repeating: byte) }

    /// Bytes from 0x80 to `last`.
    @inline(__always)
    func isHigh(upTo last: UInt8 = 0xFF) -> Mask {
        unsafeBitCast(bytes, to: SIMD16<Int8>.self) .<= SIMD16(repeating: Int8(bitPattern: last))
    }

    /// The bytes with some of their bits taken away.
    @inline(__always)
    func masked(_ bits: UInt8) -> ByteBlock { ByteBlock(bytes & SIMD16(repeating: bits)) }

    @inline(__always)
    private init(_ bytes: SIMD16<UInt8>) { self.bytes = bytes }
}

extension SIMDMask where Storage == SIMD16<Int8> {
    /// No lane is set.
    @inline(__always)
    var isClear: Bool {
        let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
        return halves[0] | halves[1] == 0
    }

    /// One bit a lane, the first lane in the lowest.
    @inline(__always)
    var bits: UInt64 {
        let lanes = SIMD16<UInt8>(1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128)
        let halves = unsafeBitCast(unsafeBitCast(self, to: SIMD16<UInt8>.self) & lanes, to: SIMD2<UInt64>.self)
        // The product's highest byte is the sum of all eight, each of which holds its own bit.
        let ones: UInt64 = 0x0101_0101_0101_0101
        let low = (UInt64(littleEndian: halves[0]) &* ones) >> 56
        let high = (UInt64(littleEndian: halves[1]) &* ones) >> 56
        return low | high << 8
    }

    /// How many lanes are set.
    @inline(__always)
    var count: Int { bits.nonzeroBitCount }
}
