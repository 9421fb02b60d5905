import Records
import TestSupport
import Testing

struct BandGapRuleTests {
    private static let gapped = SampleRules.context { context in
        context.ruleSet.bands = [
            .init(grade: "ดีเด่น", from: SampleRules.points(60), below: SampleRules.points(100)),
            .init(grade: "ต้องปรับปรุง", from: SampleRules.points(0), below: SampleRules.points(59)),
        ]
    }

    @Test(arguments: [("59.50", 1), ("58.99", 0), ("60.00", 0), ("100.00", 0), ("101.00", 0), ("", 0)])
    func totalBetweenTwoBands(total: String, count: Int) {
        let source = Sample.scores([.totalScore: total, .grade: "ดีเด่น"])
        #expect(Sample.found(.bandGap, in: source, context: Self.gapped).count == count)
    }

    @Test func bandsThatMeetHaveNoGap() {
        #expect(Sample.found(.bandGap, in: Sample.scores([.totalScore: "59.9999"])).isEmpty)
    }
}
