import Reconciling
import Records
import TestSupport
import Testing

/// The sample round is from 1 April to 30 September 2022.
struct IncrementNotEligibleRuleTests {
    private static let limits = SampleRules.context {
        $0.ruleSet.eligibility.passMark = SampleRules.points(60)
        $0.ruleSet.eligibility.serviceMonths = 4
        $0.ruleSet.eligibility.leaveDays = SampleRules.points(23)
        $0.ruleSet.eligibility.leaveTimes = 10
        $0.ruleSet.eligibility.lateTimes = 18
        $0.ruleSet.eligibility.barringPenalties = ["ตัดเงินเดือน", "ลดเงินเดือน"]
        $0.ruleSet.eligibility.absences = ["ขาดราชการ"]
        $0.ruleSet.eligibility.suspension = .init(months: 2, events: ["พักราชการ"])
        // The small sample's levels tell their position types only.
        $0.tables.levels = CodeTable(
            name: "levels",
            entries: [
                .init(code: "K2", name: "K2", attributes: ["type": "K", "staffType": "1"]),
                .init(code: "E1", name: "E1", attributes: ["staffType": "3"]),
            ])
    }

    private func raise(_ more: [Field: String] = [:]) -> SourceRecords {
        Sample.raises(
            Sample.person(id: Sample.ids[0], more: [.percent: "2.70", .level: "K2"].merging(more) { $1 }))
    }

    private func other(_ kind: RecordKind, _ values: [Field: String]) -> SourceRecords {
        SampleRecords.source(
            "other", kind: kind, isComplete: false, firstRecord: 701, [Sample.person(id: Sample.ids[0], more: values)])
    }

    private func reasons(_ sources: SourceRecords...) -> [String] {
        Sample.found(.incrementNotEligible, in: sources, context: Self.limits).compactMap { $0.evidence.first?.value }
    }

    @Test(arguments: [("60.00", []), ("59.99", ["score-below-mark"]), ("", [])])
    func scoreOfTheRowItself(total: String, expected: [String]) {
        #expect(reasons(raise([.totalScore: total])) == expected)
    }

    /// The scores are believed more than what the raises repeat.
    @Test func scoreOfTheAppraisal() throws {
        let scores = Sample.scores(Sample.person(id: Sample.ids[0], more: [.totalScore: "55.50"]))
        let context = SampleRules.context {
            $0 = Self.limits
            $0.ruleSet.authority[.totalScore] = ["epm-r0901", "salary-result"]
        }
        let finding = try #require(
            Sample.found(.incrementNotEligible, in: [raise([.totalScore: "85.50"]), scores], context: context).first)
        #expect(finding.seen == "2.70")
        #expect(finding.expected == "0.00")
        #expect(finding.places == [.init(recordID: 401, field: .percent), .init(recordID: 301, field: .totalScore)])
        #expect(
            finding.evidence == [
                .init("reasons", "score-below-mark"), .init("totalScore", "55.50"), .init("passMark", "60.00"),
            ])
        #expect(finding.suggestions.map(\.value) == ["0.00"])
        let former = Sample.scores(
            Sample.person(id: Sample.ids[0], more: [.totalScore: "55.50", .roundHalf: "1", .fiscalYear: "2565"]))
        #expect(
            Sample.found(.incrementNotEligible, in: [raise([.totalScore: "85.50"]), former], context: context).isEmpty)
    }

    @Test(arguments: [("2022-06-01", []), ("2022-06-02", ["service-too-short"]), ("", [])])
    func monthsOfWork(start: String, expected: [String]) {
        let register = Sample.register(Sample.person(id: Sample.ids[0], more: [.startDate: start, .level: "K2"]))
        #expect(reasons(raise(), register) == expected)
    }

    @Test(
        arguments: [
            ([.sickDays: "15.00", .personalDays: "8.00"], []),
            ([.sickDays: "15.00", .personalDays: "8.50"], ["leave-days"]),
            ([.sickDays: "23.50"], ["leave-days"]),
            ([.sickTimes: "6", .personalTimes: "4"], []), ([.sickTimes: "6", .personalTimes: "5"], ["leave-times"]),
            ([.lateTimes: "18"], []), ([.lateTimes: "19"], ["late-times"]),
            ([.vacationDays: "30.00", .leaveDays: "90.00"], []),
            // One stay, and the sums of a month, are no sums of the half-year.
            ([.sickDays: "30.00", .eventType: "ประจำเดือน เมษายน"], []),
            ([.sickDays: "30.00", .lateTimes: "20"], ["leave-days, late-times"]),
        ] as [([Field: String], [String])])
    func sumsOfLeave(values: [Field: String], expected: [String]) {
        #expect(reasons(raise(), other(.leave, values)) == expected)
    }

    @Test(arguments: [
        (RecordKind.leave, "ขาดราชการ", "2022-04-01", "", ["absent-without-leave"]),
        (.leave, "ขาดราชการ", "2022-03-31", "", []), (.leave, "ลาป่วย", "2022-05-01", "", []),
        (.discipline, "ตัดเงินเดือน 5% 1 เดือน", "2022-09-30", "", ["punished"]),
        (.discipline, "ตัดเงินเดือน 5% 1 เดือน", "2022-10-01", "", []),
        (.discipline, "ภาคทัณฑ์", "2022-05-01", "", []),
        (.movement, "สั่งพักราชการ", "2022-07-01", "2022-09-01", ["suspended"]),
        (.movement, "สั่งพักราชการ", "2022-07-01", "2022-08-31", []),
        (.movement, "สั่งพักราชการ", "2022-01-01", "2022-05-31", []),
        (.movement, "สั่งพักราชการ", "2022-01-01", "2022-06-01", ["suspended"]),
        (.movement, "สั่งพักราชการ", "2022-07-15", "", ["suspended"]), (.movement, "ย้าย", "2022-01-01", "", []),
    ])
    func eventsOfTheRound(kind: RecordKind, text: String, begin: String, end: String, expected: [String]) {
        let field: Field = kind == .discipline ? .penalty : .eventType
        #expect(reasons(raise(), other(kind, [field: text, .beginDate: begin, .endDate: end])) == expected)
    }

    @Test func whoIsNotRaisedAndOtherStaffAreLeftAlone() {
        #expect(reasons(raise([.totalScore: "50.00", .percent: "0.00"])).isEmpty)
        #expect(reasons(raise([.totalScore: "50.00", .level: "E1"])).isEmpty)
        #expect(reasons(raise([.totalScore: "50.00", .level: ""])).isEmpty)
        #expect(reasons(raise([.totalScore: "50.00", .level: "", .staffType: "1"])).count == 1)
    }

    @Test func whatItNeeds() {
        let unstated = Sample.reconcile([raise([.totalScore: "50.00"])]).notChecked
        #expect(unstated.contains(NotChecked(code: .incrementNotEligible, source: "", reason: .ruleMissing)))
        let none = Sample.reconcile([Sample.register(Sample.person())], context: Self.limits).notChecked
        #expect(none.contains(NotChecked(code: .incrementNotEligible, source: "", reason: .sourceMissing)))
        let steps = Sample.raises(Sample.person(more: [.increment: "500.00"]))
        #expect(
            Sample.reconcile([steps], context: Self.limits).notChecked.contains(
                NotChecked(
                    code: .incrementNotEligible, source: "salary-result", reason: .columnMissing, fields: [.percent])))
    }
}
