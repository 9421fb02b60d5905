import Testing

@testable import Reading

struct ArchiveTests {
    @Test func checksumsAreHeld() {
        var zip = ZipBuilder()
        zip.add("xl/workbook.xml", "<workbook/>", checksum: 1)
        let error = readingError(zip.bytes)
        #expect(error == ReadingError(.damaged(.checksum), file: "input", part: "xl/workbook.xml"))
    }

    @Test func twoEntriesOfOneNameAreRefused() {
        var zip = WorkbookBuilder().zip
        zip.add("xl/workbook.xml", "<workbook/>")
        #expect(readingError(zip.bytes)?.kind == .damaged(.duplicateEntry))
    }

    @Test func encryptedEntriesAreRefused() {
        var zip = ZipBuilder()
        zip.add("xl/workbook.xml", "<workbook/>", flags: 1)
        #expect(readingError(zip.bytes)?.kind == .encrypted)
    }

    @Test func otherMethodsAreRefused() {
        var zip = ZipBuilder()
        zip.add("xl/workbook.xml", "<workbook/>", method: 12)
        let error = readingError(zip.bytes)
        #expect(error?.kind == .compression(method: 12))
        #expect(error?.part == "xl/workbook.xml")
        #expect(
            error?.message(.english).contains(
                "it is compressed with a method that is not read (12). Unpack it") == true)
    }

    @Test func ofEntriesAtOneOffsetTheSecondIsTold() {
        var zip = ZipBuilder()
        for index in 0..<30 { zip.add("part \(index)", "", claimedOffset: 0) }
        let error = readingError(zip.bytes)
        #expect(error?.kind == .damaged(.archiveDirectory))
        #expect(error?.part == "part 1")
    }

    @Test(arguments: [
        ("word/document.xml", ReadingError.Kind.notATable(found: .word), "word/document.xml"),
        ("xl/workbook.bin", .unsupported(format: .xlsb), "xl/workbook.bin"),
        ("readme.txt", .notATable(found: .zip), "nothing.xml"),
    ])
    func archivesThatAreNoWorkbookAreNamed(_ name: String, _ kind: ReadingError.Kind, _ target: String) {
        var zip = ZipBuilder()
        zip.add(
            "_rels/.rels",
            "<Relationships><Relationship Id=\"1\" Type=\"a/officeDocument\" Target=\"\(target)\"/></Relationships>")
        zip.add(name, "x")
        #expect(readingError(zip.bytes)?.kind == kind)
    }

    @Test func limitsAreNamed() {
        var limits = ReadingLimits()
        limits.archiveEntries = 3
        #expect(readingError(WorkbookBuilder().bytes, limits: limits)?.kind == .limit(name: "archiveEntries", value: 3))
        limits = ReadingLimits()
        limits.partBytes = 10
        #expect(readingError(WorkbookBuilder().bytes, limits: limits)?.kind == .limit(name: "partBytes", value: 10))
        limits = ReadingLimits()
        limits.sharedStringBytes = 3
        let strings = WorkbookBuilder(strings: "<si><t>abcd</t></si>").bytes
        #expect(readingError(strings, limits: limits)?.kind == .limit(name: "sharedStringBytes", value: 3))
        limits = ReadingLimits()
        limits.cellBytes = 100
        let long = WorkbookBuilder(rows: "<row><c t=\"str\"><v>\(String(repeating: "x", count: 5000))</v></c></row>")
            .bytes
        #expect(readingError(long, limits: limits, chunkSize: 32)?.kind == .limit(name: "cellBytes", value: 100))
    }

    @Test func targetsAreResolved() {
        #expect(Relationships.resolve("worksheets/sheet1.xml", in: "xl/") == "xl/worksheets/sheet1.xml")
        #expect(Relationships.resolve("/xl/worksheets/sheet1.xml", in: "xl/") == "xl/worksheets/sheet1.xml")
        #expect(Relationships.resolve("../a/./b.xml", in: "xl/") == "a/b.xml")
        #expect(Relationships.resolve("..\\..\\b.xml", in: "xl/") == "b.xml")
    }

    @Test func deflatedEntriesAreInflated() throws {
        let text = String(repeating: "กข", count: 20_000)
        let bytes = try Fixture.bytes("deflated.xlsx")
        for size in [1000, 256 << 10] {
            #expect(try readCells(bytes, chunkSize: size) == ["1: 1=text:\(text) 2=number:1"])
        }
    }

    @Test func sizesInADataDescriptorAndZip64AreRead() throws {
        #expect(try readCells(try Fixture.bytes("streamed.xlsx")) == ["1: 1=text:ก 2=number:1"])
        #expect(try readCells(try Fixture.bytes("zip64.xlsx")) == ["1: 1=text:ก 2=number:1"])
    }

    @Test func aBombIsStopped() throws {
        #expect(readingError(try Fixture.bytes("bomb.xlsx"))?.kind == .limit(name: "inflationRatio", value: 500))
    }
}
