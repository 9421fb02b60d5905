import Reconciling
import Records
import TestSupport
import Testing

struct PersonWithoutScoreRuleTests {
    private let scores = Sample.scores(Sample.person("มานี", "งามดี", position: "2"))

    /// The round ends on 30 September 2022; four months before is 1 June.
    @Test(arguments: [("2010-05-01", 1), ("2022-06-01", 1), ("2022-06-02", 0), ("", 1)])
    func fourMonthsMakeSomebodyDue(start: String, count: Int) {
        let sources = [Sample.register(Sample.person(id: Sample.ids[0], more: [.startDate: start])), scores]
        let findings = Sample.found(.personWithoutScore, in: sources)
        #expect(findings.map(\.places) == (count == 1 ? [[.init(recordID: 101)]] : []))
    }

    @Test func whoHasAScoreIsNotNamed() {
        let sources = [Sample.register(Sample.person("มานี", "งามดี", id: Sample.ids[0], position: "2")), scores]
        #expect(Sample.found(.personWithoutScore, in: sources).isEmpty)
    }

    @Test func partialScoresSayNothingAboutAbsence() {
        let sources = [
            Sample.register(Sample.person(id: Sample.ids[0])), Sample.scores(Sample.person("มานี"), isComplete: false),
        ]
        #expect(Sample.found(.personWithoutScore, in: sources).isEmpty)
    }

    @Test func whoIsOnlyInPayrollIsNotDue() {
        let sources = [Sample.register(), Sample.payroll(Sample.person(id: Sample.ids[0])), scores]
        #expect(Sample.found(.personWithoutScore, in: sources).isEmpty)
    }
}
