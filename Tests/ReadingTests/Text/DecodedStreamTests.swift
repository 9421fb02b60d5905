import Testing

@testable import Reading

struct DecodedStreamTests {
    private static let text = "<?xml version=\"1.0\" encoding=\"NAME\"?><a>ลำดับ é 😀 abc</a>"

    private func read(_ bytes: [UInt8], chunk: Int) throws -> String {
        let base = SourceStream(MemoryBytes(bytes: bytes), from: 0)
        let stream = try DecodedStream(xml: base, place: ReadingPlace(file: "f"), chunkSize: chunk)
        let buffer = ChunkBuffer(size: chunk)
        var all: [UInt8] = []
        while true {
            let count = try stream.read(into: buffer.bytes)
            if count == 0 { return String(decoding: all, as: UTF8.self) }
            all += UnsafeRawBufferPointer(rebasing: buffer.bytes[..<count])
        }
    }

    @Test(arguments: [1, 2, 3, 7, 100, 4096])
    func markAndDeclarationDecide(_ chunk: Int) throws {
        let unicode = Self.text.replacing("NAME", with: "UTF-16")
        #expect(try read([0xFF, 0xFE] + utf16(unicode), chunk: chunk) == unicode)
        #expect(try read([0xFE, 0xFF] + utf16(unicode, isBigEndian: true), chunk: chunk) == unicode)
        #expect(try read(utf16(unicode), chunk: chunk) == unicode)
        #expect(try read(utf16(unicode, isBigEndian: true), chunk: chunk) == unicode)
        #expect(try read([0xEF, 0xBB, 0xBF] + Array(unicode.utf8), chunk: chunk) == unicode)
        #expect(try read(Array(unicode.utf8), chunk: chunk) == unicode)
        for name in ["windows-874", "TIS-620"] {
            let thai = "<?xml version='1.0' encoding='\(name)'?><a>ลำดับ</a>"
            #expect(try read(cp874(thai), chunk: chunk) == thai)
        }
        let western = "<?xml version='1.0' encoding='ISO-8859-1' ?><a>é</a>"
        #expect(try read(western.unicodeScalars.map { UInt8($0.value) }, chunk: chunk) == western)
        let plain = "<a>ก" + String(repeating: "ข", count: 300) + "</a>"
        #expect(try read(Array(plain.utf8), chunk: chunk) == plain)
    }

    @Test func unknownDeclarationsAreRefused() {
        let error = #expect(throws: ReadingError.self) {
            try read(Array("<?xml version='1.0' encoding='EUC-JP'?><a/>".utf8), chunk: 10)
        }
        #expect(error?.kind == .damaged(.codePage))
    }

    @Test func brokenUTF16IsTold() {
        let error = #expect(throws: ReadingError.self) { try read([0xFF, 0xFE, 0x41, 0, 0x42], chunk: 10) }
        #expect(error?.kind == .damaged(.invalidUTF16))
    }

    @Test(arguments: [1, 10, 1000])
    func textBeforeABrokenCharacterIsHandedOutFirst(_ chunk: Int) throws {
        let bytes = [0xFF, 0xFE] + utf16("<a>") + [0, 0xDC] + utf16("b")
        let stream = try DecodedStream(
            xml: SourceStream(MemoryBytes(bytes: bytes), from: 0), place: ReadingPlace(file: "f"), chunkSize: chunk)
        let buffer = ChunkBuffer(size: 100)
        var text: [UInt8] = []
        while text.count < 3 {
            text += UnsafeRawBufferPointer(rebasing: buffer.bytes[..<(try stream.read(into: buffer.bytes))])
        }
        #expect(text == Array("<a>".utf8))
        for _ in 0..<2 {
            let error = #expect(throws: ReadingError.self) { try stream.read(into: buffer.bytes) }
            #expect(error?.kind == .damaged(.invalidUTF16))
        }
    }

    /// A stream that starts at a point gives what follows it.
    @Test(arguments: [1, 3, 16, 1000])
    func pointsLeadBack(_ chunk: Int) throws {
        let text = String(repeating: "กa😀ข ", count: 50)
        let sources: [(TextEncoding, [UInt8])] = [
            (.utf8, Array(text.utf8)), (.utf16LittleEndian, utf16(text)),
            (.cp874, cp874(text.replacing("😀", with: "ฯ"))),
        ]
        for (encoding, bytes) in sources {
            let source = MemoryBytes(bytes: bytes)
            let place = ReadingPlace(file: "f")
            func read(_ stream: DecodedStream) throws -> [UInt8] {
                let buffer = ChunkBuffer(size: 7)
                var all: [UInt8] = []
                while true {
                    let count = try stream.read(into: buffer.bytes)
                    if count == 0 { return all }
                    all += UnsafeRawBufferPointer(rebasing: buffer.bytes[..<count])
                }
            }
            let first = DecodedStream(
                SourceStream(source, from: 0), encoding: encoding, keepsMarks: true, place: place, chunkSize: chunk)
            let all = try read(first)
            for offset in [0, 1, 5, 100, 333, all.count] {
                let point = first.point(at: offset)
                let later = DecodedStream(
                    SourceStream(source, from: point.offset), encoding: encoding, from: point, place: place,
                    chunkSize: chunk)
                #expect(try read(later) == Array(all[offset...]))
            }
        }
    }

    @Test func workbookPartsInUTF16AreRead() throws {
        func part(_ text: String) -> [UInt8] {
            [0xFF, 0xFE] + utf16("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + text)
        }
        let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let bytes = ODSBuilder.archive([
            (
                "xl/workbook.xml",
                part("<workbook xmlns:r=\"\(relations)\"><sheets><sheet name=\"ก\" r:id=\"a\"/></sheets></workbook>")
            ),
            (
                "xl/_rels/workbook.xml.rels",
                part(
                    "<Relationships><Relationship Id=\"a\" Type=\"\(relations)/worksheet\" Target=\"s.xml\"/><Relationship Id=\"b\" Type=\"\(relations)/sharedStrings\" Target=\"t.xml\"/></Relationships>"
                )
            ),
            ("xl/t.xml", part("<sst><si><t>ลำดับ</t></si></sst>")),
            (
                "xl/s.xml",
                part(
                    "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>2</v></c></row></sheetData></worksheet>"
                )
            ),
        ])
        for size in [1, 3, 1000] { #expect(try readCells(bytes, chunkSize: size) == ["1: 1=text:ลำดับ 2=number:2"]) }
    }
}
