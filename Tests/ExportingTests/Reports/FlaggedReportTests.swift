import Records
import Testing

@testable import Exporting

@Suite struct FlaggedReportTests {
    private func workbook(_ open: [FlaggedFinding], waived: [FlaggedFinding] = []) throws -> Workbook {
        FlaggedReport.workbook(cover: try Samples.cover(), open: open, waived: waived)
    }

    private var findings: [FlaggedFinding] {
        [
            Samples.finding(42, "salary-differs", .blocking), Samples.finding(7, "prefix-unknown", .warning),
            Samples.finding(8, "salary-differs", .blocking), Samples.finding(9, "retires-this-round", .info),
        ]
    }

    @Test(arguments: [0, 1, 4, 300])
    func eachFindingIsOneRow(_ count: Int) throws {
        let open = (0..<count).map { findings[$0 % 4] }
        let sheet = try workbook(open).sheet("รายการค้าง")
        let numbered = sheet.rows.filter { if case .count = $0.cells.first?.value { true } else { false } }
        #expect(numbered.count == count)
    }

    @Test func aFindingSaysAllThatTheOfficeNeeds() throws {
        var finding = findings[0]
        finding.message = "19,840.00 กับ 19,340.00"
        let sheet = try workbook([finding]).sheet("รายการค้าง")
        #expect(
            sheet.rows[3].cells.map(\.value) == [
                .count(1), .text("ต้องแก้"), .identifier("F-42"), .text("เรื่องของ salary-differs\n19,840.00 กับ 19,340.00"),
                .text("salary-differs"), .text("นายตัวอย่าง ใจดี"), .identifier("x-xxxx-xxxxx-16-1"),
                .identifier("00901"), .text("กองคลัง"), .text("เงินเดือน"), .identifier("19840.00"),
                .identifier("19340.00"), .text("ใช้ 19,340.00"), .text("ตรวจกับคำสั่ง"), .text("payroll.csv"), .text(""),
                .count(902), .text("D"),
            ])
        #expect(sheet.titles(3)[FlaggedReport.codeColumn - 1] == "รหัส")
        #expect(sheet.filter == Sheet.FilterRange(headerRow: 3, lastRow: 4, lastColumn: 18))
    }

    @Test func severitiesStandInWordsAndColours() throws {
        let sheet = try workbook(findings).sheet("รายการค้าง")
        #expect((4...7).map { sheet.cell($0, 2).style.severity } == [.blocking, .warning, .blocking, .info])
        #expect((4...7).map { sheet.cell($0, 11).style.severity } == [.blocking, .warning, .blocking, .info])
        #expect(sheet.cell(7, 2).value == .text("แจ้งให้ทราบ"))
    }

    @Test func waivedFindingsStandApartWithTheirReason() throws {
        var waived = findings[1]
        let on = try Samples.day("2022-09-12")
        waived.waiver = FlaggedFinding.Waiver(by: "สมศรี", on: on, reason: "มีคำสั่ง")
        let sheet = try workbook([], waived: [waived]).sheet("รายการที่ยกเว้น")
        #expect(sheet.rows[3].cells.suffix(3).map(\.value) == [.text("สมศรี"), .day(on), .text("มีคำสั่ง")])
        #expect(sheet.columns.count == 21)
    }

    @Test func codesAreCountedTheGravestFirst() throws {
        let book = try workbook(findings, waived: [findings[2]])
        let sheet = try book.sheet("สรุป")
        #expect(
            (4...6).map { sheet.cell($0, 3).value } == [
                .text("salary-differs"), .text("prefix-unknown"), .text("retires-this-round"),
            ])
        let codes = CellRange(sheet: "รายการค้าง", column: 5, firstRow: 4, lastRow: 7)
        #expect(sheet.cell(4, 4).value == .formula(.countEqual(codes, "salary-differs"), cached: .count(2)))
        let waivedCodes = CellRange(sheet: "รายการที่ยกเว้น", column: 5, firstRow: 4, lastRow: 4)
        #expect(sheet.cell(4, 5).value == .formula(.countEqual(waivedCodes, "salary-differs"), cached: .count(1)))
        let sum = CellRange(sheet: "สรุป", column: 4, firstRow: 4, lastRow: 6)
        #expect(sheet.cell(7, 4).value == .formula(.sum(sum), cached: .count(4)))
    }

    @Test func theCoverCountsTheRows() throws {
        let cover = try Samples.cover(expected: ExportCover.ExpectedTotals(openFindings: 5))
        let sheet = try FlaggedReport.workbook(cover: cover, open: findings, waived: []).sheet("ปก")
        let row = try sheet.row(of: "รายการค้าง")
        #expect(sheet.cell(row, 2).value == .count(5))
        #expect(sheet.cell(row, 5).style.severity == .blocking)
    }

    @Test func theReportIsWrittenAsItIs() throws {
        let folder = try ScratchFolder()
        let book = try workbook(findings)
        let receipt = try WorkbookWriter.write(book, to: folder.file("a.xlsx"))
        #expect(receipt.sheets == ["ปก", "สรุป", "รายการค้าง", "รายการที่ยกเว้น"])
        #expect(receipt.notes.isEmpty)
        #expect(try WrittenParts(folder.file("a.xlsx")).cell("Q4", sheet: 3).contains("<v>902</v>"))
    }
}
