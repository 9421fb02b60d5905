import Testing

@testable import Reading

struct EncodingTests {
    private let thai = "เลขที่,ชื่อ\n1,สมชาย ใจดี\n2,กำไรพร\n"

    private func open(_ bytes: [UInt8]) throws -> SourceFile {
        try SourceFile.open(MemoryBytes(bytes: bytes), path: "input")
    }

    @Test func cp874AndUTF8AreTheSameCells() throws {
        let rows = try readCells(Array(thai.utf8))
        #expect(rows[1] == "2: 1=text:1 2=text:สมชาย ใจดี")
        #expect(try readCells(cp874(thai)) == rows)
        #expect(try open(cp874(thai)).encoding == .cp874)
        #expect(try open(Array(thai.utf8)).encoding == .utf8)
        #expect(try open(cp874(thai)).evidence[0].contains("is not UTF-8"))
    }

    @Test func byteOrderMarksAreNoPartOfTheText() throws {
        let rows = try readCells(Array(thai.utf8))
        #expect(try readCells([0xEF, 0xBB, 0xBF] + thai.utf8) == rows)
        let (little, big) = (utf16(thai), utf16(thai, isBigEndian: true))
        #expect(try readCells([0xFF, 0xFE] + little) == rows)
        #expect(try readCells([0xFE, 0xFF] + big) == rows)
        #expect(try open([0xFE, 0xFF] + big).encoding == .utf16BigEndian)
    }

    @Test func everyCharacterOfCP874IsRead() throws {
        let typographic: [UInt8] = [0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xA0]
        let all = [UInt8](0xA1...0xDA) + [UInt8](0xDF...0xFB)
        let rows = try readCells(cp874("ก,ข\n") + typographic + all)
        let expected = "€…‘’“”•–—\u{A0}" + all.map { String(Unicode.Scalar(UInt32($0) + 0xE01 - 0xA1)!) }.joined()
        #expect(rows[1] == "2: 1=text:" + expected)
    }

    @Test func utf8CutWithinACharacterIsTruncated() {
        let bytes = Array(thai.utf8).dropLast(2)
        let error = readingError(Array(bytes))
        #expect(error == ReadingError(.truncated, file: "input", offset: bytes.count - 2))
    }

    @Test func nearlyUTF8IsDamagedAndNotCP874() {
        var bytes = Array(thai.utf8)
        bytes.insert(0xA1, at: 18)
        #expect(readingError(bytes)?.kind == .damaged(.invalidUTF8))
        #expect(readingError(bytes)?.offset == 18)
    }

    @Test func aMarkedUTF8FileMayHoldNothingElse() {
        #expect(readingError([0xEF, 0xBB, 0xBF] + cp874(thai))?.kind == .damaged(.invalidUTF8))
    }

    @Test func cp874ThatIsUTF8ByChanceIsThai() throws {
        // เขต is E0 A2 B5, a valid character of another script.
        #expect(try readCells(cp874("เขต,1\nเขต,2\n"))[0] == "1: 1=text:เขต 2=text:1")
    }

    @Test(arguments: ["é,1\nà,2\n", "漢字,1\n仮名,2\n", "a–b,“c”\n1,2\n"])
    func otherUTF8IsLeftAlone(_ text: String) throws {
        #expect(try open(Array(text.utf8)).encoding == .utf8)
    }

    @Test func bytesWithoutMeaningAreToldAndReplaced() throws {
        var bytes = cp874(thai)
        bytes[bytes.count - 2] = 0xDB
        let file = try open(bytes)
        #expect(file.encoding == .cp874)
        #expect(file.evidence.contains { $0.contains("1 bytes have no meaning") })
        #expect(try readCells(bytes)[2].hasSuffix("\u{FFFD}"))
    }

    @Test func brokenUTF16IsDamaged() {
        let error = readingError([0xFF, 0xFE, 0x41, 0, 0x2C, 0, 0x00, 0xDC, 0x42, 0])
        #expect(error?.kind == .damaged(.invalidUTF16))
        #expect(error?.offset == 6)
    }

    @Test func binaryDataIsNoTable() {
        var random = SplitMix(state: 7)
        let bytes = (0..<4000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        #expect(readingError([0x01] + bytes)?.kind == .notATable(found: .binary))
    }

    @Test(
        arguments: [
            ([0xC0, 0x80], false), ([0xE0, 0x80, 0x80], false), ([0xED, 0xA0, 0x80], false),
            ([0xF4, 0x90, 0x80, 0x80], false),
            ([0xF0, 0x80, 0x80, 0x80], false), ([0xE0, 0xB8, 0x81], true), ([0xF0, 0x9F, 0x98, 0x80], true),
            ([0xC2, 0x80], true), ([0xEF, 0xBF, 0xBF], true), ([0x80], false), ([0xE0, 0xB8], false),
        ] as [([UInt8], Bool)])
    func utf8IsStrict(_ bytes: [UInt8], _ isValid: Bool) {
        #expect((bytes.withUnsafeBytes { UTF8Sequence.firstInvalid(in: $0) } == nil) == isValid)
    }
}
