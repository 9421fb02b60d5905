/// Packs bytes by the deflate format with its fixed code, the same bytes on every platform and with every version of
/// every library. Repetition within 256 KiB is found; better codes would save a third more.
struct Deflater {
    private(set) var output: [UInt8] = []
    private(set) var checksum = Checksum()
    private(set) var size = 0
    private var input: [UInt8] = []
    private var bits: UInt64 = 0
    private var bitCount: UInt64 = 0
    private var heads = [Int32](repeating: -1, count: 1 << 15)
    private static let chunk = 1 << 18
    private static let window = 32_768
    private static let longest = 258

    mutating func append(_ bytes: [UInt8]) {
        checksum.add(bytes)
        size += bytes.count
        input.append(contentsOf: bytes)
        if input.count >= Self.chunk { pack() }
    }

    mutating func finish() {
        pack()
        // An empty last block.
        put(0b011, 3)
        put(0, 7)
        if bitCount > 0 { output.append(UInt8(truncatingIfNeeded: bits)) }
        (bits, bitCount) = (0, 0)
    }

    /// What was packed so far.
    mutating func take() -> [UInt8] {
        defer { output = [] }
        return output
    }

    private mutating func pack() {
        guard !input.isEmpty else { return }
        for place in heads.indices { heads[place] = -1 }
        put(0b010, 3)
        let data = input
        data.withUnsafeBufferPointer { data in
            var place = 0
            while place < data.count {
                let (length, distance) = match(data, at: place)
                if length >= 4 {
                    putLength(length)
                    putDistance(distance)
                    place += length
                } else {
                    putLiteral(data[place])
                    place += 1
                }
            }
        }
        put(0, 7)
        input.removeAll(keepingCapacity: true)
    }

    private mutating func match(_ data: UnsafeBufferPointer<UInt8>, at place: Int) -> (length: Int, distance: Int) {
        guard place + 4 <= data.count else { return (0, 0) }
        let word =
            UInt32(data[place]) | UInt32(data[place + 1]) << 8 | UInt32(data[place + 2]) << 16
            | UInt32(data[place + 3]) << 24
        let key = Int((word &* 2_654_435_761) >> 17)
        let former = Int(heads[key])
        heads[key] = Int32(place)
        guard former >= 0, place - former <= Self.window else { return (0, 0) }
        let most = min(Self.longest, data.count - place)
        var length = 0
        while length < most, data[former + length] == data[place + length] { length += 1 }
        return (length, place - former)
    }

    private mutating func put(_ value: Int, _ count: UInt64) {
        bits |= UInt64(value) << bitCount
        bitCount += count
        while bitCount >= 8 {
            output.append(UInt8(truncatingIfNeeded: bits))
            bits >>= 8
            bitCount -= 8
        }
    }

    private mutating func putLiteral(_ byte: UInt8) {
        let code = byte < 144 ? 0x30 + Int(byte) : 0x190 + Int(byte) - 144
        let count = byte < 144 ? 8 : 9
        put(Self.reversed(code, count), UInt64(count))
    }

    private mutating func putLength(_ length: Int) {
        let place = Self.lengthPlace[length]
        let symbol = 257 + place
        if symbol < 280 {
            put(Self.reversed(symbol - 256, 7), 7)
        } else {
            put(Self.reversed(0xC0 + symbol - 280, 8), 8)
        }
        let extra = place < 8 || place == 28 ? 0 : (place - 4) / 4
        put(length - Self.lengthStart[place], UInt64(extra))
    }

    private mutating func putDistance(_ distance: Int) {
        var place = 29
        while Self.distanceStart[place] > distance { place -= 1 }
        put(Self.reversed(place, 5), 5)
        put(distance - Self.distanceStart[place], UInt64(place < 4 ? 0 : (place - 2) / 2))
    }

    private static func reversed(_ code: Int, _ count: Int) -> Int {
        var (rest, result) = (code, 0)
        for _ in 0..<count {
            result = result << 1 | rest & 1
            rest >>= 1
        }
        return result
    }

    private static let lengthStart = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258,
    ]
    private static let lengthPlace: [Int] = (0...258).map { length in
        lengthStart.lastIndex { $0 <= length } ?? 0
    }
    private static let distanceStart = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145,
        8193, 12289, 16385, 24577,
    ]
}
