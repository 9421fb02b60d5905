/// A set of byte strings that numbers them in the order in which they came. Finding one makes no copy.
struct DistinctBytes: Sendable {
    private var arena: [UInt8] = []
    private var offsets: [Int] = [0]
    /// Open addressing; -1 is free. The size is a power of two, at most half of it filled.
    private var slots: [Int32] = [Int32](repeating: -1, count: 64)

    /// More strings, or longer ones, are not remembered: such a column has no few distinct values.
    static let countLimit = 1 << 15
    static let byteLimit = 1 << 22

    var count: Int { offsets.count - 1 }
    var isFull: Bool { count >= Self.countLimit || arena.count >= Self.byteLimit }

    /// The number of a string; nil when it is not in the set.
    func find(_ bytes: Span<UInt8>) -> Int? {
        let mask = slots.count - 1
        var slot = Self.hash(bytes) & mask
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if isEqual(index, bytes) { return index }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Adds a string that is not in the set; gives its number.
    mutating func insert(_ bytes: Span<UInt8>) -> Int {
        if (count + 1) * 2 > slots.count { grow() }
        let index = count
        for position in bytes.indices { arena.append(bytes[position]) }
        offsets.append(arena.count)
        place(index, hash: Self.hash(bytes))
        return index
    }

    private mutating func place(_ index: Int, hash: Int) {
        let mask = slots.count - 1
        var slot = hash & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = Int32(index)
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for index in 0..<count {
            let hash = Self.hash(arena.span.extracting(offsets[index]..<offsets[index + 1]))
            place(index, hash: hash)
        }
    }

    private func isEqual(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
        let start = offsets[index]
        let count = bytes.count
        guard offsets[index + 1] - start == count else { return false }
        let mine = arena.span.bytes
        let other = bytes.bytes
        var position = 0
        while position + 8 <= count {
            let a = mine.unsafeLoadUnaligned(fromByteOffset: start + position, as: UInt64.self)
            if a != other.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self) { return false }
            position += 8
        }
        while position < count {
            if arena[start + position] != bytes[position] { return false }
            position += 1
        }
        return true
    }

    /// The values only decide slots, never an order that anyone sees. Eight bytes at a time: this is the hottest loop
    /// of normalizing, and the loads are checked against the span's bounds.
    @inline(__always)
    private static func hash(_ bytes: Span<UInt8>) -> Int {
        let raw = bytes.bytes
        let count = bytes.count
        var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
        var position = 0
        while position + 8 <= count {
            let word = raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
            hash = mixed(hash ^ word)
            position += 8
        }
        var rest: UInt64 = 0
        while position < count {
            rest = rest << 8 | UInt64(bytes[position])
            position += 1
        }
        return Int(truncatingIfNeeded: mixed(hash ^ rest) & 0x7FFF_FFFF_FFFF_FFFF)
    }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }
}
