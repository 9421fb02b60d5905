/// The different texts of a column, each held once in a batch's bytes. Of a column with very many different ones no
/// more are remembered: looking them up would not pay.
struct TextPool {
    private static let most = 4096
    private static let slotCount = 4 * most
    /// Payloads of the texts by their hash; 0 where there is none.
    private var slots = [Int64](repeating: 0, count: slotCount)
    private var count = 0
    /// Payloads of the batch at hand and what they became, at places by their offsets: a batch holds a text once as well.
    private var recent = [(from: Int64, to: Int64)](repeating: (-1, 0), count: recentCount)
    private static let recentCount = 1024

    /// Call before the texts of another batch.
    mutating func begin() {
        if count < Self.most { for place in recent.indices { recent[place].from = -1 } }
    }

    /// The payload of a text in a record's column, `offset << 24 | length`; the text is appended where it is not there.
    ///
    /// - Parameter source: the text's payload in its batch, whose bytes are `texts`.
    mutating func payload(
        of source: Int64, _ texts: UnsafeBufferPointer<UInt8>, in bytes: inout [UInt8]
    ) -> Int64 {
        let offset = Int(source >> 24)
        let text = UnsafeBufferPointer(rebasing: texts[offset..<(offset + Int(source & 0xFF_FFFF))])
        guard !text.isEmpty, count < Self.most else { return Self.append(text, to: &bytes) }
        let place =
            Int(truncatingIfNeeded: UInt64(bitPattern: source) &* 0x9E37_79B9_7F4A_7C15 >> 32)
            & (Self.recentCount - 1)
        if recent[place].from == source { return recent[place].to }
        let payload = payload(of: text, in: &bytes)
        recent[place] = (source, payload)
        return payload
    }

    private mutating func payload(of text: UnsafeBufferPointer<UInt8>, in bytes: inout [UInt8]) -> Int64 {
        var slot = Int(truncatingIfNeeded: Self.hash(text) >> 32) & (Self.slotCount - 1)
        while slots[slot] != 0 {
            if Self.isEqual(slots[slot], text, bytes) { return slots[slot] }
            slot = (slot + 1) & (Self.slotCount - 1)
        }
        let payload = Self.append(text, to: &bytes)
        slots[slot] = payload
        count += 1
        return payload
    }

    private static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) -> Int64 {
        let offset = bytes.count
        bytes.append(contentsOf: text)
        return Int64(offset) << 24 | Int64(text.count)
    }

    private static func isEqual(_ payload: Int64, _ text: UnsafeBufferPointer<UInt8>, _ bytes: [UInt8]) -> Bool {
        guard Int(payload & 0xFF_FFFF) == text.count else { return false }
        let offset = Int(payload >> 24)
        return bytes.withUnsafeBufferPointer { bytes in
            for index in 0..<text.count where bytes[offset + index] != text[index] { return false }
            return true
        }
    }

    private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(text)
        var hash = UInt64(truncatingIfNeeded: raw.count)
        var offset = 0
        while offset + 8 <= raw.count {
            hash = (hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
            offset += 8
        }
        while offset < raw.count {
            hash = (hash ^ UInt64(raw[offset])) &* 0x9E37_79B9_7F4A_7C15
            offset += 1
        }
        return hash ^ (hash >> 29)
    }
}
