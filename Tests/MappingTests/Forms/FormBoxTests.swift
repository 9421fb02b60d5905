import Mapping
import Records
import Testing

/// Boxes: ticked before or behind their words, in the cell or beside it.
@Suite struct FormBoxTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var rows: [[String?]]
        var half: String?
        var grade: String?

        var testDescription: String { "\(rows)" }
    }

    static let cases = [
        Case(rows: [["☑ รอบที่ 1"], ["☐ รอบที่ 2"]], half: "1"),
        Case(rows: [["รอบการประเมิน ☐ รอบที่ ๑ ☑ รอบที่ ๒"]], half: "2"),
        Case(rows: [["( / ) รอบที่ 1   (  ) รอบที่ 2"]], half: "1"),
        Case(rows: [["รอบที่ 1 ( ) รอบที่ 2 (✓)"]], half: "2"),
        Case(rows: [["[x]", "รอบที่ 1", "[ ]", "รอบที่ 2"]], half: "1"),
        Case(rows: [["รอบที่ 1", "☐", "รอบที่ 2", "☒"]], half: "2"),
        Case(rows: [["\u{F0A8} รอบที่ 1"], ["\u{F0FE} รอบที่ 2"]], half: "2"),
        Case(rows: [["ดีเด่น", "ดีมาก", "ดี"], [nil, "/", nil]], grade: "ดีมาก"),
        Case(rows: [["/", "ดีเด่น", nil, "ดีมาก"]], grade: "ดีเด่น"),
        Case(rows: [["(....) ดีเด่น (../..) ดีมาก (....) ดี"]], grade: "ดีมาก"),
        Case(rows: [["ระดับผลการประเมิน : ดี"]], grade: "ดี"),
        Case(rows: [["ดีเด่น"], ["ดีมาก"], ["ดี"]], grade: ""),
        Case(rows: [["รอบที่ 1", "31 มีนาคม", nil], ["รอบที่ 2", "30 กันยายน", "2565"]], half: "2"),
        Case(rows: [["รอบที่ 1", "31 มีนาคม 2565"], ["รอบที่ 2", "30 กันยายน 2565"]], half: ""),
    ]

    @Test(arguments: cases) func aBoxIsRead(_ example: Case) {
        let rows = example.rows.map { $0.map { $0.map(TestCell.text) } }
        let reading = SampleForms.read([SampleForms.summary([["ผู้รับการประเมิน", "นายสมชาย ใจดี"]] + rows)])
        #expect(reading.text(.roundHalf) == example.half)
        #expect(reading.text(.grade) == example.grade)
        #expect(reading.problems.map(\.kind) == [])
    }

    @Test func twoTickedBoxesContradictEachOther() {
        let reading = SampleForms.read([
            SampleForms.summary([["ผู้รับการประเมิน", "นายสมชาย ใจดี"], ["☑ ดีเด่น"], ["☑ ดีมาก"], ["☐ ดี"]])
        ])
        #expect(reading.text(.grade) == "")
        #expect(reading.problems.map(\.kind) == [.contradiction])
        #expect(reading.problems.first?.seen == "ดีเด่น ≠ ดีมาก")
        #expect(reading.problems.first?.row == 4)
    }
}
