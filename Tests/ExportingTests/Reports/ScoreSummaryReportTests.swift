import Records
import Testing

@testable import Exporting

@Suite struct ScoreSummaryReportTests {
    private let scale = ScoreScale(
        resultMaximum: ScoreE4(tenThousandths: 700_000), competencyMaximum: ScoreE4(tenThousandths: 300_000),
        grades: ["ดีเด่น", "ดีมาก", "ดี"])

    private func workbook(
        _ units: [ScoreUnit], unscored: [UnscoredPerson] = [], signatory: Signatory = Signatory()
    ) throws -> Workbook {
        ScoreSummaryReport.workbook(
            cover: try Samples.cover(), scale: scale, units: units, unscored: unscored, signatory: signatory)
    }

    private var twoUnits: [ScoreUnit] {
        [
            ScoreUnit(
                name: "กองคลัง",
                people: [
                    Samples.score(95, grade: "ดีเด่น"), Samples.score(84, grade: "ดีมาก"), Samples.score(84, grade: "?"),
                ]),
            ScoreUnit(name: "กองแผน", people: [Samples.score(90, grade: "ดีเด่น")]),
        ]
    }

    @Test func theColumnsAreThoseOfTheAnnex() throws {
        let sheet = try workbook(twoUnits).sheet("สรุปคะแนน")
        #expect(
            sheet.titles(3).map { $0.split(separator: "\n").joined() } == [
                "ลำดับ", "ชื่อ-สกุล", "ตำแหน่ง", "ประเภท/ระดับ", "เลขที่ตำแหน่ง", "คะแนนผลสัมฤทธิ์(70)",
                "คะแนนสมรรถนะ(30)", "คะแนนรวม(100)", "ระดับผลการประเมิน", "หมายเหตุ",
            ])
    }

    @Test func theMaximumsAreThoseOfTheRuleSet() {
        #expect(ScoreScale.header("คะแนน", ScoreE4(tenThousandths: 505_000)) == "คะแนน\n(50.5)")
    }

    @Test func eachUnitHasItsHeadItsPeopleAndItsTotals() throws {
        let sheet = try workbook(twoUnits).sheet("สรุปคะแนน")
        #expect(sheet.cell(4, 1) == SheetCell(.text("หน่วยงาน: กองคลัง"), look: .group))
        #expect((5...7).map { sheet.cell($0, 1).value } == [.count(1), .count(2), .count(3)])
        #expect(sheet.cell(5, 5).value == .identifier("00901"))
        #expect(sheet.cell(5, 8).value == .score(ScoreE4(tenThousandths: 950_000)))
        let total = CellRange(sheet: "สรุปคะแนน", column: 8, firstRow: 5, lastRow: 7)
        // (95 + 84 + 84) / 3 = 87.666…
        let mean = SheetFormula.Result.score(ScoreE4(tenThousandths: 876_700))
        #expect(sheet.cell(8, 8).value == .formula(.average(total, decimals: 2), cached: mean))
        let heads = CellRange(sheet: "สรุปคะแนน", column: 1, firstRow: 5, lastRow: 7)
        #expect(sheet.cell(8, 5).value == .formula(.countNumbers(heads), cached: .count(3)))
        #expect(sheet.cell(9, 1).value == .text("หน่วยงาน: กองแผน"))
        #expect(sheet.cell(10, 1).value == .count(4))
        #expect(sheet.cell(11, 4).style.look == .total)
    }

    @Test func meansCountOnlyNumbersAndNoNumbersHaveNone() throws {
        var absent = Samples.score(1, grade: "")
        absent.total = .absent
        absent.result = .unreadable("#N/A")
        let units = [
            ScoreUnit(name: "ก", people: [absent, Samples.score(90, grade: "ดี")]),
            ScoreUnit(name: "ข", people: [absent]),
        ]
        let sheet = try workbook(units).sheet("สรุปคะแนน")
        if case .formula(_, let cached) = sheet.cell(7, 8).value {
            #expect(cached == .score(ScoreE4(tenThousandths: 900_000)))
        } else {
            Issue.record("no formula")
        }
        #expect(sheet.cell(5, 6).value == .text("#N/A"))
        #expect(sheet.cell(10, 6).value == .empty)
        #expect(sheet.cell(10, 8).value == .empty)
    }

    @Test func openFindingsColourTheTotal() throws {
        let sheet = try workbook([ScoreUnit(name: "ก", people: [Samples.score(90, grade: "ดี", worst: .warning)])])
            .sheet("สรุปคะแนน")
        #expect(sheet.cell(5, 8).style.severity == .warning)
        #expect(sheet.cell(5, 7).style.severity == nil)
    }

    @Test func gradesAreCountedForEachUnitAndTogether() throws {
        let sheet = try workbook(twoUnits).sheet("การกระจายระดับ")
        #expect(sheet.titles(3) == ["หน่วยงาน", "ดีเด่น", "ดีมาก", "ดี", "ระดับอื่น\nหรือไม่ระบุ", "รวม (คน)"])
        func cached(_ row: Int) -> [SheetFormula.Result] {
            sheet.rows[row - 1].cells.compactMap { if case .formula(_, let cached) = $0.value { cached } else { nil } }
        }
        #expect(cached(4) == [.count(1), .count(1), .count(0), .count(1), .count(3)])
        #expect(cached(5) == [.count(1), .count(0), .count(0), .count(0), .count(1)])
        #expect(cached(6) == [.count(2), .count(1), .count(0), .count(1), .count(4)])
        #expect(cached(7) == [500_000, 250_000, 0, 250_000, 1_000_000].map { .score(ScoreE4(tenThousandths: $0)) })
        let grades = CellRange(sheet: "สรุปคะแนน", column: 9, firstRow: 5, lastRow: 7)
        #expect(sheet.cell(4, 2).value == .formula(.countEqual(grades, "ดีเด่น"), cached: .count(1)))
        let column = CellRange(sheet: "การกระจายระดับ", column: 2, firstRow: 4, lastRow: 5)
        #expect(sheet.cell(6, 2).value == .formula(.sum(column), cached: .count(2)))
    }

    @Test func thoseWithoutAScoreAreListed() throws {
        let person = UnscoredPerson(
            fullName: "นายตัวอย่าง ใจดี", positionTitle: "นิติกร", typeAndLevel: "วิชาการ/ชำนาญการ",
            positionNumber: "00132", unit: "กองคลัง", reason: "ลาศึกษาต่อ")
        let sheet = try workbook([], unscored: [person]).sheet("ไม่มีคะแนน")
        #expect(
            sheet.rows[3].cells.map(\.value) == [
                .count(1), .text("นายตัวอย่าง ใจดี"), .text("นิติกร"), .text("วิชาการ/ชำนาญการ"), .identifier("00132"),
                .text("กองคลัง"), .text("ลาศึกษาต่อ"),
            ])
    }

    @Test func theListEndsWithTheSignature() throws {
        let named = try workbook(twoUnits, signatory: Signatory(name: "นางสาวสมหญิง ตัวอย่าง", title: "ผู้อำนวยการ"))
        let sheet = try named.sheet("สรุปคะแนน")
        let texts = sheet.rows.suffix(5).map { $0.cells.last?.value }
        #expect(texts[1] == .text("(นางสาวสมหญิง ตัวอย่าง)"))
        #expect(texts[2] == .text("ตำแหน่ง ผู้อำนวยการ"))
        #expect(texts[3] == .text("หัวหน้าหน่วยงาน"))
        let blank = try workbook(twoUnits).sheet("สรุปคะแนน").rows.suffix(5).map { $0.cells.last?.value }
        #expect(blank[1] == .text("(...........................................................)"))
    }

    @Test func controlTotalsCountThoseWithAndWithoutAScore() throws {
        let book = try workbook(twoUnits, unscored: [])
        let cover = try book.sheet("ปก")
        let row = try cover.row(of: "ผู้มีคะแนน (คน)")
        let range = CellRange(sheet: "สรุปคะแนน", column: 1, firstRow: 4, lastRow: 11)
        #expect(cover.cell(row, 3).value == .formula(.countNumbers(range), cached: .count(4)))
    }

    @Test(arguments: [0, 1, 3])
    func theReportIsWrittenAsItIs(_ people: Int) throws {
        let folder = try ScratchFolder()
        let units =
            people == 0
            ? []
            : [
                ScoreUnit(name: "ก", people: Array(repeating: Samples.score(90, grade: "ดี"), count: people)),
                ScoreUnit(name: "ว่าง", people: []),
            ]
        let book = try workbook(units)
        let receipt = try WorkbookWriter.write(book, to: folder.file("a.xlsx"))
        #expect(receipt.sheets == ["ปก", "สรุปคะแนน", "การกระจายระดับ", "ไม่มีคะแนน"])
        #expect(receipt.notes.isEmpty)
    }

    @Test(
        arguments: [
            ([10_000, 20_000], 15_000), ([10_000, 10_000, 20_000], 13_300), ([10_000, 20_000, 20_000], 16_700),
            ([10_000, 10_100], 10_100), ([10_000, 10_098], 10_000), ([-10_000, -10_100], -10_100),
            ([1_000_000], 1_000_000),
        ] as [([Int64], Int64)])
    func meansAreRoundedAsExcelRounds(_ scores: [Int64], _ mean: Int64) {
        #expect(ScoreMean.mean(of: scores.map(ScoreE4.init(tenThousandths:))) == ScoreE4(tenThousandths: mean))
    }

    @Test func percentagesOfNothingAreNothing() {
        #expect(ScoreMean.percent(0, of: 0) == ScoreE4(tenThousandths: 0))
        #expect(ScoreMean.percent(2, of: 3) == ScoreE4(tenThousandths: 666_700))
        #expect(ScoreMean.mean(of: []) == nil)
    }
}
