import Testing

@testable import Reading

/// Every limit of workbooks: what is just within it is read, one more is refused by name.
struct XLSXLimitsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var value: Int
        var set: @Sendable (inout ReadingLimits, Int) -> Void
        var within: WorkbookBuilder
        var beyond: WorkbookBuilder
        var testDescription: String { name }
    }

    private static func row(_ cells: String, number: Int = 1) -> String { "<row r=\"\(number)\">\(cells)</row>" }

    private static func inline(_ reference: String, _ text: String) -> String {
        "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }

    private static func shared(_ reference: String) -> String { "<c r=\"\(reference)\" t=\"s\"><v>0</v></c>" }

    private static func x(_ count: Int) -> String { String(repeating: "x", count: count) }

    private static func strings(_ text: String) -> WorkbookBuilder { WorkbookBuilder(strings: text) }

    private static func part(_ name: String, _ content: String) -> WorkbookBuilder {
        var book = WorkbookBuilder()
        book.parts = [(name, content)]
        return book
    }

    private static func sheets(_ count: Int) -> WorkbookBuilder {
        let sheets = (0..<count).map { "<sheet name='\($0)' r:id='rId1'/>" }.joined()
        return part("xl/workbook.xml", "<workbook><sheets>\(sheets)</sheets></workbook>")
    }

    /// A comment of nothing brings a part to its length.
    private static func padded(_ start: String, _ end: String, to count: Int) -> String {
        start + String(repeating: " ", count: count - start.utf8.count - end.utf8.count) + end
    }

    static let cases = [
        Case(
            name: "archiveEntries", value: 7, set: { $0.archiveEntries = $1 }, within: part("a", ""),
            beyond: {
                var book = part("a", ""); book.parts.append(("b", "")); return book
            }()),
        Case(
            name: "sheetBytes", value: 5000, set: { $0.sheetBytes = $1 },
            within: WorkbookBuilder(sheet: padded("<worksheet><sheetData/>", "</worksheet>", to: 5000)),
            beyond: WorkbookBuilder(sheet: padded("<worksheet><sheetData/>", "</worksheet>", to: 5001))),
        Case(
            name: "partBytes", value: 5000, set: { $0.partBytes = $1 },
            within: part("xl/sharedStrings.xml", padded("<sst>", "</sst>", to: 5000)),
            beyond: part("xl/sharedStrings.xml", padded("<sst>", "</sst>", to: 5001))),
        Case(
            name: "sharedStringBytes", value: 6, set: { $0.sharedStringBytes = $1 },
            within: strings("<si><t>abc</t></si><si><t>ก</t></si>"),
            beyond: strings("<si><t>abc</t></si><si><r><t>ก</t></r><r><t>d</t></r></si>")),
        Case(
            name: "sharedStrings", value: 3, set: { $0.sharedStrings = $1 },
            within: strings("<si/><si><t/></si><si><t>a</t></si>"),
            beyond: strings("<si/><si><t/></si><si><t></t></si><si><t>a</t></si>")),
        Case(
            name: "cellBytes", value: 1000, set: { $0.cellBytes = $1 },
            within: WorkbookBuilder(rows: row(inline("A1", x(1000)))),
            beyond: WorkbookBuilder(rows: row(inline("A1", x(1001))))),
        Case(
            name: "cellBytes", value: 1000, set: { $0.cellBytes = $1 },
            within: strings("<si><t>\(x(1000))</t></si>"), beyond: strings("<si><t>\(x(1001))</t></si>")),
        Case(
            name: "cellBytes", value: 1000, set: { $0.cellBytes = $1 },
            within: strings("<si><r><t>\(x(500))</t></r><r><t>\(x(500))</t></r></si>"),
            beyond: strings("<si><r><t>\(x(500))</t></r><r><t>\(x(501))</t></r></si>")),
        Case(
            name: "cellBytes", value: 1000, set: { $0.cellBytes = $1 },
            within: WorkbookBuilder(rows: row("<c><v>\(x(500))<![CDATA[\(x(500))]]></v></c>")),
            beyond: WorkbookBuilder(rows: row("<c><v>\(x(500))<![CDATA[\(x(501))]]></v></c>"))),
        Case(
            name: "cellBytes", value: 1000, set: { $0.cellBytes = $1 },
            within: WorkbookBuilder(rows: "<row r=\"1\" a=\"\(x(983))\"/>"),
            beyond: WorkbookBuilder(rows: "<row r=\"1\" a=\"\(x(984))\"/>")),
        Case(
            name: "cellBytes", value: 1000, set: { $0.cellBytes = $1 },
            within: WorkbookBuilder(rows: "<!--\(x(993))-->"), beyond: WorkbookBuilder(rows: "<!--\(x(994))-->")),
        Case(
            name: "rowBytes", value: 20, set: { $0.rowBytes = $1 },
            within: WorkbookBuilder(
                rows: row(inline("A1", x(10)) + inline("B1", x(10))) + row(inline("A2", x(20)), number: 2)),
            beyond: WorkbookBuilder(rows: row(inline("A1", x(10)) + inline("B1", x(11))))),
        Case(
            name: "rowBytes", value: 20, set: { $0.rowBytes = $1 },
            within: WorkbookBuilder(rows: row(shared("A1") + shared("B1")), strings: "<si><t>\(x(10))</t></si>"),
            beyond: WorkbookBuilder(
                rows: row(shared("A1") + shared("B1") + shared("C1")), strings: "<si><t>\(x(10))</t></si>")),
        Case(
            name: "columns", value: 3, set: { $0.columns = $1 },
            within: WorkbookBuilder(rows: row("<c r=\"C1\"><v>1</v></c>")),
            beyond: WorkbookBuilder(rows: row("<c r=\"D1\"><v>1</v></c>"))),
        Case(
            name: "columns", value: 3, set: { $0.columns = $1 }, within: WorkbookBuilder(rows: row("<c/><c/><c/>")),
            beyond: WorkbookBuilder(rows: row("<c/><c/><c/><c/>"))),
        Case(
            name: "rows", value: 5, set: { $0.rows = $1 }, within: WorkbookBuilder(rows: row("", number: 5)),
            beyond: WorkbookBuilder(rows: row("", number: 6))),
        Case(
            name: "rows", value: 2, set: { $0.rows = $1 }, within: WorkbookBuilder(rows: "<row/><row/>"),
            beyond: WorkbookBuilder(rows: "<row/><row/><row/>")),
        Case(
            name: "rows", value: 5, set: { $0.rows = $1 }, within: WorkbookBuilder(rows: "<row><c r=\"A5\"/></row>"),
            beyond: WorkbookBuilder(rows: "<row><c r=\"A6\"/></row>")),
        Case(name: "sheets", value: 2, set: { $0.sheets = $1 }, within: sheets(2), beyond: sheets(3)),
        Case(
            name: "styles", value: 4, set: { $0.styles = $1 },
            within: WorkbookBuilder(styles: "<cellXfs><xf/><xf/><xf/><xf/></cellXfs>"),
            beyond: WorkbookBuilder(styles: "<cellXfs><xf/><xf/><xf/><xf/><xf/></cellXfs>")),
        Case(
            name: "nesting", value: 8, set: { $0.nesting = $1 },
            within: WorkbookBuilder(rows: "<a><a><a><a><a><a></a></a></a></a></a></a>"),
            beyond: WorkbookBuilder(rows: "<a><a><a><a><a><a><a></a></a></a></a></a></a></a>")),
    ]

    @Test(arguments: cases)
    func bothSidesOfEachLimit(_ example: Case) {
        var limits = ReadingLimits()
        example.set(&limits, example.value)
        for size in [256 << 10, 64, 7] {
            #expect(readingError(example.within.bytes, limits: limits, chunkSize: size) == nil, "by \(size)")
            #expect(
                readingError(example.beyond.bytes, limits: limits, chunkSize: size)?.kind
                    == .limit(name: example.name, value: example.value), "by \(size)")
        }
    }

    @Test func theInflationRatioIsHeld() throws {
        var limits = ReadingLimits()
        let bytes = MemoryBytes(bytes: try Fixture.bytes("bomb.xlsx"))
        func drain(_ ratio: Int) throws {
            limits.inflationRatio = ratio
            let archive = try Archive(bytes, limits: limits, place: ReadingPlace(file: "input"))
            let entry = try #require(archive.entry(named: "xl/worksheets/sheet1.xml"))
            try archive.open(entry, limit: ("sheetBytes", 1 << 30)).drain()
        }
        let archive = try Archive(bytes, limits: limits, place: ReadingPlace(file: "input"))
        let entry = try #require(archive.entry(named: "xl/worksheets/sheet1.xml"))
        let ratio = entry.inflatedSize / (entry.compressedSize + 1) + 1
        try drain(ratio)
        #expect(throws: ReadingError.self) { try drain(ratio - 1) }
    }

    @Test func excelsOwnLimitsAreTheDefault() {
        let rows = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"
        #expect(readingError(WorkbookBuilder(rows: rows).bytes) == nil)
        for (row, name) in [
            ("<row r=\"1048577\"/>", "rows"), ("<row r=\"99999999999999999999\"/>", "rows"),
            ("<row r=\"1\"><c r=\"XFE1\"/></row>", "columns"),
            ("<row r=\"1\"><c r=\"ZZZZZZZZZZZZZZZZ1\"/></row>", "columns"),
        ] {
            guard case .limit(name, _)? = readingError(WorkbookBuilder(rows: row).bytes)?.kind else {
                Issue.record("\(row)")
                continue
            }
        }
    }
}
