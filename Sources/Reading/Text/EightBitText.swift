/// Code pages of one byte a character, as UTF-8.
struct EightBitText: Sendable {
    /// For each byte its UTF-8 bytes, first in the lowest eight bits, and their count in the highest eight.
    private let packed: [UInt32]
    /// Which bytes have no meaning in this code page. They are given as U+FFFD.
    let isUndefined: [Bool]

    /// windows-874. 0xDB-0xDE and 0xFC-0xFF are undefined, as are most of 0x80-0x9F.
    static let cp874 = EightBitText { byte in
        switch byte {
        case 0x00...0x7F: UInt32(byte)
        case 0x80: 0x20AC
        case 0x85: 0x2026
        case 0x91: 0x2018
        case 0x92: 0x2019
        case 0x93: 0x201C
        case 0x94: 0x201D
        case 0x95: 0x2022
        case 0x96: 0x2013
        case 0x97: 0x2014
        case 0xA0: 0xA0
        case 0xA1...0xDA, 0xDF...0xFB: 0x0E01 + UInt32(byte) - 0xA1
        default: nil
        }
    }

    /// windows-1252.
    static let cp1252 = EightBitText { byte in
        let upper: [UInt32] = [
            0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
            0x017D,
            0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
            0x017E, 0x0178,
        ]
        guard (0x80...0x9F).contains(byte) else { return UInt32(byte) }
        let scalar = upper[Int(byte) - 0x80]
        return scalar == 0 ? nil : scalar
    }

    /// The low 256 characters of Unicode: the "compressed" strings of Excel 97 to 2003.
    static let latin1 = EightBitText { UInt32($0) }

    private init(scalar: (UInt8) -> UInt32?) {
        let scalars = (UInt8.min...UInt8.max).map(scalar)
        isUndefined = scalars.map { $0 == nil }
        packed = scalars.map { scalar in
            let value = scalar ?? 0xFFFD
            return if value < 0x80 {
                1 << 24 | value
            } else if value < 0x800 {
                2 << 24 | (0x80 | value & 0x3F) << 8 | 0xC0 | value >> 6
            } else {
                3 << 24 | (0x80 | value & 0x3F) << 16 | (0x80 | value >> 6 & 0x3F) << 8 | 0xE0 | value >> 12
            }
        }
    }

    /// Appends the bytes as UTF-8.
    func append(_ source: UnsafeRawBufferPointer, to target: inout [UInt8]) {
        let slice = min(source.count, Self.sliceSize)
        // Each step writes four bytes and goes on by one to three of them.
        withUnsafeTemporaryAllocation(byteCount: slice * 3 + 4, alignment: 8) { scratch in
            var index = 0
            while index < source.count {
                let end = min(index + slice, source.count)
                let written = decode(UnsafeRawBufferPointer(rebasing: source[index..<end]), into: scratch)
                target.append(contentsOf: UnsafeRawBufferPointer(rebasing: scratch[..<written]))
                index = end
            }
        }
    }

    /// Bytes that are decoded at a time, so that their UTF-8 stays in the nearest cache.
    private static let sliceSize = 16 << 10

    /// Decodes all of the source and gives how many bytes that made. The target has room for three times the source,
    /// and four bytes more.
    private func decode(_ source: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer) -> Int {
        packed.withUnsafeBufferPointer { table in
            var index = 0
            var end = 0
            let count = source.count
            while index + 8 <= count {
                let word = UInt64(littleEndian: source.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                index += 8
                if word & 0x8080_8080_8080_8080 == 0 {
                    target.storeBytes(of: word.littleEndian, toByteOffset: end, as: UInt64.self)
                    end += 8
                    continue
                }
                // Without a branch a byte: Thai words and the spaces and digits between them are too irregular to foresee.
                var rest = word
                for _ in 0..<8 {
                    let entry = table[Int(rest & 0xFF)]
                    target.storeBytes(of: entry.littleEndian, toByteOffset: end, as: UInt32.self)
                    end += Int(entry >> 24)
                    rest >>= 8
                }
            }
            while index < count {
                let entry = table[Int(source[index])]
                target.storeBytes(of: entry.littleEndian, toByteOffset: end, as: UInt32.self)
                end += Int(entry >> 24)
                index += 1
            }
            return end
        }
    }

    func string(_ bytes: ArraySlice<UInt8>) -> String {
        var text: [UInt8] = []
        bytes.withUnsafeBytes { append($0, to: &text) }
        return String(decoding: text, as: UTF8.self)
    }
}
