import Records
import Testing

@testable import Exporting

@Suite struct RosterReportTests {
    private func persons(_ rows: [PersonRow]) throws -> Sheet {
        try RosterReport.workbook(cover: try Samples.cover(), persons: rows, vacantSeats: []).sheet("ข้าราชการ")
    }

    @Test func theWorkbookHasCoverPersonsAndVacantSeats() throws {
        let book = RosterReport.workbook(
            cover: try Samples.cover(), persons: [try Samples.person()],
            vacantSeats: [Samples.seat(1), Samples.seat(2)])
        #expect(book.sheets.map(\.name) == ["ปก", "ข้าราชการ", "ตำแหน่งว่าง"])
        #expect(book.createdOn == (try Samples.day("2022-09-16")))
        let seats = try book.sheet("ตำแหน่งว่าง")
        #expect(seats.cell(4, 2).value == .identifier("00181"))
        #expect(seats.cell(5, 2).value == .identifier("00182"))
        let range = CellRange(sheet: "ตำแหน่งว่าง", column: 1, firstRow: 4, lastRow: 5)
        #expect(seats.cell(6, 3).value == .formula(.countNumbers(range), cached: .count(2)))
    }

    @Test func aPersonsValuesKeepTheirKinds() throws {
        let sheet = try persons([try Samples.person()])
        #expect(
            sheet.rows[3].cells.map(\.value) == [
                .count(1), .identifier("0123456789011"), .text("นาย"), .text("ตัวอย่าง"), .text("ใจดี"), .text("ชาย"),
                .day(try Samples.day("1970-05-01")), .empty, .identifier("00901"), .text("นิติกร"), .text("วิชาการ"),
                .text("ชำนาญการ"), .text("กรมตัวอย่าง"), .text("กองการเจ้าหน้าที่"), .text("นนทบุรี"),
                .money(Baht(satang: 1_934_050)), .text("ปฏิบัติราชการ"), .count(0), .empty,
                .text("dpis_roster.csv แถว 2"),
            ])
        #expect(sheet.titles(3)[RosterReport.salaryColumn - 1] == "เงินเดือน")
        #expect(sheet.titles(3).count == sheet.rows[3].cells.count)
        #expect(sheet.columns.count == sheet.rows[3].cells.count)
    }

    @Test func totalsLeaveOutWhatIsNotThere() throws {
        let sheet = try persons([
            try Samples.person(1, salary: .value(Baht(satang: 100_001))), try Samples.person(2, salary: .absent),
            try Samples.person(3, salary: .unreadable("#REF!")), try Samples.person(4, salary: .value(Baht(2))),
        ])
        let total = try sheet.row(of: "รวม (คน)", column: 2)
        #expect(total == 8)
        let salaries = CellRange(sheet: "ข้าราชการ", column: 16, firstRow: 4, lastRow: 7)
        #expect(sheet.cell(total, 16).value == .formula(.sum(salaries), cached: .money(Baht(satang: 100_201))))
        let heads = CellRange(sheet: "ข้าราชการ", column: 1, firstRow: 4, lastRow: 7)
        #expect(sheet.cell(total, 3).value == .formula(.countNumbers(heads), cached: .count(4)))
        #expect(sheet.cell(6, 16).value == .text("#REF!"))
        #expect(sheet.cell(6, 16).style.severity == .blocking)
    }

    @Test func correctedCellsAreMarkedWithTheirHistory() throws {
        let on = try Samples.day("2022-09-10")
        let sheet = try persons([
            try Samples.person(corrections: [
                CellCorrection(field: .salary, from: "19,840.00", by: "สมศรี", on: on),
                CellCorrection(field: .salary, from: "", by: "สมชาย", on: on),
            ])
        ])
        let cell = sheet.cell(4, 16)
        #expect(cell.style.isCorrected)
        #expect(
            cell.comment
                == "แก้จาก 19,840.00 โดย สมศรี เมื่อ 10 ก.ย. 2565\nแก้จาก (ว่าง) โดย สมชาย เมื่อ 10 ก.ย. 2565")
        let marked = sheet.rows.flatMap(\.cells).filter(\.style.isCorrected)
        #expect(marked.count == 1)
    }

    @Test(arguments: [
        (Field.citizenId, 2), (.prefix, 3), (.givenName, 4), (.surname, 5), (.gender, 6), (.birthDate, 7),
        (.startDate, 8), (.positionNumber, 9), (.positionTitle, 10), (.positionType, 11), (.level, 12),
        (.department, 13), (.unit, 14), (.province, 15), (.salary, 16), (.positionStatus, 17),
    ])
    func everyFieldCanBeMarked(_ field: Field, _ column: Int) throws {
        let correction = CellCorrection(field: field, from: "x", by: "y", on: try Samples.day("2022-09-10"))
        let sheet = try persons([try Samples.person(corrections: [correction])])
        #expect(sheet.rows[3].cells.indices.filter { sheet.cell(4, $0 + 1).style.isCorrected } == [column - 1])
    }

    @Test func theWorstFindingStandsInWordsAndColour() throws {
        var person = try Samples.person()
        person.openFindings = 3
        person.worst = .warning
        let sheet = try persons([person])
        #expect(sheet.cell(4, 18).value == .count(3))
        #expect(sheet.cell(4, 19).value == .text("ควรตรวจ"))
        #expect(sheet.cell(4, 19).style.severity == .warning)
    }

    @Test func headersStayFilterAndRepeat() throws {
        let sheet = try persons([try Samples.person(1), try Samples.person(2)])
        #expect(sheet.frozenRows == 3)
        #expect(sheet.repeatedRows == 3...3)
        #expect(sheet.filter == Sheet.FilterRange(headerRow: 3, lastRow: 5, lastColumn: 20))
    }

    @Test func anEmptyRosterSaysSo() throws {
        let sheet = try persons([])
        #expect(sheet.cell(4, 1).value == .text("ไม่มีรายการ"))
        let heads = CellRange(sheet: "ข้าราชการ", column: 1, firstRow: 4, lastRow: 4)
        #expect(sheet.cell(5, 3).value == .formula(.countNumbers(heads), cached: .count(0)))
    }

    @Test func theReportIsWrittenAsItIs() throws {
        let folder = try ScratchFolder()
        let book = RosterReport.workbook(
            cover: try Samples.cover(open: SeverityCounts(blocking: 1)), persons: [try Samples.person()],
            vacantSeats: [])
        let receipt = try WorkbookWriter.write(book, to: folder.file("a.xlsx"))
        #expect(receipt.sheets == book.sheets.map(\.name))
        #expect(receipt.notes.isEmpty)
        let parts = try WrittenParts(folder.file("a.xlsx"))
        #expect(parts.cell("P5", sheet: 2).contains("<v>19340.5</v>"))
        #expect(parts.cell("P6", sheet: 2).contains("<f>SUM(P5)</f><v>19340.5</v>"))
        #expect(parts.cell("C10").contains("<f>SUM('ข้าราชการ'!P5)</f><v>19340.5</v>"))
    }
}
