import Testing

@testable import Reading

/// However the bytes of a part are cut, the cells and the errors are the same.
struct SplitTests {
    private static let sizes = [1, 2, 3, 5, 7, 11, 13, 64, 1000]

    private static let rows = [
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" s=\"1\"><v>25380.0</v></c><c t=\"n\" r=\"C1\"><v>-0.50</v></c></row>",
        "<row><c t='inlineStr'><is><t xml:space=\"preserve\"> นาย&#x0E01;\r\nก_x000D_ </t></is></c><c t=\"str\"><f>A&lt;1</f><v>ผล</v></c></row>",
        "<!-- a --><row r=\"7\" spans='1:2' hidden=\"1\"><c r=\"A7\" t=\"b\"><v>1</v></c><?x <c?><c r=\"C7\" t=\"e\"><v>#N/A</v></c></row>",
        "<row r=\"8\"><c r=\"A8\" t=\"inlineStr\"><is><r><t>a</t></r><rPh><t>x</t></rPh><r><t><![CDATA[<b>]]></t></r></is></c><c r=\"B8\"/></row>",
        "<row r=\"9\"><c r=\"A9\" t=\"s\"><v>0</v></c><c r=\"B9\" t=\"s\"><v>2</v></c><c r=\"C9\" t=\"inlineStr\"><is><t>é—😀 ก</t></is></c></row>",
    ]

    private static let strings =
        "<si><t>ก</t></si><si><t xml:space='preserve'> ข &amp; _x0041_ </t></si><si><r><t>นาย</t></r><r><rPr><b/></rPr><t>ค</t></r><phoneticPr/></si>"

    private static func book(_ rows: String) -> WorkbookBuilder {
        WorkbookBuilder(
            rows: rows, strings: strings, styles: "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>",
            head: "<cols><col min='2' max='2' hidden='1'/></cols>",
            tail: "<mergeCells><mergeCell ref='A1:B1'/></mergeCells>")
    }

    @Test func everySplitGivesTheSameCells() throws {
        let bytes = Self.book(Self.rows.joined(separator: "\n")).bytes
        let whole = try readCells(bytes)
        #expect(
            whole == [
                "1: 1=text: ข & A  2=date:25380 3=number:-0.5", "2: 1=text: นายก\nก\r  2=text:ผล",
                "7h: 1=boolean:true 3=error:#N/A",
                "8: 1=text:a<b> 2=empty:", "9: 1=text:ก 2=text:นายค 3=text:é—😀 ก",
            ])
        for size in Self.sizes { #expect(try readCells(bytes, chunkSize: size) == whole, "by \(size)") }
    }

    /// Bytes of the sheet or the strings are changed; what comes out must not depend on where the buffer ends.
    @Test(arguments: 0..<6)
    func everySplitGivesTheSameErrors(_ seed: Int) {
        var random = SplitMix(state: UInt64(seed) &+ 77)
        let sheet = Array("<worksheet><sheetData>\(Self.rows.joined())</sheetData></worksheet>".utf8)
        let texts = Array("<sst>\(Self.strings)</sst>".utf8)
        let marks = Array("<>&;\"'=/ _x0r".utf8)
        var errors = 0
        for _ in 0..<60 {
            var (sheet, texts) = (sheet, texts)
            for _ in 0..<Int.random(in: 1...2, using: &random) {
                let mark = marks.randomElement(using: &random) ?? 0
                if Bool.random(using: &random) {
                    sheet[Int.random(in: 0..<sheet.count, using: &random)] = mark
                } else {
                    texts[Int.random(in: 0..<texts.count, using: &random)] = mark
                }
            }
            var zip = ZipBuilder()
            for part in ["_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", "xl/styles.xml"] {
                zip.add(part, Self.book("").content(of: part))
            }
            zip.add("xl/sharedStrings.xml", bytes: texts)
            zip.add("xl/worksheets/sheet1.xml", bytes: sheet)
            let whole = Self.outcome(zip.bytes, 256 << 10)
            if case .error? = whole { errors += 1 }
            for size in [1, 2, 7, 50] { #expect(Self.outcome(zip.bytes, size) == whole, "by \(size)") }
        }
        #expect((5...55).contains(errors))
    }

    private enum Outcome: Equatable { case cells([String]), error(ReadingError) }

    private static func outcome(_ bytes: [UInt8], _ size: Int) -> Outcome? {
        if let error = readingError(bytes, chunkSize: size) { return .error(error) }
        return (try? readCells(bytes, chunkSize: size)).map { .cells($0) }
    }
}
