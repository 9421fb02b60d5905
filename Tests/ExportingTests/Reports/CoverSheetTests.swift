import Records
import Testing

@testable import Exporting

@Suite struct CoverSheetTests {
    private func sheet(_ cover: ExportCover, persons: Int = 1) throws -> Sheet {
        let people = try (0..<persons).map { try Samples.person($0) }
        return try RosterReport.workbook(cover: cover, persons: people, vacantSeats: []).sheet("ปก")
    }

    @Test func theCoverSaysForWhomOfWhatAndWhen() throws {
        let sheet = try sheet(try Samples.cover())
        let texts = sheet.rows.prefix(5).map { $0.cells.first?.value }
        #expect(
            texts == [
                .text("ทะเบียนข้าราชการ"), .text("กรมตัวอย่าง"),
                .text("รอบที่ 2 ปีงบประมาณ พ.ศ. 2565 (1 เม.ย. – 30 ก.ย. 2565)"),
                .text("ข้อมูล ณ วันที่ 15 กันยายน 2565 · ข้อมูลระหว่างดำเนินการ"),
                .text("วันที่จัดทำ 16 กันยายน 2565"),
            ])
    }

    @Test func aPublishedVersionHasItsNumber() throws {
        var cover = try Samples.cover()
        cover.version = 2
        #expect(try sheet(cover).cell(4, 1).value == .text("ข้อมูล ณ วันที่ 15 กันยายน 2565 · ฉบับเผยแพร่ที่ 2"))
    }

    @Test func openBlockingFindingsMakeADraftOnEverySheet() throws {
        let cover = try Samples.cover(open: SeverityCounts(blocking: 1041, warning: 2))
        let line = "ฉบับร่าง – ยังมีรายการที่ต้องแก้ 1,041 รายการ"
        let books = [
            RosterReport.workbook(cover: cover, persons: [], vacantSeats: []),
            FlaggedReport.workbook(cover: cover, open: [], waived: []),
            ScoreSummaryReport.workbook(
                cover: cover,
                scale: ScoreScale(
                    resultMaximum: ScoreE4(tenThousandths: 700_000),
                    competencyMaximum: ScoreE4(tenThousandths: 300_000),
                    grades: ["ดี"]), units: [], unscored: [], signatory: Signatory()),
        ]
        for sheet in books.flatMap(\.sheets) {
            let marks = sheet.rows.flatMap(\.cells).filter { $0.value == .text(line) }
            #expect(marks.map(\.style.look) == [.alert], "\(sheet.name)")
            #expect(sheet.pageHeader == Sheet.PageHeader(line, isAlert: true))
        }
    }

    @Test func withoutBlockingFindingsThereIsNoDraftMark() throws {
        let cover = try Samples.cover(open: SeverityCounts(warning: 5, info: 5))
        #expect(cover.draftLine == nil)
        for sheet in RosterReport.workbook(cover: cover, persons: [], vacantSeats: []).sheets {
            #expect(!sheet.rows.flatMap(\.cells).contains { $0.style.look == .alert })
            #expect(sheet.pageHeader?.isAlert == false)
        }
    }

    @Test func controlTotalsTieTheSheetsToTheDatabase() throws {
        let expected = ExportCover.ExpectedTotals(persons: 2, vacantSeats: 1, salaries: Baht(satang: 3_868_100))
        let sheet = try sheet(try Samples.cover(expected: expected), persons: 2)
        let heads = try sheet.row(of: "จำนวนข้าราชการ (คน)")
        #expect(sheet.cell(heads, 2).value == .count(2))
        let column = CellRange(sheet: "ข้าราชการ", column: 1, firstRow: 4, lastRow: 5)
        #expect(sheet.cell(heads, 3).value == .formula(.countNumbers(column), cached: .count(2)))
        let difference = SheetFormula.difference(
            CellAddress(sheet: "ปก", column: 3, row: heads), [CellAddress(sheet: "ปก", column: 2, row: heads)])
        #expect(sheet.cell(heads, 4).value == .formula(difference, cached: .count(0)))
        let verdict = SheetFormula.isZero(
            CellAddress(sheet: "ปก", column: 4, row: heads), yes: "ตรงกัน", no: "ไม่ตรงกัน")
        #expect(sheet.cell(heads, 5).value == .formula(verdict, cached: .text("ตรงกัน")))
        #expect(sheet.cell(heads, 5).style.severity == nil)

        let money = try sheet.row(of: "เงินเดือนรวม (บาท)")
        #expect(sheet.cell(money, 2).value == .money(Baht(satang: 3_868_100)))
        let salaries = CellRange(sheet: "ข้าราชการ", column: 16, firstRow: 4, lastRow: 5)
        #expect(sheet.cell(money, 3).value == .formula(.sum(salaries), cached: .money(Baht(satang: 3_868_100))))

        let seats = try sheet.row(of: "ตำแหน่งว่าง (อัตรา)")
        #expect(sheet.cell(seats, 5).style.severity == .blocking)
        if case .formula(_, let cached) = sheet.cell(seats, 4).value {
            #expect(cached == .count(-1))
        } else {
            Issue.record("no formula")
        }
        if case .formula(_, let cached) = sheet.cell(seats, 5).value {
            #expect(cached == .text("ไม่ตรงกัน"))
        } else {
            Issue.record("no formula")
        }
    }

    @Test func withoutAnExpectedTotalNothingIsCompared() throws {
        let sheet = try sheet(try Samples.cover())
        let heads = try sheet.row(of: "จำนวนข้าราชการ (คน)")
        #expect(sheet.cell(heads, 2).value == .text("–"))
        #expect(sheet.cell(heads, 5).value == .text("ไม่มียอดเทียบ"))
    }

    @Test func openFindingsAndImportsAreListed() throws {
        let sheet = try sheet(try Samples.cover(open: SeverityCounts(blocking: 4, warning: 3, info: 2)))
        let first = try sheet.row(of: "ต้องแก้")
        #expect((0..<3).map { sheet.cell(first + $0, 2).value } == [.count(4), .count(3), .count(2)])
        #expect((0..<3).map { sheet.cell(first + $0, 1).style.severity } == [.blocking, .warning, .info])
        let range = CellRange(sheet: "ปก", column: 2, firstRow: first, lastRow: first + 2)
        #expect(sheet.cell(first + 3, 2).value == .formula(.sum(range), cached: .count(9)))
        let line = try sheet.row(of: "ทะเบียนข้าราชการ (DPIS)")
        #expect(
            (2...4).map { sheet.cell(line, $0).value } == [
                .text("dpis_roster.csv"), .count(1040), .text("14 ก.ย. 2565 09:30"),
            ])
    }
}
