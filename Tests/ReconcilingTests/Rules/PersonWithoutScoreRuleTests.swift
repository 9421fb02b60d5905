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

    /// Round 1 ends on 31 March 2022; four months before is 1 December.
    @Test(arguments: [("2021-12-01", 1), ("2021-12-02", 0)])
    func theFirstRoundBeginsInOctober(start: String, count: Int) {
        let context = SampleRules.context { $0.round = Round(fiscalYear: 2565, half: 1)! }
        let sources = [Sample.register(Sample.person(id: Sample.ids[0], more: [.startDate: start])), scores]
        #expect(Sample.found(.personWithoutScore, in: sources, context: context).count == count)
    }

    @Test(arguments: [
        // On leave for study from the round's second half on: three months are left, or four.
        ("ลาศึกษาต่อ", "2022-07-01", "", 0), ("ลาศึกษาต่อ", "2022-08-01", "", 1), ("ลาป่วย", "2022-04-01", "", 1),
        // In two pieces: 61 and 58 days, then 61 and 59.
        ("ลาศึกษาต่อ", "2022-06-01", "2022-08-03", 0), ("ลาศึกษาต่อ", "2022-06-01", "2022-08-02", 1),
        // Gone before the end, or only with it.
        ("ลาออก", "2022-09-30", "", 0), ("ลาออก", "2022-10-01", "", 1),
        // To and from another agency across 1 September.
        ("ให้โอน", "2022-09-01", "", 0), ("ให้โอน", "2022-09-02", "", 1),
        ("รับโอน", "2022-09-01", "", 1), ("รับโอน", "2022-09-02", "", 0),
    ])
    func leaveAndMovementsDecideWhoIsDue(event: String, begin: String, end: String, count: Int) {
        let sources = [
            Sample.register(Sample.person(id: Sample.ids[0])), scores,
            Sample.movements(Sample.movement(event, begin, end)),
        ]
        #expect(Sample.found(.personWithoutScore, in: sources).count == count)
    }

    /// A partial source beside a complete one takes nothing from it.
    @Test func oneCompleteSourceIsEnough() {
        let partial = SampleRecords.source(
            "epm", kind: .assessment, isComplete: false, firstRecord: 801, [Sample.person("มานะ")])
        let sources = [Sample.register(Sample.person(id: Sample.ids[0])), scores, partial]
        #expect(Sample.found(.personWithoutScore, in: sources).count == 1)
    }

    /// Of units whose file is complete, absence means something; of others nothing.
    @Test(arguments: [("กองคลัง", 1), ("กองแผนงาน", 0)])
    func completeForTheUnitOnly(unit: String, count: Int) {
        var units = Sample.scores(Sample.person("มานี", "งามดี", position: "2"), isComplete: false)
        units.completeUnits = ["กองคลัง"]
        let sources = [Sample.register(Sample.person(id: Sample.ids[0], unit: unit)), units]
        #expect(Sample.found(.personWithoutScore, in: sources).count == count)
    }

    @Test func withoutAFigureNothingIsSaid() {
        let context = SampleRules.context { $0.ruleSet = SampleRules.plainRuleSet }
        let result = Sample.reconcile([Sample.register(Sample.person(id: Sample.ids[0])), scores], context: context)
        #expect(!result.findings.contains { $0.code == .personWithoutScore })
        #expect(
            result.notChecked.contains(NotChecked(code: .personWithoutScore, source: "", reason: .ruleMissing)))
    }
}
