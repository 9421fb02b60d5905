import Records
import Testing

@testable import Reading

struct ODSTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var name: String
        var rows: String
        var cells: [String]
        var testDescription: String { name }
    }

    private static func text(_ content: String) -> String {
        "<table:table-row><table:table-cell office:value-type=\"string\">\(content)</table:table-cell></table:table-row>"
    }

    static let examples = [
        Example(
            name: "valuesAreExact",
            rows:
                "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"94.640000000000001\"><text:p>95</text:p></table:table-cell><table:table-cell office:value-type=\"percentage\" office:value=\"0.05\"><text:p>5%</text:p></table:table-cell><table:table-cell office:value-type=\"currency\" office:currency=\"THB\" office:value=\"1E+3\"/><table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>จริง</text:p></table:table-cell><table:table-cell office:value-type=\"string\"><text:p>0012</text:p></table:table-cell><table:table-cell office:value-type=\"string\" office:string-value=\"a &amp; b\"/></table:table-row>",
            cells: ["1: 1=number:94.64 2=number:0.05 3=number:1000 4=boolean:true 5=text:0012 6=text:a & b"]),
        Example(
            name: "datesAndTimes",
            rows:
                "<table:table-row><table:table-cell office:value-type=\"date\" office:date-value=\"2022-09-01\"><text:p>1/9/65</text:p></table:table-cell><table:table-cell office:value-type=\"date\" office:date-value=\"2022-09-01T12:00:00\"/><table:table-cell office:value-type=\"time\" office:time-value=\"PT36H30M00S\"/><table:table-cell office:value-type=\"date\" office:date-value=\"1899-12-30T06:00:00\"/><table:table-cell office:value-type=\"date\" office:date-value=\"1750-01-01\"><text:p>1 ม.ค. 2293</text:p></table:table-cell><table:table-cell office:value-type=\"time\" office:time-value=\"soon\"><text:p>x</text:p></table:table-cell><table:table-cell office:value-type=\"date\" office:date-value=\"1899-12-31\"><text:p>31/12/1899</text:p></table:table-cell><table:table-cell office:value-type=\"date\" office:date-value=\"1899-12-30\"/><table:table-cell office:value-type=\"date\" office:date-value=\"1899-12-31T06:00:00\"/><table:table-cell office:value-type=\"date\" office:date-value=\"1900-01-01\"/></table:table-row>",
            cells: [
                "1: 1=date:44805 2=date:44805.5 3=date:1.52083333333333 4=date:0.25 5=text:1750-01-01 6=text:x 7=text:1899-12-31 8=text:1899-12-30 9=text:1899-12-31T06:00:00 10=date:1"
            ]),
        Example(
            name: "errorsAndFormulas",
            rows:
                "<table:table-row><table:table-cell table:formula=\"of:=NA()\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#N/A</text:p></table:table-cell><table:table-cell office:value-type=\"string\" calcext:value-type=\"error\"><text:p>Err:502</text:p></table:table-cell><table:table-cell table:formula=\"of:=1+1\" office:value-type=\"float\" office:value=\"2\"/><table:table-cell table:formula=\"of:=X()\"/><table:table-cell office:value-type=\"string\"><text:p/></table:table-cell></table:table-row>",
            cells: ["1: 1=error:#N/A 2=error:Err:502 3=number:2 4=empty: 5=empty:"]),
        Example(
            name: "paragraphsAndSpaces",
            rows: text(
                "<office:annotation><text:p>no</text:p></office:annotation><text:p>a<text:s/>b<text:s text:c=\"3\"/>c<text:tab/>d<text:line-break/>e</text:p><text:p>\n  <text:span>นาย<text:span> ก</text:span></text:span>\n  <text:a xlink:href=\"x\">ข</text:a><text:ruby><text:ruby-base>ค</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>\n</text:p><draw:frame><draw:text-box><text:p>no</text:p></draw:text-box></draw:frame>"
            ), cells: ["1: 1=text:a b   c\td\ne\nนาย ก ขค"]),
        Example(
            name: "spacesStayAsWritten", rows: text("<text:p>  a  b </text:p><text:p/><text:p>&#10;c</text:p>"),
            cells: ["1: 1=text:  a  b \n\nc"]),
        Example(
            name: "emptyRepeatsAreGaps",
            rows:
                "<table:table-row table:number-rows-repeated=\"4\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row><table:table-row><table:table-cell table:number-columns-repeated=\"2\"/><table:table-cell office:value-type=\"float\" office:value=\"1\"/><table:table-cell table:number-columns-repeated=\"16381\"/></table:table-row><table:table-row table:number-rows-repeated=\"1048571\"><table:table-cell table:style-name=\"ce1\" table:number-columns-repeated=\"16384\"/></table:table-row>",
            cells: ["5: 3=number:1"]),
        Example(
            name: "filledRepeatsAreCells",
            rows:
                "<table:table-row table:number-rows-repeated=\"3\" table:visibility=\"collapse\"><table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"2\"><text:p>ก</text:p></table:table-cell><table:table-cell/><table:table-cell office:value-type=\"float\" office:value=\"7\"/></table:table-row><table:table-row table:visibility=\"filter\"><table:table-cell office:value-type=\"float\" office:value=\"8\"/></table:table-row>",
            cells: [
                "1h: 1=text:ก 2=text:ก 4=number:7", "2h: 1=text:ก 2=text:ก 4=number:7",
                "3h: 1=text:ก 2=text:ก 4=number:7", "4h: 1=number:8",
            ]),
        Example(
            name: "groupsAndHeaders",
            rows:
                "<table:shapes><draw:frame><table:table><table:table-row><table:table-cell office:value-type=\"float\" office:value=\"9\"/></table:table-row></table:table></draw:frame></table:shapes><table:table-header-rows>\(text("<text:p>h</text:p>"))</table:table-header-rows><table:table-row-group><table:table-row-group>\(text("<text:p>a</text:p>"))</table:table-row-group></table:table-row-group><table:table-rows>\(text("<text:p>b</text:p>"))</table:table-rows>",
            cells: ["1: 1=text:h", "2: 1=text:a", "3: 1=text:b"]),
    ]

    @Test(arguments: examples)
    func cells(_ example: Example) throws {
        let builder = ODSBuilder(rows: example.rows)
        #expect(try readCells(builder.bytes) == example.cells)
        #expect(try readCells(builder.flat) == example.cells)
    }

    @Test(arguments: examples)
    func everySplitGivesTheSameCells(_ example: Example) throws {
        let builder = ODSBuilder(rows: example.rows)
        for size in [1, 2, 3, 5, 7, 64] {
            #expect(try readCells(builder.bytes, chunkSize: size) == example.cells)
            #expect(try readCells(builder.flat, chunkSize: size) == example.cells)
        }
    }

    @Test func sheetsTellNamesAndVisibility() throws {
        let styles = """
            <style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>\
            <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
            """
        var builder = ODSBuilder(rows: Self.text("<text:p>1</text:p>"), styles: styles)
        builder.tableAttributes = "table:style-name=\"ta1\""
        builder.before = "<table:tracked-changes><table:table><table:table-row/></table:table></table:tracked-changes>"
        builder.after =
            "<table:table table:name=\"2\" table:style-name=\"ta2\"/><table:table table:name=\"3\">\(Self.text("<text:p>3</text:p>"))</table:table>"
        for bytes in [builder.bytes, builder.flat] {
            for size in [1, 100, 4096] {
                let file = try SourceFile.open(MemoryBytes(bytes: bytes), path: "p", chunkSize: size)
                #expect(file.format == (bytes == builder.flat ? .fods : .ods))
                #expect(file.sheets.map(\.name) == ["แผ่น & 1", "2", "3"])
                #expect(file.sheets.map(\.isHidden) == [false, true, false])
                #expect(try (0..<3).map { try readCells(file, sheet: $0) } == [["1: 1=text:1"], [], ["1: 1=text:3"]])
            }
        }
    }

    /// LibreOffice keeps the cells of other files that a formula refers to in tables that it does not show.
    @Test func copiesOfOtherFilesAreLeftOut() throws {
        var builder = ODSBuilder(rows: Self.text("<text:p>1</text:p>"))
        builder.before =
            "<table:table table:name=\"'file:///a%20b.ods'#งบ\"><table:table-source/>\(Self.text("<text:p>x</text:p>"))</table:table>"
        builder.after = "<table:table table:name=\"3\">\(Self.text("<text:p>3</text:p>"))</table:table>"
        for bytes in [builder.bytes, builder.flat] {
            let file = try SourceFile.open(MemoryBytes(bytes: bytes), path: "p", chunkSize: 100)
            #expect(file.sheets.map(\.name) == ["แผ่น & 1", "3"])
            #expect(try (0..<2).map { try readCells(file, sheet: $0) } == [["1: 1=text:1"], ["1: 1=text:3"]])
            #expect(file.evidence.last?.en == "tables with copies of other files' cells are left out: 1")
        }
    }

    @Test func mergedAndHiddenAreNoted() throws {
        let rows = """
            <table:table-column table:number-columns-repeated="2"/><table:table-column-group><table:table-column table:visibility="collapse" \
            table:number-columns-repeated="3"/></table:table-column-group><table:table-column table:visibility="filter"/>\
            <table:table-row><table:table-cell/><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="3" \
            office:value-type="float" office:value="1"/><table:covered-table-cell office:value-type="float" office:value="2"/></table:table-row>
            """
        let file = try SourceFile.open(MemoryBytes(bytes: ODSBuilder(rows: rows).bytes), path: "p")
        #expect(try readCells(file) == ["1: 2=number:1 3=number:2"])
        var reader = try file.rows(sheet: 0)
        var batch = RowBatch()
        while try reader.read(into: &batch) {}
        #expect(reader.notes.mergedRanges == [CellRange(rows: 1...3, columns: 2...3)])
        #expect(reader.notes.hiddenColumns == [3...6])
    }

    @Test func templatesAndArchivesWithoutMimetypeAreRead() throws {
        var builder = ODSBuilder(rows: Self.text("<text:p>a</text:p>"))
        builder.mediaType = "application/vnd.oasis.opendocument.spreadsheet-template"
        #expect(try readCells(builder.bytes) == ["1: 1=text:a"])
        builder.mediaType = nil
        builder.manifest =
            "<manifest:manifest><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/><manifest:file-entry manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\" manifest:full-path=\"/\"/></manifest:manifest>"
        #expect(try readCells(builder.bytes) == ["1: 1=text:a"])
    }

    @Test func otherDocumentsAreNamed() {
        let builder = ODSBuilder(mediaType: "application/vnd.oasis.opendocument.text")
        #expect(readingError(builder.bytes)?.kind == .notATable(found: .openDocument))
    }

    @Test func encryptedFilesAreTold() {
        let manifest =
            "<manifest:manifest><manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data manifest:checksum=\"x\"/></manifest:file-entry></manifest:manifest>"
        #expect(readingError(ODSBuilder(manifest: manifest).bytes)?.kind == .encrypted)
    }

    @Test func contentInUTF16IsRead() throws {
        var builder = ODSBuilder(rows: Self.text("<text:p>ก😀</text:p>"))
        builder.encode = { [0xFF, 0xFE] + utf16($0) }
        for size in [1, 3, 1000] { #expect(try readCells(builder.bytes, chunkSize: size) == ["1: 1=text:ก😀"]) }
    }

    @Test func textThatIsNoUTF8IsDamage() {
        var builder = ODSBuilder(rows: Self.text("<text:p>?</text:p>"))
        builder.encode = { $0.utf8.map { $0 == UInt8(ascii: "?") ? 0xA1 : $0 } }
        #expect(readingError(builder.bytes)?.kind == .damaged(.invalidUTF8))
    }
}
