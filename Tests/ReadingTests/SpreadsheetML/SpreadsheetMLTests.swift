import Records
import Testing

@testable import Reading

struct SpreadsheetMLTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var name: String
        var table: String
        var cells: [String]
        var testDescription: String { name }
    }

    private static let namespaces =
        "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\""

    static let styles = """
        <Styles><Style ss:ID="Default"><NumberFormat/></Style><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style>\
        <Style ss:ID="e" ss:Parent="d"/><Style ss:ID="f" ss:Parent="d"><NumberFormat ss:Format="Standard"/></Style>\
        <Style ss:ID="g"><NumberFormat ss:Format="d\\-mmm\\-yy"/></Style></Styles>
        """

    static func book(_ table: String, properties: String = "", options: String = "", sheets: String = "") -> String {
        """
        <?xml version="1.0"?>
        <?mso-application progid="Excel.Sheet"?>
        <Workbook \(namespaces)>\(properties)\(styles)<Worksheet ss:Name="บัญชี &amp; 1">\(table)\(options)</Worksheet>\(sheets)</Workbook>
        """
    }

    static let examples = [
        Example(
            name: "typesAreAsTheFileSays",
            table:
                "<Table><Row><Cell><Data ss:Type=\"String\">0012</Data></Cell><Cell><Data ss:Type=\"Number\">94.640000000000001</Data></Cell><Cell><Data ss:Type=\"Boolean\">1</Data></Cell><Cell><Data ss:Type=\"Error\">#N/A</Data></Cell><Cell><Data ss:Type=\"DateTime\">2022-09-01T12:00:00.000</Data></Cell><Cell><Data ss:Type=\"Number\">soon</Data></Cell></Row></Table>",
            cells: ["1: 1=text:0012 2=number:94.64 3=boolean:true 4=error:#N/A 5=date:44805.5 6=text:soon"]),
        Example(
            name: "datesByStyle",
            table:
                "<Table><Column ss:Index=\"6\" ss:StyleID=\"d\" ss:Span=\"1\"/><Row><Cell ss:StyleID=\"d\"><Data ss:Type=\"Number\">44805</Data></Cell><Cell ss:StyleID=\"e\"><Data ss:Type=\"Number\">1</Data></Cell><Cell ss:StyleID=\"f\"><Data ss:Type=\"Number\">2</Data></Cell><Cell ss:StyleID=\"g\"><Data ss:Type=\"Number\">3</Data></Cell><Cell><Data ss:Type=\"Number\">4</Data></Cell><Cell><Data ss:Type=\"Number\">5</Data></Cell><Cell ss:StyleID=\"Default\"><Data ss:Type=\"Number\">6</Data></Cell></Row><Row ss:StyleID=\"d\"><Cell><Data ss:Type=\"Number\">7</Data></Cell></Row></Table>",
            cells: [
                "1: 1=date:44805 2=date:1 3=number:2 4=date:3 5=number:4 6=date:5 7=number:6", "2: 1=date:7",
            ]),
        Example(
            name: "indexesAndSpansSkip",
            table:
                "<Table ss:ExpandedRowCount=\"999999999\"><Row ss:Index=\"3\" ss:Span=\"2\" ss:Hidden=\"1\"><Cell ss:Index=\"3\" ss:MergeAcross=\"2\"><Data ss:Type=\"String\">a</Data></Cell><Cell><Data ss:Type=\"String\">b</Data></Cell><Cell/></Row><Row><Cell ss:Formula=\"=X()\"/></Row><Row/></Table>",
            cells: ["3h: 3=text:a 6=text:b 7=empty:", "6: 1=empty:", "7:"]),
        Example(
            name: "richTextAndLineFeeds",
            table:
                "<Table><Row><Cell><ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\"><B>นาย</B><Font html:Color=\"#FF0000\">สม&amp;ชาย</Font>&#10; ก</ss:Data><Comment ss:Author=\"x\"><ss:Data xmlns=\"http://www.w3.org/TR/REC-html40\">no</ss:Data></Comment><NamedCell ss:Name=\"y\"/><PhoneticText xmlns=\"urn:x\">p</PhoneticText></Cell><Cell><Data ss:Type=\"String\"><![CDATA[<&>]]></Data></Cell></Row></Table>",
            cells: ["1: 1=text:นายสม&ชาย\n ก 2=text:<&>"]),
    ]

    @Test(arguments: examples)
    func cells(_ example: Example) throws {
        #expect(try readCells(Array(Self.book(example.table).utf8)) == example.cells)
    }

    @Test(arguments: examples)
    func everySplitGivesTheSameCells(_ example: Example) throws {
        for size in [1, 2, 3, 5, 7, 64] {
            #expect(try readCells(Array(Self.book(example.table).utf8), chunkSize: size) == example.cells)
        }
    }

    @Test func anyPrefixIsRead() throws {
        let book = """
            <s:Workbook xmlns:s='urn:schemas-microsoft-com:office:spreadsheet'><s:Worksheet s:Name='x'><s:Table><s:Row><s:Cell>\
            <s:Data s:Type='Number'>1</s:Data></s:Cell></s:Row></s:Table></s:Worksheet></s:Workbook>
            """
        #expect(try readCells(Array(book.utf8)) == ["1: 1=number:1"])
    }

    @Test func sheetsTellNamesAndVisibility() throws {
        let hidden = "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>"
        let more = """
            <Worksheet ss:Name="2"><Table><Row><Cell><Data ss:Type="Number">2</Data></Cell></Row></Table></Worksheet>\
            <Worksheet ss:Name="3"><WorksheetOptions xmlns="urn:x"><Visible>SheetVeryHidden</Visible></WorksheetOptions></Worksheet>
            """
        let bytes = Array(Self.book("<!-- Table --><Table/>", options: hidden, sheets: more).utf8)
        for size in [1, 9, 4096] {
            let file = try SourceFile.open(MemoryBytes(bytes: bytes), path: "p", chunkSize: size)
            #expect(file.format == .spreadsheetML)
            #expect(file.sheets.map(\.name) == ["บัญชี & 1", "2", "3"])
            #expect(file.sheets.map(\.isHidden) == [true, false, true])
            #expect(try (0..<3).map { try readCells(file, sheet: $0) } == [[], ["1: 1=number:2"], []])
        }
    }

    @Test func mergedAndHiddenAreNoted() throws {
        let table = """
            <Table><Column ss:Hidden="1"/><Column/><Column ss:Hidden="1" ss:Span="1"/><Column ss:Index="9" ss:Hidden="1"/>\
            <Row ss:Index="2"><Cell ss:Index="2" ss:MergeAcross="1" ss:MergeDown="2"><Data ss:Type="Number">1</Data></Cell></Row></Table>
            """
        let file = try SourceFile.open(MemoryBytes(bytes: Array(Self.book(table).utf8)), path: "p")
        var reader = try file.rows(sheet: 0)
        var batch = RowBatch()
        while try reader.read(into: &batch) {}
        #expect(reader.notes.mergedRanges == [CellRange(rows: 2...4, columns: 2...3)])
        #expect(reader.notes.hiddenColumns == [1...1, 3...4, 9...9])
    }

    @Test func the1904SystemIsTold() throws {
        let properties = "<ExcelWorkbook xmlns=\"urn:x\"><Date1904/></ExcelWorkbook>"
        let table = "<Table><Row><Cell><Data ss:Type=\"DateTime\">1904-01-02T00:00:00.000</Data></Cell></Row></Table>"
        #expect(try readCells(Array(Self.book(table, properties: properties).utf8)) == ["1: 1=date1904:1"])
    }

    @Test func declaredEncodingsAreRead() throws {
        let table = "<Table><Row><Cell><Data ss:Type=\"String\">ลำดับ</Data></Cell></Row></Table>"
        let book = Self.book(table)
        let thai = book.replacing("version=\"1.0\"?", with: "version=\"1.0\" encoding=\"windows-874\"?")
        for size in [1, 3, 1000] {
            #expect(try readCells(cp874(thai), chunkSize: size) == ["1: 1=text:ลำดับ"])
            #expect(try readCells([0xFF, 0xFE] + utf16(book), chunkSize: size) == ["1: 1=text:ลำดับ"])
        }
    }

    @Test(arguments: [
        ("<Table><Row ss:Index=\"2\"/><Row ss:Index=\"2\"/></Table>", Damage.rowOrder),
        ("<Table><Row><Cell ss:Index=\"2\"/><Cell ss:Index=\"1\"/></Row></Table>", .cellReference),
        ("<Table><Row><Cell ss:Index=\"x\"/></Row></Table>", .cellReference),
        ("<Table><Row><Cell><Data ss:Type=\"String\">&nbsp;</Data></Cell></Row></Table>", .xml),
    ])
    func damageIsNamed(_ table: String, _ damage: Damage) {
        let error = readingError(Array(Self.book(table).utf8))
        #expect(error?.kind == .damaged(damage))
        #expect(error?.part == "บัญชี & 1")
        #expect(readingError(Array(Self.book(table).utf8), chunkSize: 3)?.kind == error?.kind)
    }

    @Test func offsetsCountFromTheFilesStart() throws {
        let bytes = Array(Self.book("<Table><Row/><Row><Cell><Data>&nbsp;</Data></Cell></Row></Table>").utf8)
        let offset = try #require(readingError(bytes)?.offset)
        #expect(bytes[..<offset].suffix(6) == Array("&nbsp;".utf8)[...])
    }

    @Test func limitsHoldOnBothSides() {
        func kind(_ table: String, _ set: (inout ReadingLimits) -> Void) -> ReadingError.Kind? {
            var limits = ReadingLimits()
            set(&limits)
            return readingError(Array(Self.book(table).utf8), limits: limits, chunkSize: 64)?.kind
        }
        let table =
            "<Table><Row ss:Index=\"5\"><Cell ss:Index=\"3\" ss:MergeAcross=\"1\"><Data ss:Type=\"String\">abcd</Data></Cell></Row></Table>"
        #expect(kind(table) { $0.rows = 5 } == nil)
        #expect(kind(table) { $0.rows = 4 } == .limit(name: "rows", value: 4))
        #expect(kind(table) { $0.columns = 3 } == nil)
        #expect(kind(table) { $0.columns = 2 } == .limit(name: "columns", value: 2))
        #expect(kind(table) { $0.rowBytes = 4 } == nil)
        #expect(kind(table) { $0.rowBytes = 3 } == .limit(name: "rowBytes", value: 3))
        #expect(kind(table) { $0.sheets = 1 } == nil)
        #expect(kind(table) { $0.sheets = 0 } == .limit(name: "sheets", value: 0))
        #expect(kind(table) { $0.styles = 5 } == nil)
        #expect(kind(table) { $0.styles = 4 } == .limit(name: "styles", value: 4))
        #expect(kind(table) { $0.mergedRanges = 1 } == nil)
        #expect(kind(table) { $0.mergedRanges = 0 } == .limit(name: "mergedRanges", value: 0))
        let long =
            "<Table><Row><Cell><Data>" + String(repeating: "x<B/>", count: 1000) + "</Data></Cell></Row></Table>"
        #expect(kind(long) { $0.cellBytes = 1000 } == nil)
        #expect(kind(long) { $0.cellBytes = 999 } == .limit(name: "cellBytes", value: 999))
    }

    @Test func truncatedBooksAreErrors() {
        let bytes = Array(Self.book(Self.examples[0].table).utf8)
        for length in stride(from: 250, to: bytes.count - 1, by: 7) {
            let error = readingError(Array(bytes[..<length]))
            #expect(error != nil, "cut at \(length)")
            #expect(error == readingError(Array(bytes[..<length]), chunkSize: 3))
        }
    }

    @Test func flippedBooksNeverCrash() {
        let book = Array(Self.book(Self.examples[2].table + Self.examples[1].table).utf8)
        var random = SplitMix(state: 4)
        var errors = 0
        for _ in 0..<2000 {
            var broken = book
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                broken[Int.random(in: 0..<book.count, using: &random)] = UInt8.random(in: 0x20...0x7E, using: &random)
            }
            let (whole, split) = (readingError(broken), readingError(broken, chunkSize: 5))
            #expect(whole == split)
            if whole != nil { errors += 1 }
        }
        #expect(errors > 100)
    }
}
