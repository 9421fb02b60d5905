import Mapping
import Records
import Testing

/// Where a field's value stands: behind its label, beside it, or beneath.
@Suite struct FormLabelTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var row: [String?]
        var below: [String?] = []
        var field = Field.fullName
        var value: String
        var place: String

        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "the same cell", row: ["ชื่อผู้รับการประเมิน นายสมชาย ใจดี"], value: "นายสมชาย ใจดี", place: "1!A2"),
        Case(
            name: "the same cell, on a dotted line", row: ["ชื่อผู้รับการประเมิน.....นายสมชาย....ใจดี......"],
            value: "นายสมชาย ใจดี", place: "1!A2"),
        Case(
            name: "underscores and a colon", row: ["ชื่อผู้รับการประเมิน : ___นายสมชาย ใจดี___"], value: "นายสมชาย ใจดี",
            place: "1!A2"),
        Case(
            name: "no blank after a long label", row: ["ชื่อผู้รับการประเมินนายสมชาย ใจดี"], value: "นายสมชาย ใจดี",
            place: "1!A2"),
        Case(name: "the next cell", row: ["ชื่อผู้รับการประเมิน :", "นายสมชาย ใจดี"], value: "นายสมชาย ใจดี", place: "1!B2"),
        Case(
            name: "the next filled cells", row: ["ชื่อผู้รับการประเมิน", nil, "นาย", "สมชาย", nil, "ใจดี"],
            value: "นาย สมชาย ใจดี", place: "1!C2"),
        Case(
            name: "a line to write on is no value", row: ["ชื่อผู้รับการประเมิน", "..........", "นายสมชาย ใจดี"],
            value: "นายสมชาย ใจดี", place: "1!C2"),
        Case(
            name: "beneath", row: ["ชื่อผู้รับการประเมิน", "สังกัด"], below: ["นายสมชาย ใจดี", "กองคลัง"], value: "นายสมชาย ใจดี",
            place: "1!A3"),
        Case(
            name: "beneath, the second of two", row: ["ชื่อผู้รับการประเมิน", "สังกัด"], below: ["นายสมชาย ใจดี", "กองคลัง"],
            field: .unit, value: "กองคลัง", place: "1!B3"),
        Case(
            name: "several labels in one cell", row: ["ชื่อผู้รับการประเมิน นายสมชาย ใจดี ตำแหน่ง นิติกร ระดับ ชำนาญการ"],
            field: .positionTitle, value: "นิติกร", place: "1!A2"),
        Case(
            name: "the last of several", row: ["ชื่อผู้รับการประเมิน นายสมชาย ใจดี ตำแหน่ง นิติกร ระดับ...ชำนาญการ..."],
            field: .level, value: "ชำนาญการ", place: "1!A2"),
        Case(
            name: "blanks within a label", row: ["ผู้รับการประเมิน", "นายสมชาย ใจดี", "ระดับ ตำแหน่ง", "ชำนาญการ"],
            field: .level, value: "ชำนาญการ", place: "1!D2"),
        Case(
            name: "a unit behind an amount", row: ["ผู้รับการประเมิน", "นายสมชาย ใจดี", "เงินเดือน ๒๕,๐๐๐ บาท"],
            field: .salary, value: "๒๕,๐๐๐", place: "1!C2"),
        Case(
            name: "a unit in a cell of its own", row: ["ผู้รับการประเมิน", "นายสมชาย ใจดี", "เงินเดือน", "25,000", "บาท"],
            field: .salary, value: "25,000", place: "1!D2"),
        Case(
            name: "the one who assesses, after who is assessed",
            row: ["ผู้รับการประเมิน", "นายสมชาย ใจดี", "ชื่อผู้ประเมิน", "นางวิภา ดีงาม", "ตำแหน่ง", "ผู้อำนวยการ"],
            field: .reviewerTitle,
            value: "ผู้อำนวยการ", place: "1!F2"),
        Case(
            name: "in one cell, too", row: ["ผู้รับการประเมิน นายสมชาย ใจดี ชื่อผู้ประเมิน นางวิภา ดีงาม ตำแหน่ง ผู้อำนวยการ"],
            field: .reviewerTitle, value: "ผู้อำนวยการ", place: "1!A2"),
        Case(
            name: "a word within a word is no label", row: ["ผู้รับการประเมิน", "นายสมชาย ใจดี", "สังกัด", "กองตำแหน่งและระดับ"],
            field: .unit, value: "กองตำแหน่งและระดับ", place: "1!D2"),
        Case(
            name: "nothing written", row: ["ผู้รับการประเมิน", "นายสมชาย ใจดี", "สังกัด ...................."], field: .unit,
            value: "", place: "1!C2"),
    ]

    @Test(arguments: cases) func aValueIsFound(_ example: Case) {
        let cells = [example.row, example.below].filter { !$0.isEmpty }.map { $0.map { $0.map(TestCell.text) } }
        let reading = SampleForms.read([SampleForms.summary(cells)])
        #expect(reading.text(example.field) == example.value)
        #expect(reading.place(example.field) == example.place)
        #expect(reading.problems.map(\.kind) == [])
        #expect(reading.unknown.map(\.text) == [])
    }

    @Test func aLabelTwiceWithTwoValuesContradictsItself() throws {
        let reading = SampleForms.read([
            SampleForms.summary([
                ["ผู้รับการประเมิน", "นายสมชาย ใจดี"], ["สังกัด", "กองคลัง"], ["สังกัด", "กองแผน"], ["ระดับ ชำนาญการ"],
                ["ระดับ", "ชำนาญการ"],
            ])
        ])
        #expect(reading.text(.unit) == "กองคลัง")
        let problem = try #require(reading.problems.first)
        #expect(reading.problems.count == 1)
        #expect(problem.kind == .contradiction)
        #expect(problem.field == .unit)
        #expect((problem.row, problem.column) == (4, 2))
        #expect(problem.seen == "กองคลัง ≠ กองแผน")
    }

    @Test func labelsThatMayStandSeveralTimesAreJoined() {
        let reading = SampleForms.read([
            SampleForms.summary([["ผู้รับการประเมิน", "นายสมชาย ใจดี"], ["ความเห็น", "ขยัน"], ["ความเห็น ตรงเวลา"]])
        ])
        #expect(reading.text(.note) == "ขยัน / ตรงเวลา")
        #expect(reading.problems.isEmpty)
    }

    @Test func aRequiredLabelThatIsMissingIsToldWithThePerson() {
        let reading = SampleForms.read([
            SampleForms.summary(
                [["ผู้รับการประเมิน", "นายสมชาย ใจดี"]], scores: [["องค์ประกอบ", "รวมคะแนน"], ["ผลสัมฤทธิ์ของงาน", 63]])
        ])
        #expect(reading.records.count == 1)
        #expect(reading.problems.map(\.kind) == [.missing])
        #expect(reading.problems.first?.field == .totalScore)
        #expect(reading.problems.first?.seen == "นายสมชาย ใจดี")
    }

    @Test func whatNothingExplainsIsListed() {
        let reading = SampleForms.read([
            SampleForms.summary([
                ["ผู้รับการประเมิน", "นายสมชาย ใจดี"], ["โทรภายใน", nil, 1234], ["ส่วนที่ 4"], ["ลงชื่อ", "สมชาย"],
            ])
        ])
        #expect(reading.unknown.map(\.text) == ["โทรภายใน", "1234"])
        #expect(reading.unknown.map(\.column) == [1, 3])
    }
}
