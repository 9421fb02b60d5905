/// UTF-16 as UTF-8.
enum UTF16Text {
    static func appendLittleEndian(
        _ bytes: UnsafeRawBufferPointer, to text: inout [UInt8]
    ) -> (used: Int, isBroken: Bool) {
        append(bytes, to: &text) { UInt16(littleEndian: $0) }
    }

    static func appendBigEndian(
        _ bytes: UnsafeRawBufferPointer, to text: inout [UInt8]
    ) -> (used: Int, isBroken: Bool) {
        append(bytes, to: &text) { UInt16(bigEndian: $0) }
    }

    /// Bytes that are decoded at a time, so that their UTF-8 stays in the nearest cache.
    private static let sliceSize = 16 << 10

    /// Appends whole characters, up to the first half of a surrogate pair that has no other half (then it is broken), or to
    /// a character that the end cuts. Gives how many bytes were used.
    @inline(__always)
    private static func append(
        _ bytes: UnsafeRawBufferPointer, to text: inout [UInt8], _ unit: (UInt16) -> UInt16
    ) -> (used: Int, isBroken: Bool) {
        let slice = min(bytes.count, sliceSize)
        // Each step writes four bytes and goes on by one to four of them; two raw bytes make three at most.
        return withUnsafeTemporaryAllocation(byteCount: slice * 2 + 8, alignment: 8) { scratch in
            var index = 0
            while index + 2 <= bytes.count {
                let end = min(index + slice, bytes.count)
                var written = 0
                let start = index
                while index + 2 <= end {
                    let first = UInt32(unit(bytes.loadUnaligned(fromByteOffset: index, as: UInt16.self)))
                    let packed: UInt32
                    if first < 0x80 {
                        (packed, written) = (first, written &+ 1)
                        scratch.storeBytes(of: packed.littleEndian, toByteOffset: written &- 1, as: UInt32.self)
                    } else if first < 0x800 {
                        packed = (0x80 | first & 0x3F) << 8 | 0xC0 | first >> 6
                        scratch.storeBytes(of: packed.littleEndian, toByteOffset: written, as: UInt32.self)
                        written &+= 2
                    } else if first & 0xF800 != 0xD800 {
                        packed = (0x80 | first & 0x3F) << 16 | (0x80 | first >> 6 & 0x3F) << 8 | 0xE0 | first >> 12
                        scratch.storeBytes(of: packed.littleEndian, toByteOffset: written, as: UInt32.self)
                        written &+= 3
                    } else {
                        let hasBoth = index + 4 <= bytes.count
                        let second =
                            hasBoth ? UInt32(unit(bytes.loadUnaligned(fromByteOffset: index + 2, as: UInt16.self))) : 0
                        let isBroken = first >= 0xDC00 || hasBoth && second & 0xFC00 != 0xDC00
                        if isBroken || !hasBoth {
                            text.append(contentsOf: UnsafeRawBufferPointer(rebasing: scratch[..<written]))
                            return (index, isBroken)
                        }
                        let scalar = 0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF)
                        packed =
                            (0x80 | scalar & 0x3F) << 24 | (0x80 | scalar >> 6 & 0x3F) << 16
                            | (0x80 | scalar >> 12 & 0x3F) << 8 | 0xF0 | scalar >> 18
                        scratch.storeBytes(of: packed.littleEndian, toByteOffset: written, as: UInt32.self)
                        written &+= 4
                        index &+= 2
                    }
                    index &+= 2
                }
                text.append(contentsOf: UnsafeRawBufferPointer(rebasing: scratch[..<written]))
                if index == start { break }
            }
            return (index, false)
        }
    }
}
