import Records
import Testing

@testable import Exporting

@Suite struct RaiseNoticesTests {
    private func notices(_ lines: [RaiseLine], _ words: PayWords = .official) throws -> RaiseNotices {
        RaiseNotices(
            lines, round: try #require(Round("2565/2")), order: try Samples.order(), words: words)
    }

    /// Labels and values of the table.
    private func figures(_ line: RaiseLine, _ words: PayWords = .official) throws -> [String: SheetValue] {
        let rows = try notices([line], words).sheets()[0].rows
        let pairs = rows.filter { $0.cells.first?.style.look == .label }.map { ($0.cells[0].value, $0.cells[1].value) }
        var found: [String: SheetValue] = [:]
        for case (.text(let label), let value) in pairs { found[label] = value }
        return found
    }

    @Test func whatTheLawAsksForIsTold() throws {
        #expect(
            try figures(Samples.raise()) == [
                "เงินเดือนก่อนเลื่อน (บาท)": .money(Baht(69_350)),
                "อัตราร้อยละที่ได้รับการเลื่อน": .score(ScoreE4(tenThousandths: 39_000)),
                "ฐานในการคำนวณ (บาท)": .money(Baht(66_460)), "จำนวนเงินที่ได้รับการเลื่อน (บาท)": .money(Baht(460)),
                "ค่าตอบแทนพิเศษ (บาท)": .money(Baht(satang: 213_194)), "เงินเดือนที่พึงได้รับ (บาท)": .money(Baht(69_810)),
            ])
        #expect(try notices([Samples.raise()]).gaps.isEmpty)
    }

    @Test func whoIsNotRaisedIsToldWhy() throws {
        var line = Samples.raise()
        line.increment = Baht(0)
        line.specialPay = nil
        line.reason = "มาสายเกินจำนวนครั้งที่กำหนด"
        #expect(
            try figures(line) == [
                "เงินเดือนปัจจุบัน (บาท)": .money(Baht(69_350)), "ผลการพิจารณา": .text("ไม่ได้รับการเลื่อนเงินเดือน"),
                "เหตุผล": .text("มาสายเกินจำนวนครั้งที่กำหนด"),
            ])
        line.reason = ""
        #expect(try notices([Samples.raise(), line]).gaps == [.init(line: 2, field: .note)])
    }

    @Test func whatIsMissingIsToldAndLeavesRoom() throws {
        var line = Samples.raise()
        line.percent = nil
        line.base = nil
        #expect(try notices([line]).gaps == [.init(line: 1, field: .percent), .init(line: 1, field: .base)])
        #expect(try figures(line)["ฐานในการคำนวณ (บาท)"] == .text("................................"))
    }

    @Test func permanentEmployeesHaveWagesAndSteps() throws {
        var line = Samples.raise()
        line.percent = nil
        line.base = nil
        #expect(try notices([line], .permanent).gaps == [.init(line: 1, field: .percent)])
        line.steps = ScoreE4(tenThousandths: 5_000)
        line.specialPercent = PercentE4(tenThousandths: 20_000)
        let figures = try figures(line, .permanent)
        #expect(figures["ขั้นที่ได้รับการเลื่อน"] == .text("0.5 ขั้น เงินตอบแทนพิเศษ 2%"))
        #expect(figures["ค่าจ้างที่พึงได้รับ (บาท)"] == .money(Baht(69_810)))
        #expect(try notices([line], .permanent).title == "หนังสือแจ้งผลการเลื่อนขั้นค่าจ้าง")
        #expect(try notices([line], .permanent).gaps.isEmpty)
    }

    /// The score may be one that the person is not allowed to see, and nobody's stands in a notice.
    @Test func noScoreAndNoGradeStandsInANotice() throws {
        let values = try notices([Samples.raise()]).sheets()[0].rows.flatMap(\.cells).map(\.value)
        for value in values {
            #expect(value != .score(ScoreE4(tenThousandths: 946_400)))
            if case .text(let text) = value { #expect(!text.contains("ดีเด่น") && !text.contains("94.64")) }
        }
    }

    @Test func everyPersonHasAPage() throws {
        let lines = (0..<2001).map { Samples.raise($0) }
        let sheets = try notices(lines).sheets()
        #expect(sheets.map { $0.pageBreaks.count } == [999, 999, 0])
        for sheet in sheets {
            for row in sheet.pageBreaks { #expect(sheet.cell(row + 1, 1).value == .text("ข้อมูลเฉพาะบุคคล")) }
        }
        #expect(try notices([]).sheets().count == 1)
    }

    /// What runs over the last column would make every page two.
    @Test func signaturesFitTheirColumn() throws {
        let order = RaiseOrder(agency: "กรมตัวอย่าง", effective: try Samples.day("2022-10-01"))
        let sheet = RaiseNotices(
            [Samples.raise()], round: try #require(Round("2565/2")), order: order, words: .official
        )
        .sheets()[0]
        for line in order.signature { #expect(TextWidth.units(of: line) <= sheet.columns[1].widest, "\(line)") }
    }

    @Test func pagesEndWhereTheSheetSays() throws {
        let folder = try ScratchFolder()
        let sheets = try notices([Samples.raise(), Samples.raise(2)]).sheets()
        let book = Workbook(title: "t", createdOn: try Samples.day("2022-04-01"), sheets: sheets)
        #expect(try WorkbookWriter.write(book, to: folder.file("a.xlsx")).notes.isEmpty)
        let parts = try WrittenParts(folder.file("a.xlsx"))
        let last = try #require(sheets[0].pageBreaks.first)
        #expect(parts.sheet(1).contains("<rowBreaks count=\"1\" manualBreakCount=\"1\"><brk id=\"\(last)\""))
        #expect(!parts.sheet(1).contains("fitToPage"))
        #expect(parts.sheet(1).contains("<mergeCell ref=\"A1:B1\"/>"))
        #expect(try XlsWriter.write(book, to: folder.file("a.xls")).notes.isEmpty)
        #expect(try ReadBack(folder.file("a.xls")).sheets[0].text(6, 1) == "เรียน  นายตัวอย่าง ใจดี")
    }
}
