import TestSupport
import Testing

@testable import Sampling

@Suite struct WritingTests {
    private static let texts: [[UInt8]] = [
        [], [7], Array("นางสาวมณีรัตน์ ใจงาม".utf8), [UInt8](repeating: 200, count: 70_000),
        (0..<60_000).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) },
        (0..<400_000).map { UInt8(truncatingIfNeeded: $0 % 31_111 / 3) },
        (0..<30_000).flatMap { Array("<c r=\"A\($0)\"><v>\($0 * 7)</v></c>".utf8) },
    ]

    @Test(arguments: texts.indices) func whatIsPackedCanBeUnpacked(text: Int) throws {
        let bytes = Self.texts[text]
        var deflater = Deflater()
        for start in stride(from: 0, to: bytes.count, by: 50_000) {
            deflater.append(Array(bytes[start..<min(start + 50_000, bytes.count)]))
        }
        deflater.finish()
        #expect(FixedInflater.unpacked(deflater.take()) == bytes)
        #expect(deflater.size == bytes.count)
    }

    @Test func theChecksumIsThatOfZipFiles() {
        var checksum = Checksum()
        checksum.add(Array("1234".utf8))
        checksum.add(Array("56789".utf8))
        #expect(checksum.value == 0xCBF4_3926)
    }

    /// The second has more tables of sectors than the header lists.
    @Test(arguments: [10_000, 9_000_000]) func theStreamOfACompoundFileIsWhole(length: Int) throws {
        let folder = try TemporaryFolder()
        var file = try CompoundFile(path: folder.file("a.xls"), stream: "Book")
        let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 / 3) }
        try file.append(Array(bytes[..<5000]))
        try file.append(Array(bytes[5000...]))
        try file.replace(at: 2, with: [9, 9])
        try file.close()
        var expected = bytes
        expected.replaceSubrange(2..<4, with: [9, 9])
        let whole = try folder.bytes(of: "a.xls")
        #expect(whole.count % 512 == 0)
        #expect(CompoundStream.read(whole) == expected)
    }

    @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (42, "AQ"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")])
    func columnsHaveLetters(column: Int, letter: String) {
        #expect(SampleLayout.letter(column) == letter)
    }

    @Test(arguments: [(8350, "83.5", "83.50"), (100, "1", "1.00"), (5, "0.05", "0.05"), (-1250, "-12.5", "-12.50")])
    func numbersAreWrittenShortAndInFull(hundredths: Int, short: String, full: String) {
        #expect(SampleCell.decimal(hundredths) == short)
        #expect(SampleCell.canonical(hundredths) == full)
    }

    @Test func layoutsHaveTheColumnsOfTheRealFiles() {
        #expect(SampleFile.roster.headers.count == 142)
        #expect(SampleFile.positions.headers.count == 43)
        #expect(SampleFile.raises.headers.count == 19)
        #expect(SampleFile.scores.headers.count == 11)
        #expect(SampleFile.roster.headers[20] == "เงินเดือน")
        #expect(SampleFile.positions.headers[19] == "สถานภาพของตำแหน่ง")
    }

    @Test func thaiTextIsOneByteALetter() {
        var bytes: [UInt8] = []
        ThaiText.append("กฺเA๛→", to: &bytes)
        #expect(bytes == [0xA1, 0xDA, 0xE0, 0x41, 0xFB, 0x3F])
    }
}
