import Records
import Testing

@testable import Reading

/// How the parts of a workbook are found in its archive.
struct PackageTests {
    private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let row = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>44774</v></c></row>"
    private static let book = WorkbookBuilder(
        rows: row, strings: "<si><t>ก</t></si>", styles: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>")
    private static let cells = ["1: 1=text:ก 2=date:44774"]

    private static func sheet(_ value: Int) -> String {
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>\(value)</v></c></row></sheetData></worksheet>"
    }

    private static func workbook(_ sheets: String) -> (String, String) {
        ("xl/workbook.xml", "<workbook xmlns:r=\"\(relations)\"><sheets>\(sheets)</sheets></workbook>")
    }

    private static func related(_ targets: (id: String, kind: String, target: String)...) -> (String, String) {
        let list = targets.map { "<Relationship Id='\($0.id)' Type='\(relations)/\($0.kind)' Target='\($0.target)'/>" }
        return ("xl/_rels/workbook.xml.rels", "<Relationships>\(list.joined())</Relationships>")
    }

    @Test(arguments: [
        "/xl/worksheets/sheet1.xml", "worksheets\\sheet1.xml", "./worksheets/../worksheets/sheet1.xml",
        "Worksheets/SHEET1.xml",
    ])
    func targetsAreFoundHoweverTheyAreWritten(_ target: String) throws {
        var book = WorkbookBuilder(sheet: Self.sheet(7))
        book.parts = [Self.related((id: "rId1", kind: "worksheet", target: target))]
        #expect(try readCells(book.bytes) == ["1: 1=number:7"])
    }

    @Test func sheetsStandInTheWorkbooksOrder() throws {
        var book = WorkbookBuilder(sheet: Self.sheet(1))
        book.parts = [
            Self.workbook("<sheet name='ข' r:id='b'/><sheet name='ก' r:id='a'/>"),
            Self.related(
                (id: "a", kind: "worksheet", target: "worksheets/sheet1.xml"),
                (id: "b", kind: "worksheet", target: "worksheets/sheet2.xml")),
            ("xl/worksheets/sheet2.xml", Self.sheet(2)),
        ]
        let file = try SourceFile.open(MemoryBytes(bytes: book.bytes), path: "input")
        #expect(file.sheets.map(\.name) == ["ข", "ก"])
        #expect(try readCells(file, sheet: 0) == ["1: 1=number:2"])
        #expect(try readCells(file, sheet: 1) == ["1: 1=number:1"])
    }

    @Test func withoutRelationshipsTheUsualNamesCount() throws {
        var book = Self.book
        book.leftOut = "xl/_rels/workbook.xml.rels"
        #expect(try readCells(book.bytes) == Self.cells)
        book.leftOut = "_rels/.rels"
        #expect(try readCells(book.bytes) == Self.cells)
    }

    @Test func aRelationshipThatIsNotThereIsTold() {
        var book = Self.book
        book.parts = [Self.workbook("<sheet name='ก' r:id='rId99'/>")]
        let error = readingError(book.bytes)
        #expect(error?.kind == .damaged(.missingPart))
        #expect(error?.part == "ก")
    }

    @Test(arguments: ["chartsheet", "dialogsheet", "xlMacrosheet"])
    func sheetsWithoutCellsAreLeftOutAndTold(_ kind: String) throws {
        var book = WorkbookBuilder(sheet: Self.sheet(1))
        book.parts = [
            Self.workbook("<sheet name='ภาพ' r:id='c'/><sheet name='ก' r:id='a'/>"),
            Self.related(
                (id: "c", kind: kind, target: "other/sheet1.xml"),
                (id: "a", kind: "worksheet", target: "worksheets/sheet1.xml")),
        ]
        let file = try SourceFile.open(MemoryBytes(bytes: book.bytes), path: "input")
        #expect(file.sheets.map(\.name) == ["ก"])
        #expect(file.evidence.contains { $0.en.contains("ภาพ") && $0.en.contains(kind) })
        #expect(try readCells(file) == ["1: 1=number:1"])
    }

    /// A part that refers to itself or to the workbook is read once, as what it is said to be.
    @Test(arguments: ["workbook.xml", "_rels/workbook.xml.rels", "styles.xml", "sharedStrings.xml"])
    func circularRelationshipsEnd(_ target: String) {
        var book = WorkbookBuilder()
        book.parts = [
            Self.related(
                (id: "rId1", kind: "worksheet", target: target), (id: "2", kind: "styles", target: "workbook.xml"),
                (id: "3", kind: "sharedStrings", target: "workbook.xml"))
        ]
        #expect(readingError(book.bytes)?.kind == .damaged(.xml))
    }

    /// Paths are names within the archive and nothing else.
    @Test(arguments: ["../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "..\\..\\etc\\passwd"])
    func noPathLeavesTheArchive(_ target: String) {
        var book = WorkbookBuilder()
        book.parts = [Self.related((id: "rId1", kind: "worksheet", target: target))]
        let error = readingError(book.bytes)
        #expect(error?.kind == .damaged(.missingPart))
    }

    @Test func externalTargetsAreNotFollowed() {
        var book = WorkbookBuilder()
        let target = "http://localhost/sheet1.xml"
        book.parts = [
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='rId1' TargetMode='External' Type='a/worksheet' Target='\(target)'/><Relationship Id='x' Type='a/worksheet' Target='worksheets/sheet1.xml'/></Relationships>"
            )
        ]
        #expect(readingError(book.bytes)?.kind == .damaged(.missingPart))
    }

    @Test func strictWorkbooksAreRead() throws {
        let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
        var book = Self.book
        book.parts = [
            (
                "_rels/.rels",
                "<Relationships><Relationship Id='1' Type='\(strict)/officeDocument' Target='xl/workbook.xml'/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                "<x:workbook conformance='strict' xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main' xmlns:q='\(strict)'><x:workbookPr date1904='true'/><x:sheets><x:sheet name='ก' q:id='s'/></x:sheets></x:workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='s' Type='\(strict)/worksheet' Target='worksheets/sheet1.xml'/></Relationships>"
            ),
            (
                "xl/worksheets/sheet1.xml",
                "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:sheetData><x:row r='1'><x:c r='A1' t='d'><x:v>2022-08-01</x:v></x:c></x:row></x:sheetData></x:worksheet>"
            ),
        ]
        #expect(try readCells(book.bytes) == ["1: 1=date1904:43312"])
    }

    @Test(arguments: [
        ("1", true), ("true", true), ("True", true), ("on", true), ("t", true), ("0", false), ("false", false),
        ("off", false),
    ])
    func the1904SystemIsToldInAnySpelling(_ word: String, _ is1904: Bool) throws {
        var book = Self.book
        book.properties = "<workbookPr date1904=\"\(word)\"/>"
        #expect(try readCells(book.bytes) == ["1: 1=text:ก 2=\(is1904 ? "date1904" : "date"):44774"])
    }
}
