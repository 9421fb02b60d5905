import Records

/// A 128-bit hash of values, the same in every build and on every machine. Not for secrets: it tells rows apart.
struct ContentHash {
    private var high: UInt64
    private var low: UInt64

    init(seed: UInt64 = 0) {
        high = 0x2d35_8dcc_aa6c_78a5 ^ seed
        low = 0x8bb8_4b93_962e_acc9 &+ seed
    }

    private static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        return product.high ^ product.low
    }

    mutating func absorb(_ word: UInt64) {
        high = Self.fold(high ^ word, 0x9e37_79b9_7f4a_7c15)
        low = Self.fold(low &+ word, 0xd6e8_feb8_6659_fd93) ^ (high >> 32)
    }

    mutating func absorb(_ bytes: some Collection<UInt8>) {
        if bytes.withContiguousStorageIfAvailable({ absorb($0) }) == nil { absorb(Array(bytes)) }
    }

    /// The forms for hot paths, never generic.
    mutating func absorb(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { absorb($0) } }
    mutating func absorb(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBufferPointer { absorb($0) } }

    mutating func absorb(_ bytes: UnsafeBufferPointer<UInt8>) {
        let raw = UnsafeRawBufferPointer(bytes)
        var offset = 0
        while offset + 8 <= raw.count {
            absorb(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
            offset += 8
        }
        var word: UInt64 = 0
        var filled: UInt64 = 0
        while offset < raw.count {
            word |= UInt64(raw[offset]) << (8 * filled)
            filled += 1
            offset += 1
        }
        // The count closes the value, so that no two values run into each other.
        absorb(word ^ (filled << 56))
        absorb(UInt64(bytes.count))
    }

    var content: RowKeys.Content { RowKeys.Content(high: Int64(bitPattern: high), low: Int64(bitPattern: low)) }
    var key: Int64 { Int64(bitPattern: high ^ low) }
}
