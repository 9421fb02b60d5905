import Records
import Testing

@testable import Rulebook

/// Figures that a set may leave out.
@Suite struct FurtherFiguresTests {
    private func round(_ text: String) throws -> Round { try #require(Round(text)) }

    @Test func nationalOnesAreThoseOfTheLaw() throws {
        let set = try Shipped.rulebook().ruleSet(agency: nil, round: try round("2565/2"))
        #expect(set.eligibility.passMark?.canonical == "60.00")
        #expect(set.eligibility.serviceMonths == 4)
        #expect(set.eligibility.leaveDays?.canonical == "23.00")
        #expect(set.eligibility.suspension?.months == 2)
        #expect(set.scoringDemands.resultWeights.mapValues(\.canonical) == ["1": "70.00", "2": "70.00", "3": "80.00"])
        #expect(set.scoringDemands.probation?.resultWeight.canonical == "50.00")
        #expect(set.scoringDemands.wholeTotals == ["2"])
        #expect(set.staffBands["2"]?.map(\.grade) == ["ดีเด่น", "เป็นที่ยอมรับได้", "ต้องปรับปรุง"])
        #expect(set.textLimits?.characters[.positionNumber] == 15)
        // What each agency announces.
        #expect(set.eligibility.leaveTimes == nil)
        #expect(set.eligibility.lateTimes == nil)
        #expect(set.announcedPercents.isEmpty)
        #expect(set.incrementBudget == nil)
        #expect(set.formDemands == FormDemands())
    }

    @Test func anAgencyAddsItsOwn() throws {
        let set = try Shipped.rulebook().ruleSet(agency: "กรมบริการตัวอย่าง", round: try round("2565/2"))
        #expect(set.eligibility.passMark?.canonical == "60.00")
        #expect(set.eligibility.leaveTimes == 10)
        #expect(set.incrementBudget?.groups == [["O", "K"], ["D"], ["M"]])
        let announced = try #require(set.announcedPercents[try round("2565/2")])
        #expect(announced.part(for: ScoreE4(tenThousandths: 1_000_000))?.least.canonical == "3.70")
        #expect(announced.part(for: ScoreE4(tenThousandths: 949_999))?.least.canonical == "3.60")
        #expect(announced.part(for: ScoreE4(tenThousandths: 599_999)) == nil)
        #expect(announced.bounds(of: "ดี")?.most.canonical == "2.40")
        #expect(set.origins["announcedPercents"]?.contains("ประกาศ") == true)
    }

    @Test func announcementsOfOtherRoundsStay() throws {
        let copy = try MappingsCopy()
        try copy.write(
            "rules/next.yaml",
            """
            id: sample-agency
            agency: กรมบริการตัวอย่าง
            from: 2566/1
            inherits: sample-agency
            announcedPercents:
              value:
                - round: 2566/1
                  parts: [{grade: ดี, from: 70, below: 80, least: 2, most: 3}]
              origin: ประกาศ
            competencyProfiles:
              value: [{types: [K], count: 2, names: [บริการที่ดี]}]
              origin: ประกาศ
            """)
        let set = try copy.load().ruleSet(agency: "กรมบริการตัวอย่าง", round: try round("2566/1"))
        #expect(set.announcedPercents.keys.sorted() == [try round("2565/2"), try round("2566/1")])
        #expect(set.formDemands.profile(ofType: "K")?.count == 2)
        #expect(set.formDemands.profile(ofType: "D") == nil)
        #expect(set.formDemands.indicators == 4...7)
    }

    @Test(arguments: [
        ("least: 3.7, most: 3.7", "least: 3.8, most: 3.7", "an empty range: least must not be above most"),
        ("from: 90, below: 95", "from: 90, below: 96", "bands overlap from 95.00 to 96.00"),
        ("from: 90, below: 95", "from: 95, below: 95", "an empty band: from must be less than below"),
        ("groups: [[O, K], [D], [M]]", "groups: [[O, K], [D], [O]]", "a position type belongs to one group only"),
        ("groups: [[O, K], [D], [M]]", "groups: [[O, X], [D], [M]]", "expected a position type"),
        ("spent: [increment]", "spent: [percent]", "expected a field of money"),
        ("mayShift: false", "mayShift: perhaps", "expected true or false"),
        ("{least: 4, most: 7}", "{least: 8, most: 7}", "an empty range"),
        ("{least: 4, most: 7}", "{least: 4}", "key most is missing"),
        ("value: 18", "value: often", "expected a whole number from 0 to 200"),
    ])
    func mistakesOfAnAgency(old: String, new: String, says: String) throws {
        let copy = try MappingsCopy()
        try copy.replace(old, with: new, in: "rules/sample-agency.yaml")
        #expect(copy.problems().contains { $0.message.en.contains(says) })
    }

    @Test(arguments: [
        ("months: 6, mostMonths: 12", "months: 13, mostMonths: 12", "months must not be above mostMonths"),
        ("staffType: \"3\"", "staffType: \"7\"", "expected a staff type"),
        ("staffType: \"3\"", "staffType: \"1\"", "staff type 1 stands twice"),
        ("surname: 100", "salary: 100", "expected a field of text"),
        ("surname: 100", "surnam: 100", "did you mean surname?"),
        ("surname: 100", "surname: 0", "expected a whole number"),
    ])
    func mistakesOfTheNationalSet(old: String, new: String, says: String) throws {
        let copy = try MappingsCopy()
        try copy.replace(old, with: new, in: "rules/national.yaml")
        #expect(copy.problems().contains { $0.message.en.contains(says) })
    }
}
