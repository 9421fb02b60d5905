import Records

/// Rows of a batch that have the same key, found by sorting 64-bit hashes; equal hashes are proved by the keys.
enum RowGroups {
    /// Groups of two rows or more, in the order of their first rows; rows whose key is empty belong to none.
    static func of(
        _ batch: RecordBatch, hash: (_ row: Int) -> UInt64?, isSame: (_ a: Int, _ b: Int) -> Bool
    ) -> [[Int]] {
        var all: [(hash: UInt64, row: Int)] = []
        all.reserveCapacity(batch.count)
        for row in 0..<batch.count {
            if let hash = hash(row) { all.append((hash, row)) }
        }
        // Nearly all rows are alone: only those that may have a twin are sorted.
        var twins = TwinFilter(count: all.count)
        for (hash, _) in all { twins.note(hash) }
        var hashed = all.filter { twins.mayHaveTwin($0.hash) }
        hashed.sort { ($0.hash, $0.row) < ($1.hash, $1.row) }
        var groups: [[Int]] = []
        var start = 0
        while start < hashed.count {
            var end = start + 1
            while end < hashed.count, hashed[end].hash == hashed[start].hash { end += 1 }
            if end - start > 1 {
                groups += split(hashed[start..<end].map(\.row), isSame: isSame).filter { $0.count > 1 }
            }
            start = end
        }
        return groups.sorted { $0[0] < $1[0] }
    }

    /// Parts of the rows that are the same among themselves.
    static func split(_ rows: [Int], isSame: (_ a: Int, _ b: Int) -> Bool) -> [[Int]] {
        var parts: [[Int]] = []
        for row in rows {
            if let part = parts.firstIndex(where: { isSame($0[0], row) }) {
                parts[part].append(row)
            } else {
                parts.append([row])
            }
        }
        return parts
    }

    /// FNV-1a, continued from `start`.
    @inline(__always)
    static func hash(_ bytes: some Sequence<UInt8>, from start: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
        var hash = start
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }

    /// The same for many bytes, eight at a time.
    @inline(__always)
    static func hash(_ bytes: UnsafeRawBufferPointer, from start: UInt64) -> UInt64 {
        var hash = hash(UInt64(bytes.count), from: start)
        var offset = 0
        while offset + 8 <= bytes.count {
            hash = self.hash(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self), from: hash)
            offset += 8
        }
        while offset < bytes.count {
            hash = self.hash(UInt64(bytes[offset]), from: hash)
            offset += 1
        }
        return hash
    }

    /// Mixes a number into a hash.
    @inline(__always)
    static func hash(_ number: UInt64, from start: UInt64) -> UInt64 {
        var mixed = (start ^ number) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
        return mixed
    }
}
