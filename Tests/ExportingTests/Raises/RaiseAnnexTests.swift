import Records
import Testing

@testable import Exporting

@Suite struct RaiseAnnexTests {
    private func lines() -> [RaiseLine] {
        var other = Samples.raise(2)
        other.unit = "กองคลัง"
        var third = Samples.raise(3)
        third.increment = Baht(satang: 0)
        third.specialPay = nil
        third.reason = "ลาศึกษา"
        return [Samples.raise(), other, third]
    }

    @Test func peopleStandUnderTheirUnitsWithSums() throws {
        let sheet = RaiseAnnex(lines(), order: try Samples.order(), words: .official).sheet()
        #expect(
            (1...3).map { sheet.cell($0, 1).value } == [
                .text("บัญชีรายละเอียดการเลื่อนเงินเดือนข้าราชการ"),
                .text("แนบท้ายคำสั่งกรมตัวอย่าง ที่ 123/2565 ลงวันที่ 30 กันยายน 2565"),
                .text("ตั้งแต่วันที่ 1 ตุลาคม 2565"),
            ])
        #expect(sheet.cell(5, 1).value == .text("กองการเจ้าหน้าที่"))
        #expect(sheet.cell(5, 1).style.look == .group)
        #expect([6, 7, 10].map { sheet.cell($0, 1).value } == [.count(1), .count(2), .count(3)])
        #expect(sheet.cell(7, 14).value == .text("ลาศึกษา"))
        #expect(
            [8, 11, 12].map { sheet.cell($0, 1).value } == [
                .text("รวม 2 ราย"), .text("รวม 1 ราย"), .text("รวมทั้งสิ้น 3 ราย"),
            ])
        #expect(
            sheet.cell(8, 11).value
                == .formula(
                    .sum(CellRange(sheet: RaiseAnnex.name, column: 11, firstRow: 6, lastRow: 7)),
                    cached: .money(Baht(460))))
        #expect(
            sheet.cell(12, 7).value
                == .formula(
                    .sumOf([
                        CellAddress(sheet: RaiseAnnex.name, column: 7, row: 8),
                        CellAddress(sheet: RaiseAnnex.name, column: 7, row: 11),
                    ]), cached: .money(Baht(208_050))))
        #expect(sheet.repeatedRows == 4...4)
        guard case .text(let signature) = sheet.cell(14, 10).value else { throw CancellationError() }
        #expect(signature.hasPrefix("ลงชื่อ ....") && signature.contains("\n(นางสมใจ ดีงาม)\n"))
        #expect(sheet.rows[13].joined == [10...14])
    }

    @Test func stepsStandInThePlaceOfThePercent() throws {
        var line = Samples.raise()
        line.steps = ScoreE4(tenThousandths: 15_000)
        let permanent = RaiseAnnex([line], order: try Samples.order(), words: .permanent).sheet()
        #expect(permanent.cell(6, 10).value == .text("1.5 ขั้น"))
        #expect(permanent.cell(1, 1).value == .text("บัญชีรายละเอียดการเลื่อนขั้นค่าจ้างลูกจ้างประจำ"))
        let official = RaiseAnnex([line], order: try Samples.order(), words: .official).sheet()
        #expect(official.cell(6, 10).value == .score(ScoreE4(tenThousandths: 39_000)))
    }

    @Test func anOrderWithoutANumberLeavesRoomForIt() throws {
        let sheet = RaiseAnnex([], order: try Samples.order(number: ""), words: .official).sheet()
        #expect(sheet.cell(2, 1).value == .text("แนบท้ายคำสั่งกรมตัวอย่าง ที่ ................ ลงวันที่ 30 กันยายน 2565"))
        #expect(!sheet.rows.contains { $0.cells.contains { $0.style.look == .total } })
    }

    @Test func bothKindsOfFilesHoldTheSameNumbers() throws {
        let folder = try ScratchFolder()
        let book = Workbook(
            title: "t", createdOn: try Samples.day("2022-04-01"),
            sheets: [RaiseAnnex(lines(), order: try Samples.order(), words: .official).sheet()])
        #expect(try WorkbookWriter.write(book, to: folder.file("a.xlsx")).notes.isEmpty)
        let notes = try XlsWriter.write(book, to: folder.file("a.xls")).notes
        #expect(notes.count == 12 && notes.allSatisfy { $0.kind == .formulaAsValue })
        let old = try ReadBack(folder.file("a.xls")).sheets[0]
        let new = try ReadBack(folder.file("a.xlsx")).sheets[0]
        for row in 1...12 {
            for column in 1...14 where !(old.text(row, column) ?? "").isEmpty {
                #expect(old.text(row, column) == new.text(row, column), "\(row) \(column)")
            }
        }
        #expect(new.text(12, 13) == "209430")
    }
}
