import Records
import TestSupport
import Testing

struct TransferAfterCensusRuleTests {
    private func findings(_ event: String, _ day: String, to unit: String = "กองแผนงาน", half: Int = 2)
        -> [FindingDraft]
    {
        let sources = [
            Sample.register(Sample.person(id: Sample.ids[0], unit: "กองคลัง")),
            Sample.movements(Sample.movement(event, day, more: [.unit: "กองคลัง", .toUnit: unit])),
        ]
        let context = SampleRules.context { $0.round = Round(fiscalYear: 2565, half: half)! }
        return Sample.found(.transferAfterCensus, in: sources, context: context)
    }

    @Test(arguments: [
        ("ย้าย", "2022-09-01", 2, 0), ("ย้าย", "2022-09-02", 2, 1), ("ย้าย", "2022-10-01", 2, 1),
        ("ย้าย", "2022-10-02", 2, 0), ("ย้าย", "2022-03-01", 1, 0), ("ย้าย", "2022-03-02", 1, 1),
        ("ให้โอน", "2022-09-15", 2, 1), ("รับโอน", "2022-09-15", 2, 1), ("เลื่อน", "2022-09-15", 2, 0),
        ("ช่วยราชการ", "2022-09-15", 2, 0), ("ลาออก", "2022-09-15", 2, 0),
    ])
    func afterTheDayOfTheRound(event: String, day: String, half: Int, count: Int) {
        #expect(findings(event, day, half: half).count == count)
    }

    @Test func bothUnitsAreNamed() throws {
        let finding = try #require(findings("ย้าย", "2022-09-15").first)
        #expect(finding.places == [.init(recordID: 601, field: .beginDate)])
        #expect(
            finding.evidence == [
                .init("oldUnit", "กองคลัง"), .init("newUnit", "กองแผนงาน"), .init("transferDay", "2022-09-01"),
            ])
    }

    @Test func aPostInTheSameUnitIsNoTransfer() {
        #expect(findings("ย้าย", "2022-09-15", to: "กองคลัง กรมตัวอย่าง").isEmpty)
    }
}
