import Reconciling
import Records
import TestSupport
import Testing

struct BudgetExceededRuleTests {
    private static func limited(mayShift: Bool = false) -> RuleContext {
        SampleRules.context {
            $0.ruleSet.incrementBudget = IncrementBudget(
                percent: PercentE4(tenThousandths: 30_000), groups: [["O", "K"], ["D"]], spent: [.increment],
                mayShift: mayShift)
        }
    }

    private typealias Row = (level: String, salary: String, increment: String)

    private func sources(_ rows: [Row], isComplete: Bool = true) -> [SourceRecords] {
        let people = rows.enumerated().map {
            Sample.person(id: Sample.ids[$0.offset], more: [.level: $0.element.level])
        }
        return [
            SampleRecords.source(
                "dpis-roster", isComplete: isComplete, fields: [.salary], firstRecord: 101,
                zip(people, rows).map { $0.merging([.salary: $1.salary]) { $1 } }),
            SampleRecords.source(
                "salary-result", kind: .raise, fields: [.increment], firstRecord: 401,
                zip(people, rows).map { $0.merging([.increment: $1.increment]) { $1 } }),
        ]
    }

    private func found(_ rows: [Row], mayShift: Bool = false) -> [FindingDraft] {
        Sample.found(.budgetExceeded, in: sources(rows), context: Self.limited(mayShift: mayShift))
    }

    @Test func aGroupThatSpendsMore() throws {
        let findings = found([("K2", "30000.00", "900.00"), ("O2", "20000.00", "610.00"), ("D1", "50000.00", "0.00")])
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.seen == "1510.00")
        #expect(finding.expected == "1500.00")
        #expect(finding.subject == .source("salary-result O K"))
        #expect(
            finding.evidence == [
                .init("types", "O K"), .init("people", "2"), .init("raised", "2"), .init("salaries", "50000.00"),
                .init("percentOfSalaries", "3.00"), .init("arithmetic", "50000.00 × 3.00 %"), .init("excess", "10.00"),
            ])
        #expect(finding.places == [.init(recordID: 401, field: .increment), .init(recordID: 101, field: .salary)])
    }

    @Test func exactlyTheBudgetIsRight() {
        #expect(found([("K2", "30000.00", "900.00"), ("O2", "20000.00", "600.00")]).isEmpty)
    }

    @Test func leftoversMayCover() {
        let covered: [Row] = [("K2", "30000.00", "1000.00"), ("D1", "50000.00", "1400.00")]
        #expect(found(covered).count == 1)
        #expect(found(covered, mayShift: true).isEmpty)
        let spent: [Row] = [("K2", "30000.00", "1000.00"), ("D1", "50000.00", "1410.00")]
        #expect(found(spent, mayShift: true).map(\.expected) == ["900.00"])
    }

    /// A salary that only another source tells counts; where none does, the group's sum is not known.
    @Test func unreadableSalariesAndRaises() {
        #expect(found([("K2", "!not-a-number:x", "900.00")]).isEmpty)
        #expect(found([("K2", "30000.00", "2000.00"), ("O2", "20000.00", "!not-a-number:x")]).isEmpty)
        var told = sources([("K2", "!not-a-number:x", "910.00")])
        told.append(Sample.payroll(Sample.person(id: Sample.ids[0], more: [.salary: "30000.00"])))
        #expect(Sample.found(.budgetExceeded, in: told, context: Self.limited()).map(\.seen) == ["910.00"])
    }

    @Test func typesWithoutBudgetAreLeftAlone() { #expect(found([("M2", "70000.00", "9000.00")]).isEmpty) }

    @Test func whatItNeeds() {
        func obstacles(_ sources: [SourceRecords], _ context: RuleContext) -> [NotChecked] {
            Sample.reconcile(sources, context: context).notChecked.filter { $0.code == .budgetExceeded }
        }
        let row: [Row] = [("K2", "30000.00", "2000.00")]
        #expect(obstacles(sources(row), SampleRules.context).map(\.reason) == [.ruleMissing])
        #expect(obstacles(sources(row, isComplete: false), Self.limited()).map(\.reason) == [.sourcePartial])
        #expect(obstacles([sources(row)[0]], Self.limited()).map(\.reason) == [.sourceMissing])
        var partial = sources(row)
        partial[1].isComplete = false
        #expect(
            obstacles(partial, Self.limited())
                == [NotChecked(code: .budgetExceeded, source: "salary-result", reason: .sourcePartial)])
        #expect(Sample.found(.budgetExceeded, in: partial, context: Self.limited()).isEmpty)
    }
}
