/// A set of byte strings that numbers them in the order in which they came. Finding one makes no copy.
struct DistinctBytes: Sendable {
    private struct Place: Sendable {
        var start: UInt32
        var count: UInt32
    }

    private var arena: [UInt8] = []
    private var places: [Place] = []
    /// Open addressing: the upper half of the hash over the string's number and one more; 0 is free. A string that is
    /// not in the set is nearly always told by its slot alone. The size is a power of two, at most half of it filled.
    private var slots = [UInt64](repeating: 0, count: 64)

    /// More strings, or longer ones, are not remembered: such a column has no few distinct values.
    static let countLimit = 1 << 12
    static let byteLimit = 1 << 20

    var count: Int { places.count }
    var isFull: Bool { count >= Self.countLimit || arena.count >= Self.byteLimit }

    /// The number of a string; nil when it is not in the set.
    @inline(__always)
    func find(_ bytes: Span<UInt8>, hash: UInt64) -> Int? {
        let slots = slots.span
        let mask = slots.count - 1
        let tag = hash >> 32
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let found = slots[slot]
            if found == 0 { return nil }
            if found >> 32 == tag {
                let index = Int(found & 0xFFFF_FFFF) - 1
                if isEqual(index, bytes) { return index }
            }
            slot = (slot + 1) & mask
        }
    }

    /// Adds a string that is not in the set; gives its number.
    mutating func insert(_ bytes: Span<UInt8>, hash: UInt64) -> Int {
        if (count + 1) * 2 > slots.count { grow() }
        let index = count
        places.append(Place(start: UInt32(arena.count), count: UInt32(bytes.count)))
        for position in bytes.indices { arena.append(bytes[position]) }
        place(index, hash: hash)
        return index
    }

    private mutating func place(_ index: Int, hash: UInt64) {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = (hash >> 32) << 32 | UInt64(index + 1)
    }

    private mutating func grow() {
        slots = [UInt64](repeating: 0, count: slots.count * 2)
        for index in 0..<count {
            let start = Int(places[index].start)
            place(index, hash: Self.hash(arena.span.extracting(start..<(start + Int(places[index].count)))))
        }
    }

    @inline(__always)
    private func isEqual(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
        let place = places[index]
        let count = bytes.count
        guard Int(place.count) == count else { return false }
        let start = Int(place.start)
        let mine = arena.span.bytes
        let other = bytes.bytes
        if count >= 8 {
            var position = 0
            while position + 8 < count {
                let a = mine.unsafeLoadUnaligned(fromByteOffset: start + position, as: UInt64.self)
                if a != other.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self) { return false }
                position += 8
            }
            // The last eight bytes, some of them seen already.
            return mine.unsafeLoadUnaligned(fromByteOffset: start + count - 8, as: UInt64.self)
                == other.unsafeLoadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
        }
        for position in 0..<count where arena[start + position] != bytes[position] { return false }
        return true
    }

    /// The values only decide slots, never an order that anyone sees. Sixteen bytes at a time, the last ones partly
    /// twice: this is the hottest loop of normalizing, and the loads are checked against the span's bounds.
    @inline(__always)
    static func hash(_ bytes: Span<UInt8>) -> UInt64 {
        let raw = bytes.bytes
        let count = bytes.count
        var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
        if count >= 8 {
            var position = 0
            while position + 16 < count {
                let a = raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
                let b = raw.unsafeLoadUnaligned(fromByteOffset: position + 8, as: UInt64.self)
                hash = mixed(hash ^ a, b ^ 0xE703_7ED1_A0B4_28DB)
                position += 16
            }
            let a = raw.unsafeLoadUnaligned(fromByteOffset: min(position, count - 8), as: UInt64.self)
            let b = raw.unsafeLoadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
            return mixed(hash ^ a, b ^ 0x8EBC_6AF0_9C88_C6E3)
        }
        var rest: UInt64 = 0
        for position in 0..<count { rest = rest << 8 | UInt64(bytes[position]) }
        return mixed(hash ^ rest, 0x8EBC_6AF0_9C88_C6E3)
    }

    @inline(__always)
    private static func mixed(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        return product.high ^ product.low
    }
}
