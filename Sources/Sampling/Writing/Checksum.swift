/// CRC-32 as zip files use it.
struct Checksum {
    private var state: UInt32 = 0xFFFF_FFFF
    var value: Int { Int(state ^ 0xFFFF_FFFF) }

    mutating func add(_ bytes: [UInt8]) {
        var state = self.state
        bytes.withUnsafeBufferPointer { bytes in
            Self.table.withUnsafeBufferPointer { table in
                for byte in bytes { state = table[Int((state ^ UInt32(byte)) & 0xFF)] ^ (state >> 8) }
            }
        }
        self.state = state
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }
}
