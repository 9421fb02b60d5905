/// Makes UTF-8 of the pieces of one BIFF8 string: characters of two bytes, or of one ("compressed": the upper byte,
/// always zero, is left out). A lone surrogate becomes U+FFFD.
struct UTF16Units {
    /// The first half of a pair whose second half has not come yet.
    private var high: UInt32 = 0

    @inline(__always)
    mutating func append(
        _ source: UnsafeRawBufferPointer, isWide: Bool, _ latin1: EightBitText, to target: inout [UInt8]
    ) {
        if isWide {
            appendWide(source, to: &target)
        } else {
            finish(&target)
            latin1.append(source, to: &target)
        }
    }

    private mutating func appendWide(_ source: UnsafeRawBufferPointer, to target: inout [UInt8]) {
        let start = target.count
        // A unit is at most three bytes; a half from the former piece makes three more.
        let most = source.count / 2 * 3 + 3
        target.append(contentsOf: repeatElement(0, count: most))
        var high = high
        let end = target.withUnsafeMutableBufferPointer { all in
            var at = start
            func put(_ byte: UInt32) {
                all[at] = UInt8(truncatingIfNeeded: byte)
                at += 1
            }
            var index = 0
            while index + 2 <= source.count {
                let unit = UInt32(UInt16(littleEndian: source.loadUnaligned(fromByteOffset: index, as: UInt16.self)))
                index += 2
                if high != 0 {
                    let first = high
                    high = 0
                    if unit & 0xFC00 == 0xDC00 {
                        let scalar = 0x10000 + (first & 0x3FF) << 10 + unit & 0x3FF
                        put(0xF0 | scalar >> 18)
                        put(0x80 | scalar >> 12 & 0x3F)
                        put(0x80 | scalar >> 6 & 0x3F)
                        put(0x80 | scalar & 0x3F)
                        continue
                    }
                    for byte: UInt32 in [0xEF, 0xBF, 0xBD] { put(byte) }
                }
                switch unit {
                case 0..<0x80: put(unit)
                case 0x80..<0x800:
                    put(0xC0 | unit >> 6)
                    put(0x80 | unit & 0x3F)
                case 0xD800..<0xDC00: high = unit
                default:
                    let scalar: UInt32 = unit & 0xFC00 == 0xDC00 ? 0xFFFD : unit
                    put(0xE0 | scalar >> 12)
                    put(0x80 | scalar >> 6 & 0x3F)
                    put(0x80 | scalar & 0x3F)
                }
            }
            return at
        }
        self.high = high
        target.removeLast(target.count - end)
    }

    /// To be called at the end of the string.
    @inline(__always)
    mutating func finish(_ target: inout [UInt8]) {
        if high == 0 { return }
        high = 0
        target.append(contentsOf: [0xEF, 0xBF, 0xBD])
    }
}
