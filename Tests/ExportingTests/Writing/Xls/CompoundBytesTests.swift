import Reading
import Testing

@testable import Exporting

/// The file around the stream, up to sizes at which the list of its table's sectors has a sector of its own, and two.
@Suite struct CompoundBytesTests {
    private func number(_ bytes: [UInt8], _ place: Int) -> Int {
        (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }

    /// Follows the chain of the stream by the tables alone, as any reader does.
    private func stream(of file: [UInt8]) throws -> [UInt8] {
        var tables = (0..<109).map { number(file, 76 + 4 * $0) }.filter { $0 != 0xFFFF_FFFF }
        var list = number(file, 68)
        var lists = 0
        while list != 0xFFFF_FFFE {
            let start = 512 * (list + 1)
            tables += (0..<127).map { number(file, start + 4 * $0) }.filter { $0 != 0xFFFF_FFFF }
            list = number(file, start + 508)
            lists += 1
        }
        try #require(lists == number(file, 72))
        try #require(tables.count == number(file, 44))
        let next = tables.flatMap { table in (0..<128).map { number(file, 512 * (table + 1) + 4 * $0) } }
        for table in tables { #expect(next[table] == 0xFFFF_FFFD) }
        let entry = 512 * (number(file, 48) + 1) + 128
        let size = number(file, entry + 120)
        var bytes: [UInt8] = []
        var sector = number(file, entry + 116)
        while sector != 0xFFFF_FFFE {
            bytes += file[(512 * (sector + 1))..<(512 * (sector + 2))]
            sector = next[sector]
        }
        return Array(bytes.prefix(size))
    }

    @Test(arguments: [0, 1, 4095, 4096, 4097, 65_000, 7_100_000, 7_143_936, 16_000_000])
    func theChainGivesTheStream(_ size: Int) throws {
        let stream = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 9) }
        let file = CompoundBytes.file(named: "Workbook", stream)
        #expect(file.count % 512 == 0)
        let found = try self.stream(of: file)
        #expect(found.count == max(size, 4096))
        #expect(found.prefix(size).elementsEqual(stream))
        #expect(found.dropFirst(size).allSatisfy { $0 == 0 })
    }
}
