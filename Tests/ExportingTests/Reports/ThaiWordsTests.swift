import Records
import Testing

@testable import Exporting

@Suite struct ThaiWordsTests {
    @Test(arguments: [
        ("2565/2", "รอบที่ 2 ปีงบประมาณ พ.ศ. 2565 (1 เม.ย. – 30 ก.ย. 2565)"),
        ("2565/1", "รอบที่ 1 ปีงบประมาณ พ.ศ. 2565 (1 ต.ค. 2564 – 31 มี.ค. 2565)"),
    ])
    func roundsStandInWords(_ round: String, _ words: String) throws {
        #expect(ThaiWords.round(try #require(Round(round))) == words)
    }

    @Test func daysAreBuddhist() throws {
        #expect(ThaiWords.shortDay(try Samples.day("2022-12-31")) == "31 ธ.ค. 2565")
        #expect(ThaiWords.longDay(try Samples.day("2022-01-01")) == "1 มกราคม 2565")
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1000, "-1,000")])
    func numbersAreGrouped(_ number: Int, _ text: String) {
        #expect(ThaiWords.grouped(number) == text)
    }
}
