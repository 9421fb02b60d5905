import Appraising
import Pipeline
import Records
import Rulebook
import TestSupport
import Testing

/// Raises by the shipped rules and pay tables, against figures worked out elsewhere.
@Suite struct PayGoldenTests {
    struct Row: CustomTestStringConvertible {
        var round: String
        var level: String
        /// In baht.
        var salary: Int64
        /// In ten-thousandths of a percent.
        var percent: Int64
        var base: Int64
        var computed: Int64
        var increment: Int64
        /// In satang.
        var special: Int64

        var testDescription: String { "\(round) \(level) \(salary) \(percent)" }
    }

    private func context(_ round: String, agency: String? = nil) throws -> RuleContext {
        try Desk().workspace.context(round: try #require(Round(round)), agency: agency)
    }

    private func facts(_ level: String, _ salary: Int64, percent: Int64? = nil, total: Int64? = nil) -> PayFacts {
        var facts = PayFacts(person: 1, record: 1)
        facts.staffType = CodeTables.official
        facts.level = level
        facts.salary = SourcedAmount(payload: salary * 100, record: 1, field: .salary)
        facts.total = total.map { SourcedAmount(payload: $0, record: 2, field: .totalScore) }
        if let percent {
            facts.award = PayFacts.Award(
                record: 3, percent: SourcedAmount(payload: percent, record: 3, field: .percent), remark: nil,
                newSalary: nil, isNothing: percent == 0)
        }
        return facts
    }

    @Test(arguments: [
        // DPIS's own example, by the tables of 2554: the own level's ceiling.
        Row(
            round: "2554/1", level: "M2", salary: 69_350, percent: 39_000, base: 66_460, computed: 2_600,
            increment: 460, special: 213_194),
        // The row of ชำนาญการ of 2552: the lower base below 25,185, the upper from it on.
        Row(
            round: "2553/1", level: "K2", salary: 25_180, percent: 30_000, base: 20_350, computed: 620, increment: 620,
            special: 0),
        Row(
            round: "2553/1", level: "K2", salary: 25_190, percent: 30_000, base: 30_600, computed: 920, increment: 920,
            special: 0),
        Row(
            round: "2553/1", level: "K2", salary: 36_020, percent: 30_000, base: 30_600, computed: 920, increment: 0,
            special: 91_800),
        // Since 2560 the next level's ceiling: 43,600 is no end for ชำนาญการ.
        Row(
            round: "2560/1", level: "K2", salary: 43_600, percent: 30_000, base: 36_470, computed: 1_100,
            increment: 1_100, special: 0),
        Row(
            round: "2559/2", level: "K2", salary: 43_600, percent: 30_000, base: 36_470, computed: 1_100, increment: 0,
            special: 109_410),
        // The step between the bases of 2565 at every kind of level.
        Row(
            round: "2565/2", level: "O1", salary: 15_210, percent: 25_000, base: 12_310, computed: 310, increment: 310,
            special: 0),
        Row(
            round: "2565/2", level: "O1", salary: 15_220, percent: 25_000, base: 18_110, computed: 460, increment: 460,
            special: 0),
        Row(
            round: "2565/2", level: "M2", salary: 76_800, percent: 60_000, base: 71_700, computed: 4_310, increment: 0,
            special: 430_200),
    ])
    func amountsAreThoseOfTheTables(_ row: Row) throws {
        let computer = PayComputer(try context(row.round), contractPay: nil)
        let outcome = computer.outcome(facts(row.level, row.salary, percent: row.percent))
        #expect(outcome.base == Baht(row.base))
        #expect(outcome.computed == Baht(row.computed))
        #expect(outcome.increment == Baht(row.increment))
        #expect(outcome.specialPay == Baht(satang: row.special))
        #expect(outcome.newSalary == Baht(row.salary + row.increment))
        #expect(outcome.reasons.isEmpty)
    }

    /// All 13 levels, from below the threshold to the ceiling, at every hundredth of a percent: what the rule promises.
    @Test(arguments: ["2553/1", "2555/1", "2558/1", "2559/2", "2560/1", "2565/2"])
    func everyLevelKeepsItsPromises(round: String) throws {
        let context = try context(round)
        let table = try #require(context.payTable)
        #expect(table.levels.count == 13)
        let computer = PayComputer(context, contractPay: nil)
        for level in table.levels {
            let row = try #require(table.row(level: level))
            let ceiling = context.ruleSet.ceiling == .own ? row.ownCeiling : row.nextCeiling
            let salaries = [row.minimum, row.threshold, row.ownCeiling, ceiling].flatMap { [$0, $0 - Baht(10)] }
            for salary in salaries where salary <= ceiling {
                var last = salary
                for percent in stride(from: Int64(100), through: 60_000, by: 1_900) {
                    let outcome = computer.outcome(facts(level, salary.satang / 100, percent: percent))
                    let new = try #require(outcome.newSalary)
                    let increment = try #require(outcome.increment)
                    let special = try #require(outcome.specialPay)
                    let computed = try #require(outcome.computed)
                    let base = try #require(outcome.base)
                    let exact = base.satang * percent
                    #expect(new == salary + increment)
                    #expect(new <= ceiling)
                    #expect(new >= last, "a higher percent never lowers a salary")
                    last = new
                    #expect(computed.satang % 1_000 == 0)
                    #expect(computed.satang * 1_000_000 >= exact && (computed.satang - 1_000) * 1_000_000 < exact)
                    if increment == computed {
                        #expect(special.satang == 0)
                    } else {
                        // What is paid together is the entitlement before rounding.
                        let paid = increment + special
                        #expect(increment > paid || abs(paid.satang * 1_000_000 - exact) <= 500_000)
                    }
                }
            }
        }
    }

    @Test func theAnnouncedPercentIsTakenWhereNoListSaysOne() throws {
        let computer = PayComputer(try context("2565/2", agency: "กรมบริการตัวอย่าง"), contractPay: nil)
        for (total, percent, grade, sub) in [
            (950_000, 37_000, "ดีเด่น", "ดีเด่น 2"), (949_900, 36_000, "ดีเด่น", "ดีเด่น 1"),
            (850_000, 28_000, "ดีมาก", "ดีมาก 2"), (800_000, 27_000, "ดีมาก", "ดีมาก 1"),
            (750_000, 24_000, "ดี", "ดี 2"), (700_000, 23_000, "ดี", "ดี 1"), (650_000, 20_000, "พอใช้", "พอใช้ 2"),
            (600_000, 19_000, "พอใช้", "พอใช้ 1"),
        ] as [(Int64, Int64, String, String)] {
            let outcome = computer.outcome(facts("K1", 18_000, total: total))
            #expect(outcome.percent == PercentE4(tenThousandths: percent))
            #expect(outcome.basis == .announced)
            #expect(outcome.grade == grade)
            #expect(outcome.subGrade == sub)
        }
        let bad = computer.outcome(facts("K1", 18_000, total: 599_900))
        #expect(bad.newSalary == Baht(18_000))
        #expect(bad.reasons == [.gradeNotRaised])
        #expect(computer.outcome(facts("K1", 18_000)).reasons == [.noScore])
        // A list goes before what was announced.
        #expect(computer.outcome(facts("K1", 18_000, percent: 31_000, total: 950_000)).percent?.canonical == "3.10")
        #expect(computer.outcome(facts("K1", 18_000, percent: 0, total: 950_000)).reasons == [.notAwarded])
    }

    /// Below its own ceiling a line of work has bases of its own, from it on those of the level.
    @Test(arguments: [(32_250, 32_250), (32_260, 35_070), (41_610, 35_070), (41_620, 44_970)] as [(Int64, Int64)])
    func aLineWithACeilingOfItsOwnHasItsOwnBases(salary: Int64, base: Int64) throws {
        let computer = PayComputer(try context("2565/2"), contractPay: nil)
        var special = facts("O3", salary, percent: 30_000)
        special.isSpecialLine = true
        #expect(computer.outcome(special).base == Baht(base))
    }

    @Test func noPercentIsAboveTheCap() throws {
        let computer = PayComputer(try context("2565/2"), contractPay: nil)
        #expect(computer.outcome(facts("K1", 18_000, percent: 65_000)).percent?.canonical == "6.00")
    }

    @Test func whatIsNotKnownIsNotGuessed() throws {
        let computer = PayComputer(try context("2565/2"), contractPay: nil)
        #expect(computer.outcome(facts("K1", 18_000, total: 950_000)).reasons == [.percentNotAnnounced])
        #expect(computer.outcome(facts("E1", 18_000, percent: 30_000)).reasons == [.levelNotInTable])
        var nobody = facts("K1", 18_000, percent: 30_000)
        nobody.staffType = nil
        #expect(computer.outcome(nobody).reasons == [.staffTypeUnknown])
        var unpaid = facts("K1", 18_000, percent: 30_000)
        unpaid.salary = nil
        let outcome = computer.outcome(unpaid)
        #expect(outcome.reasons == [.salaryUnknown])
        #expect(!outcome.isKnown)
        #expect(computer.outcome(facts("K2", 58_400, percent: 30_000)).reasons == [.salaryAboveCeiling])
    }

    @Test func aBarGoesBeforeAnyPercent() throws {
        let computer = PayComputer(try context("2565/2"), contractPay: nil)
        var barred = facts("K1", 18_000, percent: 30_000, total: 950_000)
        barred.bars = [PayBar(reason: .leaveDays, comparison: "24 > 23", places: [])]
        let outcome = computer.outcome(barred)
        #expect(outcome.percent == PercentE4(tenThousandths: 0))
        #expect(outcome.increment == Baht(0))
        #expect(outcome.newSalary == Baht(18_000))
        #expect(outcome.reasons == [.leaveDays])
        #expect(!outcome.isRaised)
    }

    /// Own pay, rounded up to ten baht, up to the highest pay of the group, nothing beside it; once a year.
    @Test func governmentEmployeesAreRaisedByTheMeanOfTheYear() throws {
        let rulebook = try Desk.rulebook.get()
        let round = try #require(Round("2565/2"))
        let table = try #require(rulebook.contractPayTable(on: round.effectiveDay))
        func outcome(_ salary: Int64, _ first: Int64?, _ second: Int64?, round: String = "2565/2") throws -> PayOutcome
        {
            var one = facts("E3", salary, percent: 40_000, total: second)
            one.staffType = CodeTables.governmentEmployee
            one.otherTotal = first.map { SourcedAmount(payload: $0, record: 4, field: .totalScore) }
            return PayComputer(try context(round), contractPay: table).outcome(one)
        }
        let raised = try outcome(20_010, 800_100, 800_200)
        // (80.01 + 80.02) ÷ 2 = 80.015, half up.
        #expect(raised.score?.canonical == "80.02")
        #expect(raised.grade == "ดีมาก")
        #expect(raised.base == Baht(20_010))
        #expect(raised.increment == Baht(810))
        // 34,700 is the highest pay of บริหารทั่วไป.
        let top = try outcome(34_500, 900_000, 900_000)
        #expect(top.increment == Baht(200))
        #expect(top.specialPay == Baht(0))
        #expect(try outcome(20_000, nil, 900_000).reasons == [.oneRoundOnly])
        #expect(try outcome(20_000, 600_000, 700_000).reasons == [.meanBelowGrade])
        #expect(try outcome(20_000, 900_000, 900_000, round: "2565/1").reasons == [.onceAYear])
    }

    @Test func permanentEmployeesAreRaisedBySteps() throws {
        func outcome(_ remark: String, wage: Int64, new: Int64?, round: String = "2565/2") throws -> PayOutcome {
            var one = facts("บ2", wage, total: 895_000)
            one.staffType = CodeTables.permanentEmployee
            one.award = PayFacts.Award(
                record: 3, percent: nil, remark: remark, newSalary: new.map { Baht($0) },
                isNothing: new == wage)
            return PayComputer(try context(round), contractPay: nil).outcome(one)
        }
        let raised = try outcome("1 ขั้น", wage: 15_000, new: 15_600)
        #expect(raised.increment == Baht(600))
        #expect(raised.steps?.canonical == "1.00")
        // The decimals of the total are cut off: 89.5 is 89.
        #expect(raised.score?.canonical == "89.00")
        #expect(raised.grade == "เป็นที่ยอมรับได้")
        // At the last step: 2 % for half a step, 4 % for one.
        #expect(try outcome("0.5 ขั้น", wage: 21_010, new: 21_010).specialPay == Baht(satang: 42_020))
        #expect(try outcome("1 ขั้น", wage: 21_010, new: 21_010).specialPay == Baht(satang: 84_040))
        // One and a half are for the second half alone.
        #expect(try outcome("1.5 ขั้น", wage: 15_000, new: 15_900).isRaised)
        #expect(try outcome("1.5 ขั้น", wage: 15_000, new: 15_900, round: "2565/1").reasons == [.stepsNotAllowed])
        #expect(try outcome("ลาป่วยเกิน", wage: 15_000, new: 15_000).reasons == [.notAwarded])
    }
}
