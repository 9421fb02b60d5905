import Testing

@testable import Reading

/// Archives made to trap, to fill memory or to take for ever end in one error that names part and place.
struct HostileArchiveTests {
    private static func error(_ zip: ZipBuilder) -> ReadingError? { readingError(zip.bytes) }

    @Test func entriesThatShareBytesAreRefused() {
        var zip = WorkbookBuilder().zip
        zip.add("xl/worksheets/sheet2.xml", "<worksheet/>", claimedOffset: 0)
        let error = Self.error(zip)
        #expect(error?.kind == .damaged(.archiveDirectory))
        #expect(error?.offset == 0)
    }

    @Test(arguments: [0, 1, 1 << 31, 0xFFFF_FFFF])
    func aClaimedSizeIsNotBelieved(_ size: Int) {
        var zip = ZipBuilder()
        zip.add("xl/workbook.xml", "<workbook/>", claimedSize: size)
        #expect(Self.error(zip)?.kind == .damaged(.checksum))
    }

    @Test(arguments: [0x7FFF_FFFF, 0xFFFF_FFFE, 0xFFFF_FFFF])
    func anOffsetBeyondTheFileIsTold(_ offset: Int) {
        var zip = ZipBuilder()
        zip.add("xl/workbook.xml", "<workbook/>", claimedOffset: offset)
        #expect(Self.error(zip)?.kind == .truncated)
    }

    @Test func oneTagWithoutEndStopsAtItsLimit() {
        for start in ["<c ", "<!--", "<![CDATA[", "<?x ", "</", "x"] {
            let sheet = "<worksheet><sheetData><row>" + start + String(repeating: "a", count: 9 << 20)
            let error = readingError(WorkbookBuilder(sheet: sheet).bytes)
            #expect(error?.kind == .limit(name: "cellBytes", value: 8 << 20), "\(start)")
            #expect(error?.offset == 27)
        }
    }

    @Test func oneCellWrittenAgainAndAgainEnds() {
        let cells = String(repeating: "<c r=\"A1\"/>", count: 20_000)
        #expect(
            readingError(WorkbookBuilder(rows: "<row r=\"1\">\(cells)</row>").bytes)?.kind == .damaged(.duplicateCell))
        let simple = String(repeating: "<c r=\"A1\"><v>1</v></c>", count: 20_000)
        #expect(
            readingError(WorkbookBuilder(rows: "<row r=\"1\">\(simple)</row>").bytes)?.kind == .damaged(.duplicateCell))
    }

    @Test func manyAttributesAreOneTag() throws {
        let attributes = (0..<20_000).map { " a\($0)='\($0)'" }.joined()
        let rows = "<row r=\"1\"\(attributes)><c\(attributes) r=\"B1\"><v>1</v></c></row>"
        #expect(try readCells(WorkbookBuilder(rows: rows).bytes) == ["1: 2=number:1"])
    }

    @Test func deepNestingIsRefused() {
        let deep = String(repeating: "<a>", count: 100_000)
        #expect(readingError(WorkbookBuilder(rows: deep).bytes)?.kind == .limit(name: "nesting", value: 256))
        #expect(
            readingError(WorkbookBuilder(strings: "<si>" + deep).bytes)?.kind == .limit(name: "nesting", value: 256))
    }

    @Test(arguments: ["sheet", "strings", "styles"])
    func externalEntitiesAreRefused(_ part: String) {
        let type = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
        var book = WorkbookBuilder()
        switch part {
        case "sheet": book.sheet = type + "<worksheet><sheetData><row><c><v>&e;</v></c></row></sheetData></worksheet>"
        case "strings": book.parts = [("xl/sharedStrings.xml", type + "<sst><si><t>&e;</t></si></sst>")]
        default: book.parts = [("xl/styles.xml", type + "<styleSheet/>")]
        }
        let error = readingError(book.bytes)
        #expect(error?.kind == .damaged(.documentType))
        #expect(error?.offset == 0)
        #expect(error?.part != nil)
    }

    /// Something in front of the archive, behind it, or as its comment.
    @Test func whatSurroundsTheArchiveIsPassedOver() throws {
        let rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
        let plain = WorkbookBuilder(rows: rows).bytes
        let commented = Array(plain.dropLast(2)) + .le16(7) + Array("comment".utf8)
        for prefix in ["", "#!/bin/sh\n", "MZ\u{90}\0", String(repeating: "x", count: 100_000)] {
            for bytes in [plain, commented, plain + [0, 0, 0, 0x0A]] {
                #expect(try readCells(Array(prefix.utf8) + bytes) == ["1: 1=number:1"])
            }
        }
    }
}
