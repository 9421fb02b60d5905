import Mapping
import Records
import Testing

/// Where forms begin and end: over sheets, one beneath the other, among others.
@Suite struct FormWalkTests {
    private static func person(_ name: String) -> [[TestCell?]] {
        [["ผู้รับการประเมิน", .text(name)], ["สังกัด", "กองคลัง"]]
    }
    private static let part: [[TestCell?]] = [["แบบประเมินสมรรถนะ"], ["สมรรถนะ", "คะแนน"], ["บริการที่ดี", 5]]

    @Test func oneSheetAPerson() {
        let sheets = ["นายก ดี", "นายข ดี", "นายค ดี"].map { SampleForms.summary(Self.person($0)) }
        let reading = SampleForms.read(sheets)
        #expect(reading.records.map(\.sheet) == [0, 1, 2])
        #expect(reading.records.indices.map { reading.text(.fullName, of: $0) } == ["นายก ดี", "นายข ดี", "นายค ดี"])
        #expect(reading.fit > 0.9)
    }

    @Test func severalPersonsOnOneSheet() {
        let rows = ["นายก ดี", "นายข ดี"].flatMap { SampleForms.summary(Self.person($0)).rows }
        let reading = SampleForms.read([TestSheet(rows)])
        #expect(reading.records.map(\.row) == [2, 9])
        #expect(reading.problems.isEmpty)
    }

    @Test func oneFormOverSeveralSheets() {
        let reading = SampleForms.read([
            TestSheet([["กรมตัวอย่าง"], ["แบบสรุปการประเมิน"]] + Self.person("นายก ดี")), TestSheet(SampleForms.scores),
            TestSheet([["ข้อความถึงผู้พิมพ์"]]),
        ])
        #expect(reading.records.count == 1)
        #expect(reading.place(.fullName) == "1!B3")
        #expect(reading.place(.totalScore) == "2!C4")
        #expect(reading.pages.map(\.isRead) == [true, true, false])
        #expect(reading.pages[0].rows.map(\.rowClass) == [.title, .title, nil, .form])
        #expect(reading.pages[2].rows.map(\.rowClass) == [.otherSheet])
    }

    @Test func aPartTakesThePersonFromThePapersAboveIt() {
        let sheet = SampleForms.summary(Self.person("นายก ดี"))
        let reading = SampleForms.read([TestSheet(sheet.rows + Self.part)], SampleForms.competencies)
        #expect(reading.text(.fullName) == "นายก ดี")
        #expect(reading.text(.unit) == "กองคลัง")
        #expect(reading.place(.competency) == "1!A10")
        #expect(SampleForms.read([TestSheet(sheet.rows + Self.part)]).records.count == 1)
    }

    @Test func aPartOfAnotherPersonTakesNothingFromThem() {
        let papers = SampleForms.summary(Self.person("นายก ดี"))
        var part = Self.part
        part.insert(["ผู้รับการประเมิน", "นายข งาม"], at: 1)
        let reading = SampleForms.read([papers, TestSheet(part)], SampleForms.competencies)
        #expect(reading.text(.fullName) == "นายข งาม")
        #expect(reading.text(.unit) == nil)
    }

    @Test func papersWithoutANameDoNotTakeTheOneOfThePersonBefore() {
        let reading = SampleForms.read([
            SampleForms.summary(Self.person("นายก ดี")), SampleForms.summary([["สังกัด", "กองแผน"]]),
        ])
        #expect(reading.records.count == 2)
        #expect(reading.text(.fullName, of: 1) == nil)
        #expect(reading.problems.map(\.kind) == [.missing])
        #expect(reading.problems.first?.sheet == 1)
    }

    @Test func aSheetWithoutATitleThatNamesAPersonIsAForm() {
        let reading = SampleForms.read([TestSheet(Self.person("นายก ดี") + SampleForms.scores)])
        #expect(reading.records.count == 1)
        #expect(reading.fit >= 0.5)
    }

    @Test func aListOfPeopleIsNoForm() {
        let list = TestSheet([["แบบสรุปการประเมิน"], ["ผู้รับการประเมิน", "ตำแหน่ง", "สังกัด"], ["นายก ดี", "นิติกร", "กองคลัง"]])
        #expect(SampleForms.read([list]).records.isEmpty)
        #expect(SampleForms.read([list]).fit == 0)
    }

    @Test func aFormThatNobodyFilledInIsToldAndGivesNoRecord() {
        let reading = SampleForms.read([
            SampleForms.summary(
                [["ผู้รับการประเมิน ............."]], scores: [["องค์ประกอบ", "รวมคะแนน"], ["ผลสัมฤทธิ์ของงาน"], ["รวม"]])
        ])
        #expect(reading.records.isEmpty)
        #expect(reading.problems.map(\.kind) == [.empty])
    }

    @Test func everyRowHasOneClassOrARecord() {
        let sheets = [SampleForms.summary(Self.person("นายก ดี")), TestSheet(Self.part), TestSheet([[nil], ["x"]])]
        for mapping in [SampleForms.summary, SampleForms.competencies] {
            let reading = SampleForms.read(sheets, mapping)
            for page in reading.pages {
                let records = reading.records.count { $0.sheet == page.sheet }
                #expect(page.rows.count { $0.rowClass == nil } == records)
            }
        }
    }

    @Test func whatAnotherMappingKnowsIsNotUnknown() {
        let sheet = TestSheet(SampleForms.summary(Self.person("นายก ดี") + [["ปริศนา"]]).rows + Self.part + [["ปริศนา 2"]])
        var summary = SampleForms.read([sheet])
        var lines = SampleForms.read([sheet], SampleForms.competencies)
        summary.leaveOut(knownTo: lines, andListed: false)
        lines.leaveOut(knownTo: summary, andListed: true)
        #expect(summary.unknown.map(\.text) == ["ปริศนา"])
        #expect(lines.unknown.map(\.text) == [])
    }
}
