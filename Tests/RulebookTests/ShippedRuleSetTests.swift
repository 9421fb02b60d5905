import Records
import Testing

@testable import Rulebook

/// What the shipped sets say, each as its announcement has it.
@Suite struct ShippedRuleSetTests {
    private func set(_ agency: String?, _ round: String, staff: String? = nil) throws -> RuleSet {
        try Shipped.rulebook().ruleSet(agency: agency, round: try #require(Round(round)), staffType: staff)
    }

    private func points(_ points: Int64) -> ScoreE4 { ScoreE4(tenThousandths: points * 10_000) }

    private func weights(_ set: RuleSet, _ found: AppraisalCase) -> [String]? {
        guard case .weights(let results, let competency, _) = set.scoring.weights(of: found)?.decision else {
            return nil
        }
        return [results.canonical, competency.canonical]
    }

    // MARK: National

    @Test func officialsHaveFiveBandsAndNoPercents() throws {
        let set = try set(nil, "2565/2", staff: "1")
        #expect(set.bands.count == 5)
        #expect(set.announcedPercents.isEmpty)
        #expect(set.percentCap.canonical == "6.00")
        #expect(weights(set, .ordinary) == ["70.00", "30.00"])
        #expect(weights(set, .probation) == ["50.00", "50.00"])
        #expect(set.pay.amount == RaiseAmount(base: .midpoint, roundUpTo: Baht(10)))
        #expect(set.pay.ceilingPay == .excess(decimals: 2, way: .halfUp))
        #expect(set.competencies.filter { $0.kind == .core }.count == 5)
        #expect(set.competencies.filter { $0.kind == .management }.count == 6)
        let budget = try #require(set.budgetRules)
        #expect(budget.percent.canonical == "3.00")
        #expect(budget.groups == [["O", "K"], ["D"], ["M"]])
        #expect(budget.regionalLevels == ["O1", "O2", "O3", "K1", "K2", "K3"])
        #expect(budget.secondees == .host)
        #expect(budget.movedAfter == .home)
        #expect(budget.specialPayCounts == nil)
        #expect(try self.set(nil, "2555/1").budgetRules?.secondees == nil)
    }

    @Test func permanentEmployeesHaveThreeBandsOfWholeTotals() throws {
        let set = try set(nil, "2565/2", staff: "2")
        #expect(set.staffType == "2")
        #expect(set.bands.map(\.grade) == ["ดีเด่น", "เป็นที่ยอมรับได้", "ต้องปรับปรุง"])
        #expect(set.band(for: points(89))?.grade == "เป็นที่ยอมรับได้")
        #expect(set.scoring.rounding == TotalRounding(decimals: 0, way: .cut))
        #expect(set.pay.amount?.base == .steps)
        let budget = try #require(set.pay.wageBudget)
        #expect(budget.yearSteps.canonical == "2.00")
        #expect(budget.quota.percent.canonical == "15.00")
        #expect(budget.quota.on == MovementRules.MonthDay(month: 3, day: 1))
        #expect(budget.money.percent.canonical == "6.00")
        #expect(budget.money.on == MovementRules.MonthDay(month: 9, day: 1))
        #expect(set.wageSteps?.halves[2]?.count == 3)
        #expect(set.competencies.count == 7)
        // The office's figures are everybody's.
        #expect(set.movements?.secondmentMonths == 3)
        #expect(set.budgetRules == nil)
        #expect(set.scoringDemands.probation == nil)
        // Before the letter everybody's set counts.
        #expect(try self.set(nil, "2553/1", staff: "2").staffType == nil)
    }

    @Test func governmentEmployeesAreRaisedOnceAYearByTheirMean() throws {
        let set = try set("กรมอื่น", "2565/2", staff: "3")
        #expect(weights(set, .ordinary) == ["80.00", "20.00"])
        #expect(set.resultMaximum.canonical == "80.00")
        #expect(set.bands.count == 5)
        #expect(set.pay.amount == RaiseAmount(base: .ownPay, roundUpTo: Baht(10)))
        #expect(set.pay.ceilingPay == .notPaid)
        let raise = try #require(set.pay.yearlyRaise)
        #expect(raise.half == 2)
        #expect(raise.serviceMonths == 8)
        #expect(raise.mean == TotalRounding(decimals: 2, way: .halfUp))
        #expect(raise.leastGrade == "ดี")
        #expect(raise.needsRenewal)
        #expect(set.eligibility.isEmpty)
        #expect(set.origins["passMark"] == nil)
    }

    @Test func whatIsSaidForAStaffTypeIsNearerThanAnAgencysWordToAll() throws {
        let all = try set("กรมบริการตัวอย่าง", "2565/2")
        #expect(all.pay.subBands.count == 8)
        #expect(all.pay.subBand(for: points(95))?.grade == "ดีเด่น 2")
        #expect(all.pay.subBand(for: points(100))?.grade == "ดีเด่น 2")
        #expect(all.pay.subBand(for: points(59)) == nil)
        #expect(all.office.needsTwoToPublish == true)
        let permanent = try set("กรมบริการตัวอย่าง", "2565/2", staff: "2")
        #expect(permanent.agency == "กรมบริการตัวอย่าง")
        #expect(permanent.bands.count == 3)
        #expect(permanent.pay.subBands.isEmpty)
        #expect(permanent.announcedPercents.isEmpty)
        #expect(permanent.office.needsTwoToPublish == true)
        #expect(permanent.ceiling == .next)
        // Temporary employees have no rules of their own.
        #expect(try set("กรมบริการตัวอย่าง", "2565/2", staff: "4").hash == all.hash)
    }

    // MARK: Agencies

    @Test func localAdministrationIsReadAsItFits() throws {
        let agency = "กรมส่งเสริมการปกครองท้องถิ่น"
        let set = try set(agency, "2559/2")
        #expect(set.id == "dla")
        #expect(weights(set, .ordinary) == ["70.00", "30.00"])
        #expect(weights(set, .hipps) == ["70.00", "30.00"])
        #expect(set.scoring.weights(of: .secondee)?.decision == .byHost)
        #expect(set.scoring.resultShares[.hipps]?.map(\.share.canonical) == ["50.00", "50.00"])
        let demands = set.formDemands
        func count(_ type: String?, _ found: AppraisalCase) -> Int? {
            demands.profile(ofType: type, level: nil, appraisalCase: found)?.count
        }
        #expect(count("M", .deputyHead) == 13)
        #expect(count("D", .inspector) == 13)
        #expect(count("K", .inspector) == 10)
        #expect(count("D", .unitHead) == 16)
        #expect(count("K", .unitHead) == 10)
        #expect(count("D", .provincialHead) == 16)
        #expect(count("K", .hipps) == 10)
        #expect(count("O", .ordinary) == 10)
        #expect(count("D", .ordinary) == nil)
        let unitHead = try #require(demands.profile(ofType: "D", level: nil, appraisalCase: .unitHead))
        #expect(unitHead.kinds == [.core: 7, .line: 3, .management: 6])
        #expect(unitHead.otherReading?.count == 12)
        #expect(unitHead.otherReading?.kinds[.management] == 2)
        // Without the case nothing is said of a manager.
        #expect(demands.profile(ofType: "D") == nil)
        #expect(demands.profile(ofType: "K")?.count == 10)
        #expect(set.competencies.contains { $0.isCalled("การส่งเสริมความเชี่ยวชาญ ในงานอาชีพ") })
        #expect(set.office.calendar.count == 6)
        // It is for one round.
        #expect(try self.set(agency, "2560/1").id == "national")
        #expect(try self.set(agency, "2559/1").id == "national")
    }

    @Test func narathiwatsGapsAreClosed() throws {
        let set = try set("จังหวัดนราธิวาส", "2565/1")
        #expect(set.id == "narathiwat")
        #expect(set.band(for: ScoreE4(tenThousandths: 885_000))?.grade == "ดีมาก")
        #expect(set.band(for: ScoreE4(tenThousandths: 699_999))?.grade == "พอใช้")
        #expect(set.formDemands.indicators == 4...7)
        #expect(set.scoring.indicatorScale == IndicatorScale(least: 1, most: 5, standard: 3, factor: 20))
        #expect(set.office.levels == ["K3", "K2", "K1", "O3", "O2", "O1"])
        #expect(set.raters?.leastRaters == 2)
        #expect(set.raters?.ratios.isEmpty == true)
        #expect(set.movements?.secondmentMonths == 3)
        #expect(try self.set("จังหวัดนราธิวาส", "2564/2").id == "national")
    }

    @Test func publicRelationsSaysItForGovernmentEmployeesFirst() throws {
        #expect(try set("กรมประชาสัมพันธ์", "2561/1").id == "national")
        let contract = try set("กรมประชาสัมพันธ์", "2562/2", staff: "3")
        #expect(contract.id == "prd")
        #expect(contract.pay.yearlyRaise?.serviceMonths == 8)
        #expect(contract.pay.amount?.base == .ownPay)
        #expect(contract.origins["yearlyRaise"]?.contains("9 ส.ค. 2555") == true)
        #expect(try set("กรมประชาสัมพันธ์", "2561/1", staff: "2").id == "national")
        #expect(contract.budgetRules == nil)
        // Since 2561 it has one for everybody, too.
        let all = try set("กรมประชาสัมพันธ์", "2561/2")
        #expect(all.id == "prd")
        #expect(all.budgetRules?.allotted == .agency)
        #expect(try set("กรมประชาสัมพันธ์", "2561/2", staff: "2").bands.count == 3)
        #expect(try set("กรมประชาสัมพันธ์", "2561/1", staff: "3").pay.yearlyRaise?.leastGrade == "ดี")
        #expect(try set("กรมประชาสัมพันธ์", "2555/1", staff: "3").id == "national")
    }

    @Test func theLaunchIsKnownByItsId() throws {
        let round = try #require(Round("2553/1"))
        let set = try #require(try Shipped.rulebook().inForce(id: "launch-2553", round: round)).ruleSet
        #expect(set.agency == nil)
        #expect(set.title?.isEmpty == false)
        #expect(set.announcedPercents[round]?.bounds(of: "ดีเด่น")?.least.canonical == "4.50")
        #expect(set.announcedPercents[round]?.bounds(of: "ต้องปรับปรุง") == nil)
        #expect(set.scoring.competencyScale == .weighted(highest: 5))
        #expect(set.office.calendar.count == 18)
        #expect(set.budgetRules?.allotted == .units)
        // No agency gets it, and nobody without an agency.
        #expect(try self.set(nil, "2553/1").id == "national")
    }

    @Test func theInteriorRatesFromAllSides() throws {
        let set = try set("สำนักงานปลัดกระทรวงมหาดไทย", "2563/2")
        let raters = try #require(set.raters)
        #expect(raters.groups == ["self", "superior", "peer", "subordinate"])
        #expect(raters.missing == .table)
        #expect(raters.ratios.count == 15)
        let three = try #require(raters.ratio(of: ["self", "peer", "subordinate"]))
        #expect(three.weights.mapValues(\.canonical) == ["self": "30.00", "peer": "40.00", "subordinate": "30.00"])
        #expect(set.office.calendar.map(\.begin?.iso) == [nil, "2020-09-08", "2020-09-16"])
        #expect(set.office.calendar.map(\.end?.iso) == ["2020-09-03", "2020-09-11", "2020-09-22"])
        #expect(try self.set("สำนักงานปลัดกระทรวงมหาดไทย", "2564/1").id == "national")
    }

    // MARK: Where it stands

    @Test func everyFigureHasItsFile() throws {
        let book = try Shipped.rulebook()
        let round = try #require(Round("2565/2"))
        let found = book.inForce(agency: "กรมบริการตัวอย่าง", round: round)
        #expect(
            found.files == [
                "rules/sample-agency.yaml", "rules/national-2560.yaml", "rules/national-2555.yaml",
                "rules/national.yaml",
            ])
        #expect(found.figures["ceiling"]?.file == "rules/national-2560.yaml")
        #expect(found.figures["movements"]?.file == "rules/national-2555.yaml")
        #expect(found.figures["lateTimesLimit"]?.file == "rules/sample-agency.yaml")
        #expect(found.percents[round]?.file == "rules/sample-agency.yaml")
        let permanent = book.inForce(agency: "กรมบริการตัวอย่าง", round: round, staffType: "2")
        #expect(permanent.files.first == "rules/national-permanent.yaml")
        #expect(permanent.files.dropFirst() == found.files[...])
        #expect(permanent.figures["subBands"] == nil)
        #expect(permanent.figures["bands"]?.file == "rules/national-permanent.yaml")
    }

    @Test func contextsCarryTheSetsOfStaffTypes() throws {
        let sets = try Shipped.rulebook().staffRuleSets(
            agency: "กรมบริการตัวอย่าง", round: try #require(Round("2565/2")))
        #expect(sets.keys.sorted() == ["2", "3"])
        let book = try Shipped.rulebook()
        let context = RuleContext(
            round: try #require(Round("2565/2")), tables: book.tables,
            ruleSet: try set("กรมบริการตัวอย่าง", "2565/2"), staffRuleSets: sets, payTable: nil)
        #expect(context.ruleSet(ofStaffType: "2").bands.count == 3)
        #expect(context.ruleSet(ofStaffType: "3").resultMaximum.canonical == "80.00")
        #expect(context.ruleSet(ofStaffType: "1").hash == context.ruleSet.hash)
        #expect(context.ruleSet(ofStaffType: nil).hash == context.ruleSet.hash)
    }

    @Test func aNewSetOfAnAgencyForOneStaffTypeComesFirst() throws {
        let copy = try MappingsCopy()
        try copy.write(
            "rules/sample-contract.yaml",
            """
            id: sample-agency
            agency: กรมบริการตัวอย่าง
            staffType: "3"
            from: 2565/2
            announcedPercents:
              value:
                - round: 2565/2
                  parts: [{grade: ดี, from: 70, below: 80, least: 3, most: 3}]
              origin: ประกาศ
            """)
        let book = try copy.load()
        let round = try #require(Round("2565/2"))
        let contract = book.ruleSet(agency: "กรมบริการตัวอย่าง", round: round, staffType: "3")
        #expect(contract.announcedPercents[round]?.parts.count == 1)
        #expect(contract.resultMaximum.canonical == "80.00")
        #expect(book.ruleSet(agency: "กรมบริการตัวอย่าง", round: round).announcedPercents[round]?.parts.count == 8)
    }

    @Test func roundingStepsAreTheGrid() {
        #expect(TotalRounding(decimals: 0, way: .cut).step.canonical == "1.00")
        #expect(TotalRounding(decimals: 2, way: .halfUp).step.canonical == "0.01")
    }
}
