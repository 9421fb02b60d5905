import Records

/// The rule set's retirement age, reached in an earlier fiscal year while the person is still in the register, or
/// in this one. People retire on 30 September of the fiscal year in which they reach it.
package struct RetirementRule: RecordRule {
    package let code: FindingCode
    package let kinds: Set<RecordKind> = [.person]
    package let needs: [Field] = [.birthDate]

    static let passed = RetirementRule(code: .retirementPassed)
    static let thisRound = RetirementRule(code: .retiresThisRound)

    package func check(_ batch: RecordBatch, context: RuleContext) -> [FindingDraft] {
        var findings: [FindingDraft] = []
        let age = context.ruleSet.retirementAge
        let thisYear = Int64(context.round.fiscalYearEnd.year)
        batch.eachValue(of: .birthDate) { row, birth in
            let year = RetirementDay.year(born: birth, age: age)
            guard code == .retirementPassed ? year < thisYear : year == thisYear else { return }
            findings.append(
                batch.finding(
                    code, row: row, field: .birthDate, seen: batch[row].canonical(.birthDate),
                    evidence: Day(year: Int(year), month: 9, day: 30).map { [.init("retirementDay", $0.iso)] } ?? []))
        }
        return findings
    }
}
