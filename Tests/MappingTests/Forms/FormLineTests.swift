import Mapping
import Records
import Testing

/// The table of a form: each of its rows is a record of the person.
@Suite struct FormLineTests {
    private static let header: [TestCell?] = ["สมรรถนะ", "คะแนน", "น้ำหนัก", "รวมคะแนน"]

    private func read(_ rows: [[TestCell?]]) -> FormReading {
        SampleForms.read(
            [TestSheet([["แบบประเมินสมรรถนะ"], ["ผู้รับการประเมิน", "นายสมชาย ใจดี"]] + rows)], SampleForms.competencies)
    }

    @Test func everyLineIsARecordOfThePerson() {
        let reading = read([
            Self.header, ["การมุ่งผลสัมฤทธิ์", 4, 50, 2], ["บริการที่ดี", 5, 50, 2.5], ["รวม", nil, 100, 4.5],
        ])
        #expect(reading.records.map(\.row) == [4, 5])
        #expect(reading.text(.competency, of: 1) == "บริการที่ดี")
        #expect(reading.place(.weightedScore, of: 1) == "1!D5")
        #expect(reading.text(.fullName, of: 1) == "นายสมชาย ใจดี")
        #expect(reading.place(.fullName, of: 1) == "1!B2")
        #expect(reading.pages[0].rows.map(\.rowClass) == [.title, .form, .header, nil, nil, .subtotal])
        #expect(reading.problems.isEmpty && reading.unknown.isEmpty)
    }

    /// `1`, `2` and `3` are headers of targets here, but 25,000 and 2565 begin with none of them.
    @Test func aNumberIsNoLabelThatItBeginsWith() {
        let reading = read([["เงินเดือน", "25,000", "สังกัด 2 กอง"], Self.header, ["บริการที่ดี", 5, 50, 2.5]])
        #expect(reading.text(.salary) == "25,000")
        #expect(reading.place(.salary) == "1!B3")
    }

    @Test func aTotalThatDoesNotAddUpIsTold() {
        let reading = read([
            Self.header, ["การมุ่งผลสัมฤทธิ์", 4, 50, 2], ["บริการที่ดี", 5, 50, 2.5], ["รวม", nil, 100, 4.9],
        ])
        #expect(reading.problems.map(\.kind) == [.total(expected: "4.50")])
        #expect(reading.problems.first?.seen == "4.90")
        #expect(reading.problems.first?.column == 4)
    }

    @Test func aTextAloneIsAGroupAndAnotherHeaderOne() {
        let reading = read([
            ["สมรรถนะหลัก", "คะแนน", "น้ำหนัก", "รวมคะแนน"], ["การมุ่งผลสัมฤทธิ์", 4, 50, 2], ["สมรรถนะเฉพาะ"],
            ["การคิดวิเคราะห์", 5, 50, 2.5],
        ])
        #expect(
            reading.records.indices.map { reading.text(.competencyType, of: $0) } == ["สมรรถนะหลัก", "สมรรถนะเฉพาะ"])
        #expect(reading.pages[0].rows.map(\.rowClass) == [.title, .form, .header, nil, .group, nil])
    }

    @Test func aHeaderOfTwoRowsAndALineThatNobodyFilledIn() {
        let reading = read([
            ["สมรรถนะ", "ระดับค่าเป้าหมาย", nil, nil, "คะแนน", "น้ำหนัก", "รวมคะแนน"], [nil, 1, 2, 3],
            ["การมุ่งผลสัมฤทธิ์", 60, 70, 80, 4, 50, 2], ["2."],
        ])
        #expect(reading.records.count == 1)
        #expect(reading.text(.competencyScore) == "4")
        #expect(reading.pages[0].rows.map(\.rowClass) == [.title, .form, .header, .header, nil, .form])
        #expect(reading.unknown.isEmpty)
    }

    /// As DPIS writes it: the targets in the columns of the scores, the scores in the row beneath.
    @Test func numbersBeneathALine() {
        let reading = read([
            Self.header, ["ร้อยละของงาน", "๑", "๒", "๓"], ["๕", "๖๐", "๓๐๐"], ["๑ = ร้อยละ ๖๐"],
            ["ระดับความสำเร็จ", "๑", "๒", "๓"],
            ["๔", "๔๐", "๑๖๐"], ["รวม", nil, "๑๐๐", "๔๖๐"],
        ])
        #expect(reading.records.map(\.row) == [4, 7])
        #expect(reading.text(.competencyScore) == "๕")
        #expect(reading.place(.weightedScore, of: 1) == "1!C8")
        #expect(reading.problems.isEmpty && reading.unknown.isEmpty)
    }
}
