import Records
import Testing

@testable import Reading

/// How the 8-bit text of BIFF5 is decoded, and texts that go on in other records.
struct XLSTextTests {
    private typealias Builder = BIFFBuilder

    private static func opened(
        _ codePage: Int?, _ text: [UInt8], told encoding: TextEncoding? = nil
    ) throws -> (file: SourceFile, cells: [String]) {
        var book = Builder(isBIFF8: false)
        if let codePage { book.globals = Builder.record(0x42, .le16(codePage)) }
        book.sheet = Builder.label5(0, 0, text)
        let file = try SourceFile.open(
            MemoryBytes(bytes: book.stream), path: "input", options: ReadingOptions(encoding: encoding))
        return (file, try readCells(file))
    }

    @Test(
        arguments: [
            (nil, "no CODEPAGE record; 3 of 3 high bytes are Thai letters, most in runs"),
            (1252, "CODEPAGE record 1252; 3 of 3 high bytes are Thai letters, most in runs"),
            (874, "CODEPAGE record 874"),
        ] as [(Int?, String)])
    func theEvidenceSaysWhyTextIsThai(_ codePage: Int?, _ evidence: String) throws {
        let (file, cells) = try Self.opened(codePage, cp874("กขค"))
        #expect(file.encoding == .cp874)
        #expect(file.evidence.map(\.en) == [evidence])
        #expect(cells == ["1: 1=text:กขค"])
    }

    @Test(
        arguments: [
            (1251, [0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0], "Москва"), (1250, [0xA3, 0xF3, 0x64, 0x9F], "Łódź"),
            (932, [0x93, 0xFA, 0x96, 0x7B, 0x41, 0xB1], "日本Aｱ"), (936, [0xD6, 0xD0, 0xB9, 0xFA], "中国"),
            (949, [0xC7, 0xD1, 0xB1, 0xDB], "한글"), (950, [0xA4, 0xA4, 0xA4, 0xE5], "中文"),
            (10000, [0x8E, 0x74, 0x8E], "été"), (0x8000, [0x8E, 0x74, 0x8E], "été"), (437, [0x82, 0x74, 0x82], "été"),
            // A lead byte at the end, and a byte that the code page leaves out.
            (932, [0x41, 0x93], "A\u{FFFD}"), (1253, [0xD2, 0xE1], "\u{FFFD}α"),
        ] as [(Int, [UInt8], String)])
    func otherCodePagesAreRead(_ codePage: Int, _ bytes: [UInt8], _ text: String) throws {
        let (file, cells) = try Self.opened(codePage, bytes)
        #expect(cells == ["1: 1=text:" + text])
        #expect(file.encoding == .codePage(codePage))
        // Told by the name that is kept of it, the text is the same.
        #expect(try Self.opened(codePage, bytes, told: TextEncoding(rawValue: file.encoding.rawValue)).cells == cells)
        #expect(file.evidence.count == 1)
        #expect(file.evidence[0].en.hasPrefix("CODEPAGE record \(codePage)"))
    }

    @Test(arguments: [(1251, "cp1251"), (10000, "macintosh"), (0x8000, "macintosh"), (932, "cp932")])
    func otherCodePagesHaveNames(_ number: Int, _ name: String) {
        #expect(FoundEncoding.codePage(number).rawValue == name)
    }

    @Test(arguments: [437, 850, 1250, 10000])
    func thaiIsToldFromLatinCodePages(_ codePage: Int) throws {
        let (file, cells) = try Self.opened(codePage, cp874("กองคลัง"))
        #expect(cells == ["1: 1=text:กองคลัง"])
        #expect(file.encoding == .cp874)
        #expect(
            file.evidence.map(\.en) == ["CODEPAGE record \(codePage); 7 of 7 high bytes are Thai letters, most in runs"]
        )
    }

    /// Russian words are runs of high bytes, as Thai ones are.
    @Test func textOfAnotherAlphabetIsNotTakenForThai() throws {
        #expect(try Self.opened(1251, [0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0]).cells == ["1: 1=text:Москва"])
    }

    @Test(arguments: [10021, 1, 65000, 31337])
    func anUnknownCodePageIsRefusedWhenTheTextNeedsIt(_ codePage: Int) throws {
        #expect(throws: ReadingError.self) { try Self.opened(codePage, [0x63, 0xE9, 0x41]) }
        #expect(try Self.opened(codePage, Array("abc".utf8)).cells == ["1: 1=text:abc"])
        #expect(try Self.opened(codePage, cp874("กองคลัง")).cells == ["1: 1=text:กองคลัง"])
    }

    @Test(
        arguments: [
            (.cp874, cp874("ก d"), "ก d"), (.cp1252, [0xA1, 0xA2, 0xA3, 0xA4], "¡¢£¤"),
            (.utf8, Array("กองคลัง".utf8), "กองคลัง"), (.utf8, [0x41, 0xFF], "A\u{FFFD}"),
        ] as [(TextEncoding, [UInt8], String)])
    func theEncodingThatAPersonTellsIsTaken(_ told: TextEncoding, _ bytes: [UInt8], _ text: String) throws {
        for codePage in [nil, 1251, 31337, 874] as [Int?] {
            let (file, cells) = try Self.opened(codePage, bytes, told: told)
            #expect(cells == ["1: 1=text:" + text])
            #expect(file.encoding == told)
            #expect(file.evidence.map(\.en) == ["8-bit text is read as \(told.rawValue), as told"])
        }
    }

    @Test func whatIsToldDoesNotChangeUnicodeText() throws {
        var book = Builder(isBIFF8: true)
        book.sheet = Builder.label8(0, 0, "กข") + Builder.record(0x204, .le16(0, 1, 0, 2) + [0, 0xE9, 0x41])
        #expect(try readCells(book.stream, encoding: .cp874) == ["1: 1=text:กข 2=text:éA"])
    }

    @Test func namesOfSheetsAreInTheSameCodePage() throws {
        var book = Builder(isBIFF8: false)
        book.globals = Builder.record(0x42, .le16(1251))
        book.sheetName = [0xCC, 0xEE]
        #expect(try SourceFile.open(MemoryBytes(bytes: book.stream), path: "input").sheets[0].name == "Мо")
    }

    /// A text longer than one record can hold: the parts are cut at any place, also within a character of two bytes.
    @Test(arguments: [8214, 2080, 2081, 1, 7])
    func longTextsAreWhole(_ part: Int) throws {
        let thai = String(repeating: "ข้อความยาว ", count: part > 100 ? 2500 : 12)
        let japanese = String(repeating: "日本A", count: part > 100 ? 4000 : 12)
        let bytes = Array(
            String(repeating: "\u{93}\u{FA}\u{96}\u{7B}A", count: part > 100 ? 4000 : 12).unicodeScalars.map {
                UInt8($0.value)
            })
        for (codePage, text, raw) in [(874, thai, cp874(thai)), (932, japanese, bytes)] {
            var book = Builder(isBIFF8: false)
            book.globals = Builder.record(0x42, .le16(codePage))
            book.sheet = Builder.record(0x204, .le16(0, 0, 0, raw.count) + raw[..<part])
            for start in stride(from: part, to: raw.count, by: part) {
                book.sheet += Builder.record(0x3C, Array(raw[start..<min(start + part, raw.count)]))
            }
            book.sheet += Builder.number(0, 1, 1)
            #expect(try readCells(book.stream) == ["1: 1=text:\(text) 2=number:1"])
        }
    }

    @Test func longUnicodeTextsChangeWidthAtEachContinuation() throws {
        let wide = String(repeating: "ก", count: 4000)
        let narrow = String(repeating: "a", count: 8000)
        var book = Builder(isBIFF8: true)
        book.sheet =
            Builder.record(0x204, .le16(0, 0, 0, 16000) + [1] + utf16(wide)) + Builder.record(0x3C, [0] + narrow.utf8)
            + Builder.record(0x3C, [1] + utf16(wide)) + Builder.number(1, 0, 1)
        #expect(try readCells(book.stream) == ["1: 1=text:\(wide + narrow + wide)", "2: 1=number:1"])
        #expect(try readCells(book.stream, chunkSize: 1000) == ["1: 1=text:\(wide + narrow + wide)", "2: 1=number:1"])
    }

    @Test(
        arguments: [
            ([0xD83D, 0xDE00], "😀"), ([0xD83D], "\u{FFFD}"), ([0xDE00, 0x41], "\u{FFFD}A"),
            ([0xD83D, 0xD83D, 0xDE00], "\u{FFFD}😀"), ([0xD83D, 0xE01], "\u{FFFD}ก"), ([0xE9, 0x20AC], "é€"),
        ] as [([Int], String)])
    func pairsOfUnitsAreOneCharacter(_ units: [Int], _ text: String) throws {
        var book = Builder(isBIFF8: true)
        let bytes = units.flatMap { [UInt8].le16($0) }
        book.sheet = Builder.record(0x204, .le16(0, 0, 0, units.count) + [1] + bytes)
        #expect(try readCells(book.stream) == ["1: 1=text:" + text])
        // The same, each unit in a record of its own.
        book.sheet = Builder.record(0x204, .le16(0, 0, 0, units.count) + [1])
        for unit in units { book.sheet += Builder.record(0x3C, [1] + .le16(unit)) }
        #expect(try readCells(book.stream) == ["1: 1=text:" + text])
    }
}
