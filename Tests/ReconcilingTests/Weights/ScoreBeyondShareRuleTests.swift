import Reconciling
import Records
import TestSupport
import Testing

/// The sample round is from 1 April to 30 September 2022.
struct ScoreBeyondShareRuleTests {
    private static let demanding = SampleRules.context {
        $0.ruleSet.scoringDemands.probation = .init(
            months: 6, mostMonths: 12, resultWeight: SampleRules.points(50))
    }

    private func found(
        result: String, competency: String, start: String, weight: String = "", staffType: String = "1"
    ) -> [Field?] {
        let scores = Sample.scores(
            Sample.person(
                id: Sample.ids[0],
                more: [
                    .resultScore: result, .competencyScore: competency, .resultWeight: weight, .staffType: staffType,
                ]))
        let register = Sample.register(Sample.person(id: Sample.ids[0], more: [.startDate: start]))
        return Sample.found(.scoreOutOfRange, in: [register, scores], context: Self.demanding).map(\.field)
    }

    @Test(
        arguments: [
            ("45.00", "40.00", "2015-01-01", [.competencyScore]), ("45.00", "40.00", "2022-05-01", []),
            // Perhaps on probation, and nobody knows.
            ("45.00", "40.00", "2021-06-01", []), ("45.00", "40.00", "", []),
            ("45.00", "30.00", "2015-01-01", []),
            // The source's own check tells these.
            ("55.00", "40.00", "2015-01-01", []), ("45.00", "51.00", "2015-01-01", []),
        ] as [(String, String, String, [Field?])])
    func whoIsSurelyNotOnProbation(result: String, competency: String, start: String, fields: [Field?]) {
        #expect(found(result: result, competency: competency, start: start) == fields)
    }

    @Test func rowsThatTellTheirWeightAreLeftAlone() {
        #expect(found(result: "45.00", competency: "40.00", start: "2015-01-01", weight: "50.00").isEmpty)
    }

    @Test func otherStaffHasNoProbation() {
        #expect(found(result: "45.00", competency: "40.00", start: "2015-01-01", staffType: "3").isEmpty)
    }

    @Test func withoutProbationItIsNotChecked() {
        let result = Sample.reconcile([Sample.register(Sample.person()), Sample.scores(Sample.person())])
        #expect(
            result.notChecked.contains(NotChecked(code: .scoreOutOfRange, source: "", reason: .ruleMissing)))
    }
}
