import Pipeline
import Records
import Storage
import TestSupport
import Testing

/// Everybody's raise in the sample department, worked out without its list of raises and with it.
@Suite struct PayRoundTests {
    private func desk(without left: String? = nil) throws -> Desk {
        let desk = try Desk()
        for path in RepositoryRoot.sampleFiles where left.map({ !path.hasSuffix($0) }) ?? true { try desk.load(path) }
        try desk.reconcile()
        return desk
    }

    /// The rows of the list of raises, by citizen id.
    private func listed() throws -> [String: RecordView] {
        let desk = try desk()
        return try desk.workspace.store.reading { reader in
            let batch = try reader.records(round: Desk.round, source: "dpis-salary-result", kind: .raise)
            return Dictionary(
                (0..<batch.count).compactMap { row in batch[row].text(.citizenId).map { ($0, batch[row]) } },
                uniquingKeysWith: { first, _ in first })
        }
    }

    @Test func withoutTheListEveryRowOfItComesOutToTheSatang() throws {
        let pay = try PayRound(desk(without: "salary_result.xlsx").workspace, round: Desk.round)
        let listed = try listed()
        let desk = try desk()
        let open = try desk.findings(status: .open)
        // Whoever has an open finding about pay, score or identity may come out otherwise.
        let concerned = Set(open.filter { $0.severity != .info }.compactMap(\.personCid))
        var compared = 0
        for line in pay.lines {
            guard let cid = line.citizenId, let row = listed[cid], !concerned.contains(cid) else { continue }
            compared += 1
            #expect(line.outcome.base == row.money(.base), "\(line.positionNumber ?? "")")
            #expect(line.outcome.percent == row.percent(.percent))
            #expect(line.outcome.computed == row.money(.computedAmount))
            #expect(line.outcome.increment == row.money(.increment))
            #expect(line.outcome.specialPay == row.money(.specialPay))
            #expect(line.outcome.newSalary == row.money(.newSalary))
            #expect(line.outcome.grade == row.text(.grade))
        }
        #expect(compared > 200)
    }

    @Test func aRoundThatIsNotReconciledIsRefused() throws {
        let desk = try Desk()
        #expect(throws: PayRefusal.self) { try PayRound(desk.workspace, round: Desk.round) }
    }

    @Test func sumsOverUnitsAreSumsOverPeople() throws {
        let pay = try PayRound(desk(without: "salary_result.xlsx").workspace, round: Desk.round)
        let budget = try #require(pay.budget)
        var people = 0
        for group in budget.groups {
            #expect(group.units.reduce(0) { $0 + $1.figures.people } == group.figures.people)
            #expect(group.units.reduce(Int64(0)) { $0 + $1.figures.salaries.satang } == group.figures.salaries.satang)
            #expect(
                group.units.reduce(Int64(0)) { $0 + $1.figures.increments.satang } == group.figures.increments.satang)
            #expect(group.allowed.satang == group.figures.salaries.satang * 3 / 100)
            #expect(group.left == group.allowed - group.used)
            people += group.figures.people
        }
        #expect(people == pay.lines.filter { $0.facts.level != nil }.count)
        let increments = pay.lines.reduce(Int64(0)) { $0 + ($1.outcome.increment?.satang ?? 0) }
        #expect(budget.groups.reduce(Int64(0)) { $0 + $1.figures.increments.satang } == increments)
    }

    @Test func theHighestUniformPercentFitsAndTheNextDoesNot() throws {
        let workspace = try desk(without: "salary_result.xlsx").workspace
        let results = try PayRound(workspace, round: Desk.round).uniformPercents
        #expect(results.count == 3)
        for (index, result) in results.enumerated() {
            let percent = try #require(result.percent)
            #expect(result.cost <= result.allowed)
            var plan = PayPlan()
            plan.everybody = PercentE4(tenThousandths: percent.tenThousandths + 100)
            let budget = try #require(try PayRound(workspace, round: Desk.round, plan: plan).budget)
            #expect(budget.groups[index].used > result.allowed || percent.canonical == "6.00")
        }
    }

    @Test func aPlanGoesBeforeTheListAndLeavesNothingBehind() throws {
        let workspace = try desk().workspace
        let before = try PayRound(workspace, round: Desk.round)
        var plan = PayPlan()
        plan.grades["ดีเด่น"] = PercentE4(tenThousandths: 60_000)
        let tried = try PayRound(workspace, round: Desk.round, plan: plan)
        for (line, other) in zip(tried.lines, before.lines) where line.outcome.percent != other.outcome.percent {
            #expect(line.outcome.grade == "ดีเด่น")
            #expect(line.outcome.percent?.canonical == "6.00")
        }
        #expect(try PayRound(workspace, round: Desk.round).lines.map(\.outcome) == before.lines.map(\.outcome))
        plan.persons["1999999999999"] = PercentE4(tenThousandths: 10_000)
        #expect(throws: PayRefusal.self) { try PayRound(workspace, round: Desk.round, plan: plan) }
    }

    @Test func anExplanationNamesCellsLawAndArithmetic() throws {
        let workspace = try desk().workspace
        let line = try #require(
            try PayRound(workspace, round: Desk.round).lines.first { $0.outcome.isRaised && $0.citizenId != nil })
        let cid = try #require(line.citizenId)
        let explanation = try #require(
            try PayExplanation.all(workspace, round: Desk.round, citizenId: cid).first)
        let texts = explanation.steps.map(\.text.th)
        let base = try #require(line.outcome.base)
        #expect(texts.contains { $0.contains("×") && $0.contains(line.outcome.percent?.canonical ?? "-") })
        #expect(explanation.steps.contains { $0.places.contains { $0.file == "dpis_roster.csv" && $0.row != nil } })
        #expect(explanation.steps.contains { $0.places.contains { $0.file == "salary_result.xlsx" } })
        #expect(explanation.steps.contains { $0.origin?.contains("ว 7/2558") ?? false })
        #expect(base.satang > 0)
        #expect(throws: PayRefusal.self) {
            try PayExplanation.all(workspace, round: Desk.round, citizenId: "1999999999999")
        }
    }
}
