/// A ZIP archive of stored entries with right checksums, so that what a fuzzer changes in a part reaches its parser.
struct StoredArchive {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    mutating func add(_ name: String, _ content: String) { add(name, Array(content.utf8)) }

    mutating func add(_ name: String, _ content: [UInt8]) {
        let fields =
            Self.numbers([0, 0, 0, 0], size: 2)
            + Self.numbers([Int(Self.checksum(content)), content.count, content.count], size: 4)
            + Self.numbers([name.utf8.count, 0], size: 2)
        directory += [0x50, 0x4B, 1, 2, 20, 0, 20, 0] + fields + Self.numbers([0, 0, 0], size: 2)
        directory += Self.numbers([0, body.count], size: 4) + name.utf8
        body += [0x50, 0x4B, 3, 4, 20, 0] + fields + name.utf8 + content
        count += 1
    }

    var bytes: [UInt8] {
        body + directory + [0x50, 0x4B, 5, 6] + Self.numbers([0, 0, count, count], size: 2)
            + Self.numbers([directory.count, body.count], size: 4) + [0, 0]
    }

    /// Little-endian.
    private static func numbers(_ numbers: [Int], size: Int) -> [UInt8] {
        numbers.flatMap { number in (0..<size).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes { sum = sum >> 8 ^ table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
        return ~sum
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
}
