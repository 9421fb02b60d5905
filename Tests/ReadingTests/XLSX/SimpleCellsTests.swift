import Records
import Testing

@testable import Reading

/// The quick way for cells that are written as nearly all are, against the general way.
struct SimpleCellsTests {
    /// A blank more in the tag makes the same cell one that is not simple.
    private static func general(_ rows: String) -> String {
        rows.split(separator: "<c ", omittingEmptySubsequences: false).joined(separator: "<c  ")
    }

    /// Texts about and above the room that a run of cells starts with, shared and inline and numbers in any order.
    @Test(arguments: 0..<8)
    func longAndShortTextsMixed(_ seed: Int) throws {
        var random = SplitMix(state: UInt64(seed) + 5)
        let lengths = [0, 1, 31, 32, 33, 200, 4_000, 16_300, 16_384, 40_000]
        let strings = lengths.map { "<si><t>\(String(repeating: "s", count: $0))</t></si>" }.joined()
        var rows = ""
        for row in 1...6 {
            rows += "<row r=\"\(row)\">"
            for column in 1...150 {
                let reference = CellLocation.letters(ofColumn: column) + "\(row)"
                let pick = Int.random(in: 0..<(column % 30 == 0 ? lengths.count : 6), using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: rows += "<c r=\"\(reference)\"><v>\(pick * 1000).50</v></c>"
                case 1:
                    let text = String(repeating: pick % 2 == 0 ? "ก" : "a", count: lengths[pick] / 3)
                    rows += "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
                default: rows += "<c r=\"\(reference)\" s=\"1\" t=\"s\"><v>\(pick)</v></c>"
                }
            }
            rows += "</row>"
        }
        let simple = try readCells(WorkbookBuilder(rows: rows, strings: strings).bytes)
        let general = try readCells(WorkbookBuilder(rows: Self.general(rows), strings: strings).bytes)
        #expect(simple == general)
        #expect(try readCells(WorkbookBuilder(rows: rows, strings: strings).bytes, chunkSize: 333) == general)
    }

    @Test(arguments: [
        "0", "7", "12345678", "999999999999999", "9999999999999999", "0.5", "00.5", "007", "5.", ".5", "1.0", "10.00",
        "-3", "-0",
        "-0.5", "-12.50", "1.2.3", "", "1e5", "1 ", "12345678901234.56", "123456789012345.6", "0.000", "-", ".", "--1",
        "1-",
    ])
    func numbersAreReadTheSameWay(_ number: String) throws {
        let rows = "<row r=\"1\"><c r=\"A1\"><v>\(number)</v></c><c r=\"B1\" s=\"1\"><v>\(number)</v></c></row>"
        let styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
        let simple = try readCells(WorkbookBuilder(rows: rows, styles: styles).bytes)
        #expect(try readCells(WorkbookBuilder(rows: Self.general(rows), styles: styles).bytes) == simple)
    }

    @Test(arguments: [
        "A1", "Z1", "AA1", "AZ1", "ZZ1", "AAA1", "XFD1", "XFE1", "AAAA1", "A2", "A01", "A", "1", "a1", "$A$1", "A1 ",
        "", "A11", "A1B",
    ])
    func referencesAreReadTheSameWay(_ reference: String) {
        let rows = "<row r=\"1\"><c r=\"\(reference)\"><v>5</v></c></row>"
        let simple = WorkbookBuilder(rows: rows).bytes
        let general = WorkbookBuilder(rows: Self.general(rows)).bytes
        #expect(readingError(simple)?.kind == readingError(general)?.kind)
        #expect((try? readCells(simple)) == (try? readCells(general)))
    }

    /// Bytes that are no UTF-8, wherever in a text they stand.
    @Test(
        arguments: [
            [0x80], [0xE0, 0xB8], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC0, 0xAF],
            [0xFF],
        ] as [[UInt8]])
    func brokenTextIsTold(_ broken: [UInt8]) {
        for before in ["", "a", "ก", "กข", "abcdefg", "abcdefgh"] {
            for after in ["", "x", "ก", "abcdefghij"] {
                let text = Array(before.utf8) + broken + Array(after.utf8)
                for (start, end) in [
                    ("<c r=\"A1\" t=\"inlineStr\"><is><t>", "</t></is></c>"), ("<c t=\"str\"><v>", "</v></c>"),
                ] {
                    var zip = ZipBuilder()
                    for part in ["_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", "xl/styles.xml"] {
                        zip.add(part, WorkbookBuilder().content(of: part))
                    }
                    let head = "<worksheet><sheetData><row r=\"1\">" + start
                    zip.add(
                        "xl/worksheets/sheet1.xml",
                        bytes: Array(head.utf8) + text + Array((end + "</row></sheetData></worksheet>").utf8))
                    #expect(readingError(zip.bytes)?.kind == .damaged(.invalidUTF8))
                }
            }
        }
    }

    @Test func alternateContentGivesItsFallback() throws {
        let choice =
            "<mc:AlternateContent><mc:Choice Requires=\"x\"><c r=\"A1\"><v>1</v></c></mc:Choice><mc:Fallback><c r=\"A1\"><v>2</v></c></mc:Fallback></mc:AlternateContent>"
        let rows =
            "<row r=\"1\">\(choice)<c r=\"B1\"><v>3</v></c></row><mc:AlternateContent><mc:Fallback><row r=\"2\"/></mc:Fallback></mc:AlternateContent><row r=\"3\"/>"
        #expect(try readCells(WorkbookBuilder(rows: rows).bytes) == ["1: 1=number:2 2=number:3", "2:", "3:"])
    }

    @Test func anEmptyCellOfAnotherRowIsPassedOver() throws {
        let rows = "<row r=\"3\"><c r=\"A4\"/><c r=\"B3\"><v>1</v></c><c r=\"C4\"><v/></c></row>"
        #expect(try readCells(WorkbookBuilder(rows: rows).bytes) == ["3: 2=number:1"])
        let filled = "<row r=\"3\"><c r=\"A4\"><v>1</v></c></row>"
        #expect(readingError(WorkbookBuilder(rows: filled).bytes)?.kind == .damaged(.cellReference))
    }

    @Test func formulasWithoutResultAreTold() throws {
        let rows = """
            <row r="1"><c r="A1"><f>A()</f></c><c r="B1"><f>A()</f><v></v></c><c r="C1"><f>A()</f><v/></c>\
            <c r="D1" t="str"><f>""</f><v></v></c><c r="E1" t="str"><f>A()</f></c><c r="F1"/></row>
            """
        let file = try SourceFile.open(MemoryBytes(bytes: WorkbookBuilder(rows: rows).bytes), path: "input")
        var reader = try file.rows(sheet: 0)
        var batch = RowBatch()
        _ = try reader.read(into: &batch)
        #expect(batch.cells.map(\.isUncomputed) == [true, true, true, false, true, false])
        #expect(batch.cells.allSatisfy { $0.kind == .empty })
    }

    /// Serials that no date format can show are the numbers that they are.
    @Test func datesOutOfRangeAreNumbers() throws {
        let rows =
            "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>2958465</v></c><c r=\"B1\" s=\"1\"><v>2958466</v></c><c r=\"C1\" s=\"1\"><v>-1</v></c><c r=\"D1\" s=\"1\"><v>2.9584659E6</v></c></row>"
        let styles = "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>"
        #expect(
            try readCells(WorkbookBuilder(rows: rows, styles: styles).bytes)
                == ["1: 1=date:2958465 2=number:2958466 3=number:-1 4=date:2958465.9"])
    }
}
