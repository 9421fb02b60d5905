import Records
import Testing

@testable import Reading

struct XLSXTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var name: String
        var rows: String
        var strings = ""
        var styles = ""
        var properties = ""
        var cells: [String]
        var testDescription: String { name }
    }

    private static let dateStyle = """
        <numFmts><numFmt formatCode='[$-D07041E]d mmmm yyyy' numFmtId='170'/><numFmt numFmtId="171" formatCode="0 &quot;d&quot;"/></numFmts>\
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>
        """

    static let examples = [
        Example(
            name: "numbersAreExact",
            rows:
                "<row r='1'><c r='A1'><v>94.640000000000001</v></c><c r=\"B1\"><v>1.10042E+20</v></c><c r=\"C1\" t=\"n\"><v>5</v></c></row>",
            cells: ["1: 1=number:94.64 2=number:110042000000000000000 3=number:5"]),
        Example(
            name: "datesAreNumbersWithADateStyle",
            rows:
                "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>44774</v></c><c s=\"2\" r=\"B2\"><v>44774.5</v></c><c r=\"C2\" s=\"3\"><v>7</v></c><c r=\"D2\" s=\"99\"><v>8</v></c></row>",
            styles: dateStyle, cells: ["2: 1=date:44774 2=date:44774.5 3=number:7 4=number:8"]),
        Example(
            name: "the1904SystemIsTold", rows: "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c></row>", styles: dateStyle,
            properties: "<workbookPr date1904=\"true\"/>", cells: ["1: 1=date1904:1"]),
        Example(
            name: "sharedStrings",
            rows:
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v></v></c></row>",
            strings:
                "<si><t/></si><si><t xml:space=\"preserve\"> ก &lt;ข&gt; </t></si><si><r><t>นาย</t></r><r><rPr><b/></rPr><t>สมชาย</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>",
            cells: ["1: 1=text: ก <ข>  2=empty: 3=text:นายสมชาย 4=empty:"]),
        Example(
            name: "inlineStrings",
            rows:
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>ก</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><r><t>a</t></r><r><t><![CDATA[<&b>]]></t></r></is></c><c r=\"C1\" t=\"inlineStr\"><v>9</v><is><t>c&#3585;&#xE02;</t></is></c></row>",
            cells: ["1: 1=text:ก 2=text:a<&b> 3=text:cกข"]),
        Example(
            name: "escapesAreDecoded",
            rows:
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a_x000D_\nb</t></is></c><c r=\"B1\" t=\"str\"><v>_x005F_x000D_ _x00_ _xD83D__xDE00_</v></c></row>",
            cells: ["1: 1=text:a\r\nb 2=text:_x000D_ _x00_ 😀"]),
        Example(
            name: "formulasGiveTheirResult",
            rows:
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>A2&amp;\"x\"</f><v>ผล</v></c><c r=\"B1\"><f>1+1</f><v>2</v></c><c r=\"C1\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"D1\"><f>X()</f></c></row>",
            cells: ["1: 1=text:ผล 2=number:2 3=empty: 4=empty:"]),
        Example(
            name: "booleansAndErrors",
            rows:
                "<row r=\"1\"><c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"b\"><v>0</v></c><c r=\"C1\" t=\"e\"><v>#N/A</v></c><c r=\"D1\" t=\"b\"><v>maybe</v></c></row>",
            cells: ["1: 1=boolean:true 2=boolean:false 3=error:#N/A 4=text:maybe"]),
        Example(
            name: "isoDates",
            rows:
                "<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2022-08-01</v></c><c r=\"B1\" t=\"d\"><v>2022-08-01T12:00:00.000Z</v></c><c r=\"C1\" t=\"d\"><v>18:00</v></c><c r=\"D1\" t=\"d\"><v>soon</v></c></row>",
            cells: ["1: 1=date:44774 2=date:44774.5 3=date:0.75 4=text:soon"]),
        Example(
            name: "missingReferencesCountOn",
            rows:
                "<row><c><v>1</v></c><c/><c r=\"E1\"><v>2</v></c><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>",
            cells: ["1: 1=number:1 2=empty: 5=number:2 6=number:3", "2:", "3: 1=number:4"]),
        Example(
            name: "gapsStayGaps",
            rows:
                "<row r=\"3\" hidden=\"1\"><c r=\"C3\"><v>1</v></c><c r=\"AA3\"><v>2</v></c></row><row r=\"1000000\"><c r=\"XFD1000000\"><v>3</v></c></row>",
            cells: ["3h: 3=number:1 27=number:2", "1000000: 16384=number:3"]),
        Example(
            name: "cellsOutOfOrderAreSorted",
            rows: "<row r=\"1\"><c r=\"B1\"><v>2</v></c><c r=\"A1\"><v>1</v></c></row>",
            cells: ["1: 1=number:1 2=number:2"]),
        Example(
            name: "commentsAndInstructions",
            rows: "<!-- <row r=\"9\"/> --><row r=\"1\"><?x <c/> ?><c r=\"A1\"><!-- > --><v>1<!-- 2 -->3</v></c></row>",
            cells: ["1: 1=number:13"]),
        Example(
            name: "numbersThatAreNoneAreText",
            rows:
                "<row r=\"1\"><c r=\"A1\"><v>๑๒</v></c><c r=\"B1\"><v> 7 </v></c><c r=\"C1\" t=\"x\"><v>odd</v></c></row>",
            cells: ["1: 1=text:๑๒ 2=number:7 3=text:odd"]),
        Example(name: "noRows", rows: "", cells: []),
    ]

    private static func workbook(_ example: Example) -> WorkbookBuilder {
        WorkbookBuilder(
            rows: example.rows, strings: example.strings, styles: example.styles, properties: example.properties)
    }

    @Test(arguments: examples)
    func rowsAreRead(_ example: Example) throws {
        #expect(try readCells(Self.workbook(example).bytes) == example.cells)
    }

    @Test(arguments: examples)
    func everySplitGivesTheSameRows(_ example: Example) throws {
        for size in [1, 3, 7, 64] {
            #expect(try readCells(Self.workbook(example).bytes, chunkSize: size) == example.cells, "by \(size)")
        }
    }

    /// The quick way for simple cells must not change anything: a blank in the tag takes the general way.
    @Test(arguments: examples)
    func simpleAndGeneralWayAgree(_ example: Example) throws {
        var general = Self.workbook(example)
        general.rows = example.rows.split(separator: "<c ", omittingEmptySubsequences: false).joined(separator: "<c  ")
        #expect(try readCells(general.bytes) == example.cells)
    }

    @Test func anyPrefixIsRead() throws {
        let sheet = """
            <?xml version='1.0'?><x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:sheetData>\
            <x:row r='1'><x:c t='inlineStr' r='A1'><x:is><x:t>ก</x:t></x:is></x:c><x:c r='B1' xmlns:t='urn:t'><x:v>1</x:v></x:c></x:row>\
            </x:sheetData><x:mergeCells/></x:worksheet>
            """
        #expect(try readCells(WorkbookBuilder(sheet: sheet).bytes) == ["1: 1=text:ก 2=number:1"])
    }

    @Test func sheetsAreTold() throws {
        let hidden = WorkbookBuilder(sheetState: "state=\"veryHidden\"").bytes
        let file = try SourceFile.open(MemoryBytes(bytes: hidden), path: "input")
        #expect(file.format == .xlsx)
        #expect(file.sheets == [SourceFile.Sheet(name: "บัญชี & 1", isHidden: true)])
        #expect(throws: ReadingError.self) { try file.rows(sheet: 1) }
    }

    @Test func manyRowsAreReadAndReadAgain() throws {
        let count = RowBatch.rowsPerBatch + 3
        let rows = (1...count).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c></row>" }.joined()
        let file = try SourceFile.open(MemoryBytes(bytes: WorkbookBuilder(rows: rows).bytes), path: "input")
        let expected = (1...count).map { "\($0): 1=number:\($0)" }
        #expect(try readCells(file) == expected)
        #expect(try readCells(file) == expected)
    }

    struct Fault: Sendable {
        var rows: String
        var kind: ReadingError.Kind
        var row: Int?
        var strings = ""
    }

    @Test(arguments: [
        Fault(rows: "<row r=\"2\"/><row r=\"2\"/>", kind: .damaged(.rowOrder), row: 2),
        Fault(rows: "<row r=\"2\"/><row r=\"1\"/>", kind: .damaged(.rowOrder), row: 1),
        Fault(rows: "<row r=\"1\"><c r=\"A1\"/><c r=\"A1\"/></row>", kind: .damaged(.duplicateCell), row: 1),
        Fault(rows: "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>", kind: .damaged(.cellReference), row: 1),
        Fault(
            rows: "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", kind: .limit(name: "columns", value: 16_384), row: 1),
        Fault(rows: "<row r=\"1\"><c r=\"7\"/></row>", kind: .damaged(.cellReference), row: 1),
        Fault(rows: "<row r=\"x\"/>", kind: .damaged(.cellReference), row: 1),
        Fault(
            rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c></row>", kind: .damaged(.sharedStringIndex), row: 1,
            strings: "<si><t>a</t></si>"),
        Fault(
            rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>", kind: .damaged(.sharedStringIndex), row: 1,
            strings: "<si><t>a</t></si>"),
        Fault(rows: "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&bomb;</v></c></row>", kind: .damaged(.xml), row: nil),
        Fault(rows: "<row r=\"1\"><c r=A1><v>1</v></c></row>", kind: .damaged(.xml), row: nil),
        Fault(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c>", kind: .damaged(.xml), row: nil),
    ])
    func faultsAreErrorsWithTheirPlace(_ fault: Fault) {
        let error = readingError(WorkbookBuilder(rows: fault.rows, strings: fault.strings).bytes)
        #expect(error?.kind == fault.kind)
        #expect(error?.row == fault.row)
        #expect(error?.part == "บัญชี & 1")
    }

    @Test func documentTypesAreRefused() {
        let sheet = "<!DOCTYPE worksheet [<!ENTITY a \"aaaa\">]><worksheet><sheetData/></worksheet>"
        #expect(readingError(WorkbookBuilder(sheet: sheet).bytes)?.kind == .damaged(.documentType))
    }

    @Test func aWorksheetWithoutDataIsEmpty() throws {
        #expect(try readCells(WorkbookBuilder(sheet: "<worksheet/>").bytes).isEmpty)
        let sheet = """
            <x:worksheet><x:cols><x:col min="2" max="2" hidden="1"/></x:cols>\
            <x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>
            """
        var reader = try SourceFile.open(MemoryBytes(bytes: WorkbookBuilder(sheet: sheet).bytes), path: "input")
            .rows(sheet: 0)
        var batch = RowBatch()
        #expect(try !reader.read(into: &batch))
        #expect(reader.notes.hiddenColumns == [2...2])
        #expect(reader.notes.mergedRanges.map(\.text) == ["A1:B1"])
    }

    @Test(arguments: ["", "<chartsheet><a/></chartsheet>", "\u{FEFF}<\0w\0o\0/\0>"])
    func aSheetWithoutDataIsDamaged(_ sheet: String) {
        #expect(readingError(WorkbookBuilder(sheet: sheet).bytes)?.kind == .damaged(.xml))
    }

    @Test func missingPartsAreTold() {
        for (missing, kind) in [
            ("xl/worksheets/sheet1.xml", ReadingError.Kind.damaged(.missingPart)),
            ("xl/sharedStrings.xml", .damaged(.sharedStringIndex)),
        ] {
            var book = WorkbookBuilder(
                rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", strings: "<si><t>a</t></si>")
            #expect(readingError(book.bytes) == nil)
            book.leftOut = missing
            #expect(readingError(book.bytes)?.kind == kind)
        }
    }

    @Test func missingStylesAreToldAndDatesAreNumbers() throws {
        var book = WorkbookBuilder(rows: "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>44774</v></c></row>")
        book.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
        #expect(try readCells(book.bytes) == ["1: 1=date:44774"])
        book.leftOut = "xl/styles.xml"
        let file = try SourceFile.open(MemoryBytes(bytes: book.bytes), path: "input")
        #expect(
            file.evidence.map(\.en) == ["XML text", "the styles xl/styles.xml are missing: dates are read as numbers"])
        #expect(try readCells(file) == ["1: 1=number:44774"])
    }

    @Test func aNumberBeyondADoubleIsText() throws {
        let rows = """
            <row r="1"><c r="A1"><v>1E400</v></c><c r="B1"><v>-1.8E308</v></c><c r="C1"><v>1.5E308</v></c>\
            <c r="D1"><v>-1E-400</v></c></row>
            """
        let large = "15" + String(repeating: "0", count: 307)
        #expect(
            try readCells(WorkbookBuilder(rows: rows).bytes) == [
                "1: 1=text:1E400 2=text:-1.8E308 3=number:\(large) 4=number:0"
            ])
    }

    @Test func aWorkbookWithoutAWorksheetIsNoTable() {
        var book = WorkbookBuilder()
        book.parts = [("xl/workbook.xml", "<workbook><sheets/></workbook>")]
        #expect(readingError(book.bytes)?.kind == .notATable(found: .sheetless))
    }
}
