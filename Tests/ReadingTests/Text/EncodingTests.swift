import Testing

@testable import Reading

struct EncodingTests {
    private let thai = "เลขที่,ชื่อ\n1,สมชาย ใจดี\n2,กำไรพร\n"

    private func open(_ bytes: [UInt8]) throws -> SourceFile {
        let file = try SourceFile.open(MemoryBytes(bytes: bytes), path: "input")
        expectBothLanguages(file)
        return file
    }

    @Test func cp874AndUTF8AreTheSameCells() throws {
        let rows = try readCells(Array(thai.utf8))
        #expect(rows[1] == "2: 1=text:1 2=text:สมชาย ใจดี")
        #expect(try readCells(cp874(thai)) == rows)
        #expect(try open(cp874(thai)).encoding == .cp874)
        #expect(try open(Array(thai.utf8)).encoding == .utf8)
        #expect(try open(cp874(thai)).evidence[0].en.contains("is not UTF-8"))
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
        #expect(file.evidence.contains { $0.en.contains("1 bytes have no meaning") })
        #expect(try readCells(bytes)[2].hasSuffix("\u{FFFD}"))
    }

    @Test func brokenUTF16IsDamaged() {
        let error = readingError([0xFF, 0xFE, 0x41, 0, 0x2C, 0, 0x00, 0xDC, 0x42, 0])
        #expect(error == ReadingError(.damaged(.invalidUTF16), file: "input", row: 1, offset: 6))
    }

    @Test func faultsOfUTF16NameTheirRowHoweverTheBytesAreCut() {
        let rows = String(repeating: "ก,😀\n", count: 40)
        for isBigEndian in [false, true] {
            let mark: [UInt8] = isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
            let start = mark + utf16(rows + "a,", isBigEndian: isBigEndian)
            let lone: [UInt8] = isBigEndian ? [0xD8, 0x3D] : [0x3D, 0xD8]
            let end = utf16("b\n", isBigEndian: isBigEndian)
            let cases: [([UInt8], ReadingError.Kind, Int)] = [
                (start + lone + end, .damaged(.invalidUTF16), start.count), (start + lone, .truncated, start.count),
                (start + end + [0x41], .truncated, start.count + 4),
            ]
            for (bytes, kind, offset) in cases {
                let row = bytes.count > offset + 1 || kind == .damaged(.invalidUTF16) ? 41 : 42
                for size in [1, 2, 3, 5, 7, 64, 4096] {
                    #expect(
                        readingError(bytes, chunkSize: size)
                            == ReadingError(kind, file: "input", row: row, offset: offset))
                }
            }
        }
    }

    @Test(arguments: [false, true])
    func unmarkedUTF16IsKnown(isBigEndian: Bool) throws {
        let encoding: TextEncoding = isBigEndian ? .utf16BigEndian : .utf16LittleEndian
        for text in [thai, "สมชาย", "ก", "กฎหมายฎีกา", "ฎก", "เลขที่\tชื่อ\r\n๑\tสมชาย\r\n", "a,b\n1,2\n", "x"] {
            let bytes = utf16(text, isBigEndian: isBigEndian)
            #expect(try open(bytes).encoding == encoding, "\(text)")
            #expect(try readCells(bytes) == readCells(Array(text.utf8)), "\(text)")
        }
        let cut = utf16("เลขที่,ชื่อ\n1,สมชาย\n", isBigEndian: isBigEndian) + [0x0E]
        #expect(readingError(cut) == ReadingError(.truncated, file: "input", row: 3, offset: cut.count - 1))
    }

    @Test func westernTextIsWindows1252() throws {
        let file = try open(
            Array("name,city\nM".utf8) + [0xFC] + Array("ller,S".utf8) + [0xE3] + Array("o Paulo\n".utf8))
        #expect(file.encoding == .cp1252)
        #expect(file.evidence[0].en.contains("2 of 2 high bytes stand alone beside Latin letters"))
        #expect(try readCells(file)[1] == "2: 1=text:Müller 2=text:São Paulo")
        // Short Thai words, between delimiters or in Latin text, are none.
        #expect(try open(cp874("a,ก\nb,ข\nนาย A,ค\n")).encoding == .cp874)
        #expect(try open(cp874("กลุ่มA,HR\nกองB,IT\n")).encoding == .cp874)
    }

    @Test(arguments: [
        ("รถ", TextEncoding.cp874), ("รถ,ลบ\n", .cp874), ("เขต", .cp874), ("ยฏ 1", .cp874),
    ])
    func aThaiWordThatIsUTF8ByChanceIsThai(_ text: String, _ encoding: TextEncoding) throws {
        let bytes = cp874(text)
        #expect(String(validating: bytes, as: UTF8.self) != nil)
        #expect(try open(bytes).encoding == encoding)
        #expect(try open(bytes).evidence[0].en.contains("by chance"))
        #expect(try open(Array(text.utf8)).encoding == .utf8)
    }

    @Test(arguments: ["café", "naïve,Müller\n", "Ωμέγα,Άλφα\n", "дом,мир\n", "😀", "à", "ก"])
    func shortUTF8IsLeftAlone(_ text: String) throws {
        #expect(try open(Array(text.utf8)).encoding == .utf8)
    }

    @Test func shortFilesAreReadOrRefused() throws {
        #expect(try readCells([0x20]) == ["1: 1=text: "])
        #expect(try readCells(Array("   \n  \n".utf8)) == ["1: 1=text:   ", "2: 1=text:  "])
        #expect(try readCells([0x0A]) == ["1:"])
        #expect(try readCells([0x0D]) == ["1:"])
        #expect(try readCells([0xA1]) == ["1: 1=text:ก"])
        #expect(try readCells([0x2C]) == ["1: 1=empty: 2=empty:"])
        #expect(readingError([0x22])?.kind == .tornQuote)
        for bytes in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]] {
            #expect(readingError(bytes)?.kind == .empty)
        }
        for bytes in [
            [0], [0, 0], [0, 0, 0], [1, 2, 3], [0xFF], [0xDB, 0xDC],
            [0x80, 0x81, 0x82],
        ] as [[UInt8]] {
            #expect(readingError(bytes)?.kind == .notATable(found: .binary), "\(bytes)")
        }
        #expect(readingError([0xE0, 0xB8])?.kind == nil)
        #expect(readingError([0xFF, 0xFE, 0x41])?.kind == .truncated)
    }

    @Test func otherCharacterSetsAreNoTables() {
        // "PERSON 1" and "PERSON 2" of an IBM machine.
        let line: [UInt8] = [0xD7, 0xC5, 0xD9, 0xE2, 0xD6, 0xD5, 0x40, 0xF1, 0x15]
        let upper = (0..<20).flatMap { _ in line }
        let lower: [UInt8] = (0..<20).flatMap { _ in [0x97, 0x85, 0x99, 0xA2, 0x96, 0x95, 0x40, 0xF2, 0x25] as [UInt8] }
        #expect(readingError(upper)?.kind == .notATable(found: .binary))
        #expect(readingError(lower)?.kind == .notATable(found: .binary))
    }

    @Test func aMixOfUTF8AndCP874IsDamaged() {
        let lines = Array(String(repeating: thai, count: 20).utf8)
        let error = readingError(lines + cp874("3,สมหญิง\n") + lines)
        #expect(error == ReadingError(.damaged(.invalidUTF8), file: "input", offset: lines.count + 2))
    }

    @Test func aFewNULsAreTextAndMoreAreNot() throws {
        let text = Array(String(repeating: "1,สมชาย\n", count: 100).utf8)
        let file = try open(text + [0x31, 0x2C, 0x00, 0x0A])
        #expect(file.evidence.map(\.en).contains("1 NUL bytes are given as they stand"))
        #expect(try readCells(Array("a,b,c\n\0,2,3\n".utf8))[1] == "2: 1=text:\0 2=text:2 3=text:3")
        #expect(readingError(text + [UInt8](repeating: 0, count: 17))?.kind == .notATable(found: .binary))
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
