import Foundation
import Records
import Testing

@testable import Exporting

@Suite struct WorkbookWriterTests {
    private func workbook(_ rows: [SheetRow], name: String = "ก") throws -> Workbook {
        Workbook(title: "t", createdOn: try Samples.day("2022-04-01"), sheets: [Sheet(name: name, rows: rows)])
    }

    private func written(_ cells: [SheetCell]) throws -> (WrittenParts, ExportReceipt) {
        let folder = try ScratchFolder()
        let receipt = try WorkbookWriter.write(try workbook([SheetRow(cells)]), to: folder.file("a.xlsx"))
        return (try WrittenParts(folder.file("a.xlsx")), receipt)
    }

    @Test func twoRunsGiveTheSameBytes() throws {
        let folder = try ScratchFolder()
        let cover = try Samples.cover(open: SeverityCounts(blocking: 3))
        let correction = CellCorrection(field: .salary, from: "1", by: "x", on: try Samples.day("2022-01-01"))
        let book = RosterReport.workbook(
            cover: cover, persons: [try Samples.person(corrections: [correction])], vacantSeats: [Samples.seat()])
        _ = try WorkbookWriter.write(book, to: folder.file("a.xlsx"))
        Thread.sleep(forTimeInterval: 2.1)
        _ = try WorkbookWriter.write(book, to: folder.file("b.xlsx"))
        #expect(try folder.bytes("a.xlsx") == folder.bytes("b.xlsx"))
        #expect(
            try WrittenParts(folder.file("a.xlsx")).parts["docProps/core.xml"]?.contains("2022-09-16T00:00:00Z") == true
        )
    }

    @Test func theDayOfTheWorkbookIsInTheFile() throws {
        let folder = try ScratchFolder()
        var book = try workbook([])
        _ = try WorkbookWriter.write(book, to: folder.file("a.xlsx"))
        book.createdOn = try Samples.day("2022-04-02")
        _ = try WorkbookWriter.write(book, to: folder.file("b.xlsx"))
        #expect(try folder.bytes("a.xlsx") != folder.bytes("b.xlsx"))
    }

    @Test func valuesKeepTheirKind() throws {
        let (parts, receipt) = try written([
            SheetCell(.text("007")), SheetCell(.identifier("0012345678901")), SheetCell(.count(3)),
            SheetCell(.money(Baht(satang: 1_934_010))), SheetCell(.score(ScoreE4(tenThousandths: 608_300))),
            SheetCell(.day(try Samples.day("2022-04-01"))), SheetCell(.number(try #require(DecimalText("-0.125")))),
            SheetCell(.empty),
        ])
        #expect(parts.cell("A1").hasSuffix("t=\"inlineStr\"><is><t>007</t></is></c>"))
        #expect(parts.cell("B1").hasSuffix("t=\"inlineStr\"><is><t>0012345678901</t></is></c>"))
        #expect(parts.cell("C1").hasSuffix("><v>3</v></c>"))
        #expect(parts.cell("D1").hasSuffix("><v>19340.1</v></c>"))
        #expect(parts.cell("E1").hasSuffix("><v>60.83</v></c>"))
        #expect(parts.cell("F1").hasSuffix("><v>44652</v></c>"))
        #expect(parts.cell("G1").hasSuffix("><v>-0.125</v></c>"))
        #expect(parts.cell("H1").hasSuffix("\"/>"))
        #expect(parts.parts["xl/styles.xml"]?.contains("[$-107041E]d mmm yyyy;@") == true)
        #expect(parts.sheet(1).contains("<ignoredError sqref=\"B1:B1\" numberStoredAsText=\"1\"/>"))
        #expect(receipt.notes.isEmpty)
        #expect(receipt.sheets == ["ก"])
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "{=1}", "\t=1"])
    func textThatLooksLikeAFormulaStaysText(_ text: String) throws {
        let (parts, receipt) = try written([SheetCell(.text(text)), SheetCell(.identifier(text))])
        #expect(parts.cell("A1").contains("t=\"inlineStr\""))
        #expect(parts.cell("B1").contains("t=\"inlineStr\""))
        #expect(!parts.sheet(1).contains("<f>"))
        #expect(!parts.sheet(1).contains("hyperlink"))
        #expect(receipt.notes.isEmpty)
    }

    @Test func hostileTextsAreWrittenAndNoted() throws {
        let long = String(repeating: "ก", count: 40_000)
        let (parts, receipt) = try written([
            SheetCell(.text("a\0b<&>\"_x0041_")), SheetCell(.text(long), comment: long), SheetCell(.text("\u{FFFE}😀")),
        ])
        #expect(parts.cell("A1").contains("<t>a␀b&lt;&amp;&gt;\"_x005F_x0041_</t>"))
        #expect(parts.cell("B1").contains("เดิมยาว 40000 ตัวอักษร]"))
        #expect(parts.cell("C1").contains("\u{FFFD}😀"))
        #expect(
            receipt.notes == [
                .init(sheet: "ก", row: 1, column: 1, kind: .controlCharactersShown(count: 1)),
                .init(sheet: "ก", row: 1, column: 2, kind: .textShortened(originalUnits: 40_000)),
                .init(sheet: "ก", row: 1, column: 2, kind: .textShortened(originalUnits: 40_000)),
                .init(sheet: "ก", row: 1, column: 3, kind: .controlCharactersShown(count: 1)),
            ])
    }

    @Test func whatASpreadsheetCannotHoldBecomesTextWithANote() throws {
        let (parts, receipt) = try written([
            SheetCell(.day(try Samples.day("1899-12-31"))), SheetCell(.money(Baht(satang: .max))),
            SheetCell(.count(.max)), SheetCell(.score(ScoreE4(tenThousandths: .min))),
        ])
        #expect(parts.cell("A1").contains("<t>31/12/2442</t>"))
        #expect(parts.cell("B1").contains("<t>92233720368547758.07</t>"))
        #expect(parts.cell("C1").contains("<t>9223372036854775807</t>"))
        #expect(parts.cell("D1").contains("<t>-922337203685477.5808</t>"))
        #expect(receipt.notes.map(\.kind) == [.dayAsText, .numberAsText, .numberAsText, .numberAsText])
    }

    @Test func formulasCarryTheirResults() throws {
        let range = CellRange(sheet: "ก", column: 1, firstRow: 1, lastRow: 1)
        let address = CellAddress(sheet: "ก", column: 1, row: 1)
        let (parts, _) = try written([
            SheetCell(.money(Baht(satang: 150))), SheetCell(.formula(.sum(range), cached: .money(Baht(satang: 150)))),
            SheetCell(.formula(.isZero(address, yes: "ใช่", no: "ไม่ใช่ &"), cached: .text("ไม่ใช่ &"))),
            SheetCell(.formula(.countNumbers(range), cached: .count(1))),
        ])
        #expect(parts.cell("B1").contains("<f>SUM(A1)</f><v>1.5</v>"))
        #expect(parts.cell("C1").contains("<v>ไม่ใช่ &amp;</v>"))
        #expect(parts.cell("D1").contains("<f>COUNT(A1)</f><v>1</v>"))
    }

    @Test func sheetsContinueWhereTheyAreFull() throws {
        let folder = try ScratchFolder()
        let rows = (1...12).map { SheetRow([SheetCell(.count($0))]) }
        var book = try workbook(rows, name: "รายชื่อ")
        book.sheets[0].frozenRows = 1
        book.sheets[0].repeatedRows = 1...1
        book.sheets[0].filter = Sheet.FilterRange(headerRow: 1, lastRow: 12, lastColumn: 1)
        let all = CellRange(sheet: "รายชื่อ", column: 1, firstRow: 2, lastRow: 12)
        book.sheets.append(
            Sheet(name: "รวม", rows: [SheetRow([SheetCell(.formula(.sum(all), cached: .count(77)))])]))
        let receipt = try WorkbookWriter.write(book, to: folder.file("a.xlsx"), rowsPerSheet: 6)
        #expect(receipt.sheets == ["รายชื่อ", "รายชื่อ (2)", "รายชื่อ (3)", "รวม"])
        #expect(
            receipt.notes == [
                .init(sheet: "รายชื่อ (2)", kind: .sheetContinues("รายชื่อ")),
                .init(sheet: "รายชื่อ (3)", kind: .sheetContinues("รายชื่อ (2)")),
            ])
        let parts = try WrittenParts(folder.file("a.xlsx"))
        #expect(parts.cell("A6", sheet: 1).contains("<v>6</v>"))
        #expect(parts.cell("A1", sheet: 2).contains("<v>1</v>"))
        #expect(parts.cell("A2", sheet: 2).contains("<v>7</v>"))
        #expect(parts.cell("A2", sheet: 3).contains("<v>12</v>"))
        #expect(parts.sheet(3).contains("<autoFilter ref=\"A1:A2\"/>"))
        #expect(
            parts.cell("A1", sheet: 4).contains(
                "SUM('รายชื่อ'!A2:A6,'รายชื่อ (2)'!A2:A6,'รายชื่อ (3)'!A2)"))
    }

    @Test func pagesAreSetForPrinting() throws {
        let folder = try ScratchFolder()
        var book = try workbook([SheetRow([SheetCell(.text("x"))])], name: "2565 'A1'!x")
        book.sheets[0].frozenRows = 1
        book.sheets[0].repeatedRows = 1...1
        book.sheets[0].pageHeader = Sheet.PageHeader("2 & 3", isAlert: true)
        book.sheets[0].isProtected = true
        var hidden = Sheet(name: "ซ่อน")
        hidden.isHidden = true
        book.sheets.insert(hidden, at: 0)
        _ = try WorkbookWriter.write(book, to: folder.file("a.xlsx"))
        let parts = try WrittenParts(folder.file("a.xlsx"))
        let sheet = parts.sheet(2)
        #expect(sheet.contains("<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"/>"))
        #expect(sheet.contains("fitToPage=\"1\""))
        #expect(sheet.contains("หน้า &amp;P/&amp;N</oddFooter>"))
        #expect(sheet.contains("&amp;R&amp;12&amp;KB42318&amp;\"TH Sarabun New,Bold\"2 &amp;&amp; 3</oddHeader>"))
        #expect(sheet.contains("<sheetProtection"))
        #expect(sheet.contains("<pane ySplit=\"1\""))
        #expect(!sheet.contains("printOptions gridLines"))
        #expect(parts.workbook.contains("'2565 ''A1''!x'!$1:$1"))
        #expect(parts.workbook.contains("name=\"ซ่อน\" sheetId=\"1\" state=\"hidden\""))
        #expect(parts.workbook.contains("activeTab=\"1\""))
    }

    @Test func longPageHeadersAreCutWithANote() throws {
        let folder = try ScratchFolder()
        var book = try workbook([])
        book.sheets[0].pageHeader = Sheet.PageHeader(String(repeating: "ก&", count: 200))
        let receipt = try WorkbookWriter.write(book, to: folder.file("a.xlsx"))
        #expect(receipt.notes == [.init(sheet: "ก", kind: .printHeaderShortened)])
    }

    @Test func renamedSheetsAreNoted() throws {
        let folder = try ScratchFolder()
        var book = try workbook([], name: "a/b")
        book.sheets.append(Sheet(name: "A-B"))
        let receipt = try WorkbookWriter.write(book, to: folder.file("a.xlsx"))
        #expect(receipt.sheets == ["a-b", "A-B (2)"])
        #expect(
            receipt.notes == [
                .init(sheet: "a-b", kind: .sheetRenamed(from: "a/b")),
                .init(sheet: "A-B (2)", kind: .sheetRenamed(from: "A-B")),
            ])
    }

    @Test func everyLookAndNumberFormatIsAccepted() throws {
        let looks: [CellStyle.Look] = [
            .plain, .title, .subtitle, .alert, .header, .group, .label, .body, .total, .note,
        ]
        let rows = looks.flatMap { look in
            ([nil] + Severity.allCases).map { severity in
                var style = CellStyle(look, severity: severity)
                style.isUnlocked = severity == .info
                style.isCorrected = severity == .warning
                return SheetRow([
                    SheetCell(.text("ก"), style), SheetCell(.money(Baht(1)), style, comment: "หมายเหตุ"),
                    SheetCell(.empty, style),
                ])
            }
        }
        let folder = try ScratchFolder()
        #expect(try WorkbookWriter.write(try workbook(rows), to: folder.file("a.xlsx")).notes.isEmpty)
        #expect(try WrittenParts(folder.file("a.xlsx")).parts["xl/comments1.xml"]?.contains("หมายเหตุ") == true)
    }
}
