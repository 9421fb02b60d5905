/// Numbers for byte strings: equal bytes get equal numbers. Open addressing over one buffer, no object for a text.
struct TextTable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var hashes: [UInt64] = []
    private var slots = [Int32](repeating: -1, count: 1024)

    /// The number of a text; −1 for an empty one.
    mutating func number(of text: some Collection<UInt8>) -> Int32 {
        guard !text.isEmpty else { return -1 }
        let hash = Self.hash(text)
        let slot = slot(of: text, hash: hash)
        if slots[slot] >= 0 { return slots[slot] }
        let number = Int32(ends.count)
        bytes.append(contentsOf: text)
        ends.append(bytes.count)
        hashes.append(hash)
        slots[slot] = number
        if ends.count * 2 > slots.count { grow() }
        return number
    }

    /// The number that a text has already; −1 for one that has none.
    func knownNumber(of text: some Collection<UInt8>) -> Int32 {
        text.isEmpty ? -1 : slots[slot(of: text, hash: Self.hash(text))]
    }

    /// The text of a number; empty for −1.
    subscript(number: Int32) -> ArraySlice<UInt8> {
        guard number >= 0 else { return [] }
        return bytes[(number == 0 ? 0 : ends[Int(number) - 1])..<ends[Int(number)]]
    }

    func text(_ number: Int32) -> String { String(decoding: self[number], as: UTF8.self) }

    /// The slot that holds the text, or the free one where it belongs.
    private func slot(of text: some Collection<UInt8>, hash: UInt64) -> Int {
        var slot = Self.start(hash, slots.count)
        while slots[slot] >= 0 {
            let number = slots[slot]
            if hashes[Int(number)] == hash, self[number].elementsEqual(text) { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private static func hash(_ text: some Collection<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (number, hash) in hashes.enumerated() {
            var slot = Self.start(hash, slots.count)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }

    private static func start(_ hash: UInt64, _ count: Int) -> Int {
        Int(truncatingIfNeeded: (hash ^ (hash >> 31)) & UInt64(count - 1))
    }
}
