import Records
import Testing

@testable import Exporting

@Suite struct DpisRaiseListTests {
    private func texts(_ line: RaiseLine, _ words: PayWords = .official) -> [String] {
        DpisRaiseList([line], words).rows[0].map(\.text)
    }

    @Test func theExampleOfDpisItself() {
        #expect(DpisRaiseList.titles.count == 19)
        #expect(
            texts(Samples.raise()) == [
                "0123456789011", "นายตัวอย่าง ใจดี", "00121", "ที่ปรึกษา", "ทรงคุณวุฒิ", "69350", "69810", "66460", "94.64",
                "3.9", "2600", "460", "2131.94", "2591.94", "69810", "ดีเด่น", "", "", "กองการเจ้าหน้าที่",
            ])
    }

    @Test func whoIsNotRaisedHasTheReason() {
        var line = Samples.raise()
        line.percent = nil
        line.increment = Baht(0)
        line.specialPay = nil
        line.grade = "ต้องปรับปรุง"
        line.reason = "ผลการประเมินต่ำกว่าร้อยละ 60"
        line.note = "ย้าย"
        #expect(texts(line)[9...16] == ["", "2600", "0", "", "0", "69810", "ปรับปรุง", "ผลการประเมินต่ำกว่าร้อยละ 60 ย้าย"])
        line.grade = ""
        #expect(texts(line)[15] == "ไม่ได้เลื่อนเงินเดือน")
    }

    @Test(arguments: [
        (5_000, nil, "0.5 ขั้น", ""), (10_000, nil, "1 ขั้น", ""), (15_000, nil, "1.5 ขั้น", ""), (20_000, nil, "2 ขั้น", ""),
        (nil, 20_000, "เงินตอบแทนพิเศษ 2%", ""), (0, 40_000, "เงินตอบแทนพิเศษ 4%", ""),
        (5_000, 20_000, "0.5 ขั้น", "เงินตอบแทนพิเศษ 2%"), (nil, nil, "ดีเด่น", ""),
    ])
    func permanentEmployeesHaveSteps(_ steps: Int64?, _ special: Int64?, _ result: String, _ note: String) {
        var line = Samples.raise()
        line.steps = steps.map(ScoreE4.init(tenThousandths:))
        line.specialPercent = special.map(PercentE4.init(tenThousandths:))
        #expect(texts(line, .permanent)[15...16] == [result, note])
        #expect(texts(line)[15] == "ดีเด่น")
    }

    @Test func amountsAreNumbersWithoutAFormatAndIdsAreText() throws {
        let cells = DpisRaiseList([Samples.raise()], .official).sheet().rows[1].cells
        #expect(cells[0].value == .identifier("0123456789011"))
        #expect(cells[2].value == .identifier("00121"))
        #expect(cells[12].value == .number(try #require(DecimalText("2131.94"))))
        #expect(cells[16].value == .empty)
    }

    @Test func textIsInTheDialectOfDpis() throws {
        let bytes = try DpisRaiseList([Samples.raise(), Samples.raise(2)], .official).text(path: "a.txt")
        let rows = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        #expect(rows.count == 3)
        #expect(rows.allSatisfy { $0.filter { $0 == UInt8(ascii: "$") }.count == 18 })
        #expect(rows[1].starts(with: Array("0123456789011$".utf8) + [0xB9, 0xD2, 0xC2]))
        #expect(!bytes.contains(UInt8(ascii: "\"")))
    }

    @Test func whatDpisWouldMisreadIsToldTogether() throws {
        var first = Samples.raise()
        first.note = "ลาป่วย, ลากิจ, →"
        var second = Samples.raise(2)
        second.surname = "O'Neil"
        second.unit = "กอง$คลัง\nกลาง"
        let list = DpisRaiseList([first, second], .official)
        let both: [CellFault] = [
            CellFault(sheet: nil, row: 2, column: 17, kind: .separator(",")),
            CellFault(sheet: nil, row: 3, column: 2, kind: .separator("'")),
        ]
        let folder = try ScratchFolder()
        #expect(throws: ExportError(path: folder.file("a.xls"), reason: .cells(both))) {
            _ = try list.writeXls(to: folder.file("a.xls"))
        }
        let inText: [CellFault] = [
            both[0], CellFault(sheet: nil, row: 2, column: 17, kind: .character("→")), both[1],
            CellFault(sheet: nil, row: 3, column: 19, kind: .separator("$")),
            CellFault(sheet: nil, row: 3, column: 19, kind: .separator("\n")),
        ]
        #expect(throws: ExportError(path: folder.file("a.txt"), reason: .cells(inText))) {
            try list.writeText(to: folder.file("a.txt"))
        }
        #expect(try folder.names.isEmpty)
    }

    /// DPIS reads no second sheet, so none is made.
    @Test func aListThatNeedsTwoSheetsIsNoXls() throws {
        let folder = try ScratchFolder()
        let list = DpisRaiseList(Array(repeating: RaiseLine(), count: 65_536), .official)
        #expect(
            throws: ExportError(path: folder.file("a.xls"), reason: .tooManyRows(count: 65_536, limit: 65_535))
        ) { _ = try list.writeXls(to: folder.file("a.xls")) }
        try list.writeText(to: folder.file("a.txt"))
        #expect(try folder.names == ["a.txt"])
    }
}
