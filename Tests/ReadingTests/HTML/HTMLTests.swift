import Records
import Testing

@testable import Reading

struct HTMLTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var name: String
        var page: String
        var cells: [String]
        var testDescription: String { name }
    }

    static let examples = [
        Example(
            name: "leadingZerosSurvive",
            page: "<table><tr><td>0012</td><td>1,234.50</td><td>3100500123456</td></tr></table>",
            cells: ["1: 1=text:0012 2=text:1,234.50 3=text:3100500123456"]),
        Example(
            name: "tagsMayStayOpen", page: "<TABLE BORDER=1><TR><TD>a<TD>b<TR><TH>c<P>d<TR></TABLE>",
            cells: ["1: 1=text:a 2=text:b", "2: 1=text:c\nd", "3:"]),
        Example(
            name: "rowsMayBeMissing", page: "<table><td>a<td>b</tr><td>c</table>",
            cells: ["1: 1=text:a 2=text:b", "2: 1=text:c"]),
        Example(
            name: "whiteSpaceCollapses", page: "<table><tr><td>\r\n  a \t b\n<b> c</b>d  <i> </i></td></tr></table>",
            cells: ["1: 1=text:a b cd"]),
        Example(
            name: "breaksAreLineFeeds",
            page:
                "<table><tr><td>a<br>b<BR/> c <br> </td><td><p>x</p>\n<p>y</p></td><td><div>1</div>2</td><td><br></td><td>a<br><br>b</td></tr></table>",
            cells: ["1: 1=text:a\nb\nc 2=text:x\ny 3=text:1\n2 4=empty: 5=text:a\n\nb"]),
        Example(
            name: "preformattedTextStays",
            page:
                "<table><tr><td><pre>a  b\n c</pre></td><td style='white-space: pre-wrap'> x  y</td><td>a<span style='mso-spacerun:yes'>&nbsp;&nbsp; </span>b</td></tr></table>",
            cells: ["1: 1=text:a  b\n c 2=text: x  y 3=text:a   b"]),
        Example(
            name: "entities",
            page:
                "<table><tr><td>&lt;a&gt; &amp;amp; &quot;&apos; &#3585;&#xE02; &copy;&eacute; &#150;&#x80; AT&T &nosuch; &ampx &hellip;&#0;&#x110000;&#xD800;</td></tr></table>",
            cells: ["1: 1=text:<a> &amp; \"' กข ©é –€ AT&T &nosuch; &x …\u{FFFD}\u{FFFD}\u{FFFD}"]),
        Example(
            name: "noBreakSpacesStay", page: "<table><tr><td>&nbsp;</td><td>a &nbsp; b</td></tr></table>",
            cells: ["1: 1=text:\u{A0} 2=text:a \u{A0} b"]),
        Example(
            name: "quotesCountOnlyAroundValues",
            page:
                "<table><tr><td title=\"a > b\" x=a\"b>1</td><td width=\"10%\"\">2</td><td class='>'>3</td></tr></table>",
            cells: ["1: 1=text:1 2=text:2 3=text:3"]),
        Example(
            name: "signsThatAreNoTags", page: "<table><tr><td>a < b <3 x<y</td></tr></table>",
            cells: ["1: 1=text:a < b <3 x"]),
        Example(
            name: "scriptsStylesAndCommentsAreLeftOut",
            page:
                "<table><tr><td>a<!-- <td>x</td> --><script>if (a<b) '</td>'</script><style>td{}</style>b<!--[if gte mso 9]><td>y<![endif]-->c<![if !vml]>d<![endif]></td></tr></table>",
            cells: ["1: 1=text:abcd"]),
        Example(
            name: "spansSkipTheColumnsTheyCover",
            page:
                "<table><tr><td rowspan=3>a</td><td colspan=2>b</td><td>c</td></tr><tr><td>d<td rowspan='2'>e</tr><tr><td>f<td>g</tr><tr><td>h</table>",
            cells: ["1: 1=text:a 2=text:b 4=text:c", "2: 2=text:d 3=text:e", "3: 2=text:f 4=text:g", "4: 1=text:h"]),
        Example(
            name: "rowSpansEndWithTheirGroup",
            page: "<table><tbody><tr><td rowspan=9>a<td>b</tbody><tbody><tr><td>c<td>d</tbody></table>",
            cells: ["1: 1=text:a 2=text:b", "2: 1=text:c 2=text:d"]),
        Example(
            name: "endTagsOfWhatIsNotOpenAreLeftOut",
            page: "<table><tr><td>a</th>b</caption></thead>c</td></tr></tfoot><th>d</td>e</table>",
            cells: ["1: 1=text:abc", "2: 1=text:de"]),
        Example(
            name: "captionsAndColumnsEndTheRow",
            page: "<table><tr><td rowspan=3>a<caption>n<td>b<tr><td rowspan=2>c<col><td>d</table>",
            cells: ["1: 1=text:a", "2: 1=text:b", "3: 1=text:c", "4: 1=text:d"]),
        Example(
            name: "textBetweenTheCellsOfAnInnerTableStays",
            page: "<table><tr><td>a<table>b<tr>c<td>no</td>d</tr>e</table>f</td></tr></table>",
            cells: ["1: 1=text:a\nbcde\nf"]),
        Example(
            name: "hiddenRowsAreTold",
            page:
                "<table><tr style='height:1pt; Display: None'><td>a<tr hidden><td>b<tr style='color:red'><td>c</table>",
            cells: ["1h: 1=text:a", "2h: 1=text:b", "3: 1=text:c"]),
        Example(
            name: "excelsExactValues",
            page:
                "<table><tr><td x:num=\"123.45000000000001\">123</td><td x:num>7.50</td><td x:num>1,2</td><td x:str=\"a &amp; b\">a</td><td x:bool=\"TRUE\">TRUE</td><td x:err=\"#N/A\">#N/A</td><td x:num style='mso-number-format:\"\\@\"'>007</td></tr></table>",
            cells: [
                "1: 1=number:123.45 2=number:7.5 3=text:1,2 4=text:a & b 5=boolean:true 6=error:#N/A 7=text:007"
            ]),
        Example(
            name: "excelsDatesByTheirFormat",
            page:
                "<style><!--.xl65{mso-number-format:\"dd\\/mm\\/yyyy\";} .xl66, td.xl67 {color:red; mso-number-format:\"Short Date\"} .xl68{mso-number-format:Standard}--></style><table><tr><td class=xl65 x:num=\"44805\">1/9/2565</td><td class='a xl67' x:num=\"44805\"><td class=xl68 x:num=\"44805\"><td style='mso-number-format:\"h\\:mm\"' x:num=\"0.5\"></tr></table>",
            cells: ["1: 1=date:44805 2=date:44805 3=number:44805 4=date:0.5"]),
        Example(
            name: "libreOfficesExactValues",
            page:
                "<table><tr><td sdval=\"94.64\" sdnum=\"1033;\">95</td><td sdval=\"44805.5\" sdnum=\"1054;0;D/M/YYYY\">1</td><td sdval=\"1\" sdnum=\"1033;0;BOOLEAN\">TRUE</td><td sdval=\"0\" sdnum=\"1033;\">#DIV/0!</td><td sdnum=\"1033;0;@\">001</td></tr></table>",
            cells: ["1: 1=number:94.64 2=date:44805.5 3=boolean:true 4=error:#DIV/0! 5=text:001"]),
        Example(
            name: "excelsRowOfWidthsIsNoRow",
            page:
                "<table><tr><td>a</td></tr><![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=64></td></tr><![endif]></table>",
            cells: ["1: 1=text:a"]),
        Example(
            name: "xhtmlPages",
            page:
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0//EN\" \"x\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/><script src=\"a.js\"/></head><body><table><tbody><tr><td/><td>a<br/>b<![CDATA[<&]]]></td></tr></tbody></table></body></html>",
            cells: ["1: 1=empty: 2=text:a\nb<&]"]),
        Example(
            name: "textOutsideCellsIsNotRead", page: "<p>x<table>a<caption>n</caption><tr>b<td>c</td>d</tr></table>e",
            cells: ["1: 1=text:c"]),
    ]

    @Test(arguments: examples)
    func cells(_ example: Example) throws {
        #expect(try readCells(Array(example.page.utf8)) == example.cells)
    }

    /// However the bytes are cut, the cells are the same.
    @Test(arguments: examples)
    func everySplitGivesTheSameCells(_ example: Example) throws {
        for size in [1, 2, 3, 5, 7, 11, 64] {
            #expect(try readCells(Array(example.page.utf8), chunkSize: size) == example.cells, "chunks of \(size)")
        }
    }

    @Test func eachTableIsASheet() throws {
        let page = Array(
            """
            <html><body><table id="first"><tr><td>a<table><tr><td>inner</td></tr></table>b</td></tr></table>
            <table><caption>บัญชี <b>2</b></caption><tr><td>c</td></tr></table><table id=first><tr><td>d
            <table><tr><td>x</table></body></html>
            """.utf8)
        let file = try SourceFile.open(MemoryBytes(bytes: page), path: "p")
        #expect(file.format == .html)
        #expect(file.sheets.map(\.name) == ["first", "Table 2", "บัญชี 2", "first (2)", "Table 5"])
        #expect(file.evidence.map(\.en).contains("table “Table 2” stands in a cell of “first”"))
        let tables = try (0..<5).map { try readCells(file, sheet: $0) }
        #expect(tables == [["1: 1=text:a\nb"], ["1: 1=text:inner"], ["1: 1=text:c"], ["1: 1=text:d"], ["1: 1=text:x"]])
        for size in [1, 3, 8] {
            for sheet in 0..<5 { #expect(try readCells(page, sheet: sheet, chunkSize: size) == tables[sheet]) }
        }
    }

    @Test func aTableBetweenCellsEndsTheOneAroundIt() throws {
        let page = Array("<table><tr><td>a</td></tr><table><tr><td>b</td></tr></table>".utf8)
        #expect(try readCells(page) == ["1: 1=text:a"])
        #expect(try readCells(page, sheet: 1) == ["1: 1=text:b"])
    }

    @Test func excelsNamesOfWorksheetsAreTaken() throws {
        let page = """
            <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><!--[if gte mso 9]><xml><x:ExcelWorkbook>
            <x:ExcelWorksheets><x:ExcelWorksheet><x:Name>บัญชี&#49;</x:Name></x:ExcelWorksheet></x:ExcelWorksheets>
            <x:ExcelName><x:Name>Print_Area</x:Name></x:ExcelName></x:ExcelWorkbook></xml><![endif]--></head>
            <table><tr><td>a</td></tr></table></html>
            """
        let file = try SourceFile.open(MemoryBytes(bytes: Array(page.utf8)), path: "p")
        #expect(file.sheets.map(\.name) == ["บัญชี1"])
        #expect(try readCells(file) == ["1: 1=text:a"])
    }

    @Test func libreOfficesNamesOfSheetsAreTaken() throws {
        let page = "<html><a name=\"table0\"><h1>Sheet 1: <em>แผ่น</em></h1></a><table><tr><td>a</table></html>"
        let file = try SourceFile.open(MemoryBytes(bytes: Array(page.utf8)), path: "p")
        #expect(file.sheets.map(\.name) == ["แผ่น"])
    }

    @Test func mergedAndHiddenAreNoted() throws {
        let page = """
            <table><colgroup><col><col span=2 style="display:none"></colgroup><col style='display: none'>
            <tr><td>a<td colspan=3 rowspan=2>b<tr><td colspan=0>c</table>
            """
        let file = try SourceFile.open(MemoryBytes(bytes: Array(page.utf8)), path: "p")
        var reader = try file.rows(sheet: 0)
        var batch = RowBatch()
        while try reader.read(into: &batch) {}
        #expect(reader.notes.mergedRanges == [CellRange(rows: 1...2, columns: 2...4)])
        #expect(reader.notes.hiddenColumns == [2...4])
    }

    @Test func rowsHiddenByTheirClassAreTold() throws {
        let page = """
            <style>.shown{color:red} tr.gone, .away td { color:red; DISPLAY : none }</style>
            <table><col class="x gone"><tr class="gone"><td>a<tr class="x  gone y"><td>b<tr class=shown><td>c
            <tr style="color:red" class='gone'><td>d</table>
            """
        #expect(try readCells(Array(page.utf8)) == ["1h: 1=text:a", "2h: 1=text:b", "3: 1=text:c", "4h: 1=text:d"])
    }

    @Test func excelsHiddenWorksheetsAreTold() throws {
        let sheets = [
            ("ก", "<x:Visible>SheetHidden</x:Visible>"), ("ข", ""), ("ค", "<x:Visible>SheetVeryHidden</x:Visible>"),
        ]
        let worksheets = sheets.map {
            "<x:ExcelWorksheet><x:Name>\($0.0)</x:Name><x:WorksheetOptions>\($0.1)</x:WorksheetOptions></x:ExcelWorksheet>"
        }
        let page = """
            <html><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets>\(worksheets.joined())</x:ExcelWorksheets>
            </x:ExcelWorkbook></xml><![endif]--><table><tr><td>a</table><table><tr><td>b</table><table><tr><td>c</table></html>
            """
        let file = try SourceFile.open(MemoryBytes(bytes: Array(page.utf8)), path: "p")
        #expect(file.sheets.map(\.name) == ["ก", "ข", "ค"])
        #expect(file.sheets.map(\.isHidden) == [true, false, true])
    }

    @Test func cellsOfManyHeightsKeepTheirColumns() throws {
        let page = """
            <table><tr><td rowspan=3>a<td rowspan=2 colspan=2>b<td>c<td rowspan=4>d<tr><td>e<td>f<tr><td colspan=4>g
            <tr><td>h<td>i<td>j<td>k<td>l</table>
            """
        #expect(
            try readCells(Array(page.utf8)) == [
                "1: 1=text:a 2=text:b 4=text:c 5=text:d", "2: 4=text:e 6=text:f", "3: 2=text:g",
                "4: 1=text:h 2=text:i 3=text:j 4=text:k 6=text:l",
            ])
    }

    @Test func rowsOfManyBatchesKeepTheirNumbers() throws {
        var page = "<table>"
        for row in 1...9000 { page += "<tr><td>\(row)</td></tr>" }
        let cells = try readCells(Array((page + "</table>").utf8))
        #expect(cells.count == 9000)
        #expect(cells[8999] == "9000: 1=text:9000")
    }

    /// Texts written as a careful page writes them come back as they were.
    @Test func writtenTextsComeBack() throws {
        var random = SplitMix(state: 11)
        let letters: [String] = ["ก", "ำ", "a", "0", "<", ">", "&", "\"", "'", "é", "😀", "\n", "b c", ";"]
        for _ in 0..<200 {
            var page = "<meta charset=utf-8><table>"
            var expected: [String] = []
            for row in 1...Int.random(in: 1...5, using: &random) {
                page += "<tr>"
                var line = "\(row):"
                for column in 1...Int.random(in: 1...4, using: &random) {
                    let text = (0...Int.random(in: 0...6, using: &random)).map { _ in
                        letters.randomElement(using: &random) ?? "a"
                    }.joined()
                    // A line feed at the end of a cell has no sign of its own.
                    let value = "(" + text + ")"
                    page += "<td>" + Self.written(value, &random) + (Bool.random(using: &random) ? "</td>" : "\n")
                    line += " \(column)=text:\(value)"
                }
                expected.append(line)
            }
            let size = Int.random(in: 1...40, using: &random)
            #expect(try readCells(Array(page.utf8), chunkSize: size) == expected)
        }
    }

    private static func written(_ text: String, _ random: inout SplitMix) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "<": "&lt;"
            case "&": "&amp;"
            case "\n": "<br>"
            default: Int.random(in: 0...9, using: &random) == 0 ? "&#\(scalar.value);" : String(scalar)
            }
        }.joined()
    }
}
