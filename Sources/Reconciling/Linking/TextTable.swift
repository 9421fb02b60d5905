import Glibc

/// Numbers for byte strings: equal bytes get equal numbers. Open addressing over one buffer, no object for a text.
struct TextTable: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var hashes: [UInt64] = []
    /// The upper half of a text's hash over its number and one; 0 where free.
    private var slots = [UInt64](repeating: 0, count: 1024)

    /// How many texts have a number: 0 to one less.
    var count: Int { ends.count }

    /// The number of a text; −1 for an empty one.
    mutating func number(of text: some Collection<UInt8>) -> Int32 {
        if let number = text.withContiguousStorageIfAvailable({ enter($0) }) { return number }
        return Array(text).withUnsafeBufferPointer { enter($0) }
    }

    private mutating func enter(_ text: UnsafeBufferPointer<UInt8>) -> Int32 {
        guard !text.isEmpty else { return -1 }
        let hash = Self.hash(text)
        let slot = slot(of: text, hash: hash)
        if slots[slot] != 0 { return Self.number(slots[slot]) }
        let number = Int32(ends.count)
        bytes.append(contentsOf: text)
        ends.append(bytes.count)
        hashes.append(hash)
        slots[slot] = Self.entry(hash, number)
        if ends.count * 2 > slots.count { grow() }
        return number
    }

    /// The number that a text has already; −1 for one that has none.
    func knownNumber(of text: some Collection<UInt8>) -> Int32 {
        guard !text.isEmpty else { return -1 }
        return Array(text).withUnsafeBufferPointer { Self.number(slots[slot(of: $0, hash: Self.hash($0))]) }
    }

    /// The text of a number; empty for −1.
    subscript(number: Int32) -> ArraySlice<UInt8> {
        guard number >= 0 else { return [] }
        return bytes[(number == 0 ? 0 : ends[Int(number) - 1])..<ends[Int(number)]]
    }

    func text(_ number: Int32) -> String { String(decoding: self[number], as: UTF8.self) }

    /// The slot that holds the text, or the free one where it belongs.
    private func slot(of text: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
        var slot = Self.start(hash, slots.count)
        while slots[slot] != 0 {
            if slots[slot] >> 32 == hash >> 32, isText(Self.number(slots[slot]), text) { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private func isText(_ number: Int32, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = number == 0 ? 0 : ends[Int(number) - 1]
        guard ends[Int(number)] - start == text.count, let wanted = text.baseAddress else { return false }
        return bytes.withUnsafeBufferPointer { all in
            all.baseAddress.map { memcmp($0 + start, wanted, text.count) == 0 } ?? false
        }
    }

    /// Eight bytes at a time, each word folded in by a multiplication of 64 by 64 bits.
    private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = UInt64(text.count) &* 0x9E37_79B9_7F4A_7C15
        let raw = UnsafeRawBufferPointer(text)
        var offset = 0
        while offset + 8 <= raw.count {
            hash = folded(hash, raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
        }
        var tail: UInt64 = 0
        while offset < raw.count {
            tail = tail << 8 | UInt64(raw[offset])
            offset += 1
        }
        return folded(hash, tail)
    }

    private static func folded(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let (high, low) = (hash ^ word ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
        return high ^ low
    }

    private mutating func grow() {
        slots = [UInt64](repeating: 0, count: slots.count * 2)
        for (number, hash) in hashes.enumerated() {
            var slot = Self.start(hash, slots.count)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Self.entry(hash, Int32(number))
        }
    }

    private static func entry(_ hash: UInt64, _ number: Int32) -> UInt64 { (hash >> 32) << 32 | UInt64(number + 1) }

    /// −1 for a free slot.
    private static func number(_ slot: UInt64) -> Int32 { Int32(slot & 0xFFFF_FFFF) - 1 }

    private static func start(_ hash: UInt64, _ count: Int) -> Int {
        Int(truncatingIfNeeded: hash & UInt64(count - 1))
    }
}
