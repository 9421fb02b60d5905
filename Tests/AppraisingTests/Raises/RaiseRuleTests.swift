import Records
import TestSupport
import Testing

struct IncrementBaseMismatchRuleTests {
    /// K2: below 29,335 the base is 24,410, from it on 36,470.
    @Test(arguments: [
        ("33250.00", "36470.00", nil), ("33250.00", "24410.00", "36470.00"), ("29334.99", "24410.00", nil),
        ("29335.00", "24410.00", "36470.00"), ("20370.00", "36470.00", "24410.00"), ("", "1.00", nil),
    ])
    func thresholdDecides(salary: String, base: String, expected: String?) {
        let findings = Sample.found(.incrementBaseMismatch, in: Sample.raise([.salary: salary, .base: base]))
        #expect(findings.map(\.expected) == (expected == nil ? [] : [expected]))
    }

    @Test func whoIsNotRaisedNeedsNoBase() {
        #expect(Sample.found(.incrementBaseMismatch, in: Sample.raise([.base: "0.00", .percent: "0.00"])).isEmpty)
        #expect(Sample.found(.incrementBaseMismatch, in: Sample.raise([.base: "0.00"])).count == 1)
    }

    @Test func otherStaffHaveNoRowInTheTable() {
        #expect(Sample.found(.incrementBaseMismatch, in: Sample.raise([.level: "E3"])).isEmpty)
    }
}

struct IncrementPercentOverCapRuleTests {
    @Test(arguments: [("6.00", 0), ("6.0001", 1), ("6.50", 1), ("-0.10", 1), ("0.00", 0), ("", 0)])
    func capOfTheRuleSet(percent: String, count: Int) {
        #expect(Sample.found(.incrementPercentOverCap, in: Sample.raise([.percent: percent])).count == count)
    }
}

struct IncrementAmountMismatchRuleTests {
    private func found(_ change: [Field: String]) -> [FindingDraft] {
        Sample.found(.incrementAmountMismatch, in: Sample.raise(change))
    }

    @Test func amountOfTheRow() throws {
        let finding = try #require(found([.increment: "1000.00", .computedAmount: "1000.00"]).first)
        #expect((finding.field, finding.seen, finding.expected) == (.increment, "1000.00", "990.00"))
        #expect(finding.suggestions.map(\.detail) == ["36470.00 × 2.70 %"])
        #expect(found([.increment: "1000.00", .computedAmount: "1000.00"]).count == 1)
    }

    @Test func amountBeforeTheCapIsHeldToo() {
        #expect(found([.computedAmount: "980.00"]).map(\.field) == [.computedAmount])
    }

    /// Beside a wrong raise nothing is said of it.
    @Test func specialPayHasItsOwnCode() {
        #expect(found([.specialPay: "10.00"]).isEmpty)
        let special = Sample.found(.specialPayMismatch, in: Sample.raise([.specialPay: "10.00"]))
        #expect(special.map(\.field) == [.specialPay])
        #expect(special.map(\.expected) == ["0.00"])
        let both = Sample.raise([.specialPay: "10.00", .increment: "1000.00"])
        #expect(Sample.found(.specialPayMismatch, in: both).isEmpty)
    }

    /// 36,470 instead of 24,410: the amount is right by the table's base.
    @Test func wrongBaseIsNotHeldAgainstTheAmount() {
        let change: [Field: String] = [
            .salary: "20370.00", .base: "36470.00", .percent: "2.30", .computedAmount: "570.00", .increment: "570.00",
        ]
        #expect(found(change).isEmpty)
        #expect(found(change.merging([.increment: "840.00"]) { $1 }).count == 1)
    }

    @Test func percentOverTheCapHasItsOwnFinding() {
        #expect(found([.percent: "6.50"]).isEmpty)
    }

    /// M2 at 75,740 with 2.3 % of 71,700: 1,060 to the ceiling of 76,800, 589.10 paid.
    @Test(arguments: [("1060.00", "589.10", 0, 0), ("1650.00", "0.00", 1, 0), ("1060.00", "590.00", 0, 1)])
    func ceilingCapsTheRaise(increment: String, special: String, count: Int, ofSpecialPay: Int) {
        let change: [Field: String] = [
            .level: "M2", .salary: "75740.00", .base: "71700.00", .percent: "2.30", .computedAmount: "1650.00",
            .increment: increment, .specialPay: special,
        ]
        #expect(found(change).count == count)
        #expect(Sample.found(.specialPayMismatch, in: Sample.raise(change)).count == ofSpecialPay)
    }

    /// The rule set says which ceiling: with the own one a K2 at 43,600 is not raised at all.
    @Test func ownCeilingOfTheRuleSet() {
        let context = SampleRules.context { $0.ruleSet.ceiling = .own }
        let raise = Sample.raise([
            .salary: "43600.00", .percent: "3.00", .computedAmount: "1100.00", .increment: "0.00",
            .specialPay: "1094.10",
        ])
        #expect(Sample.found(.incrementAmountMismatch, in: raise, context: context).isEmpty)
        #expect(Sample.found(.incrementAmountMismatch, in: raise).map(\.expected) == ["1100.00"])
    }

    /// A government employee is capped at the group's maximum, without special pay.
    @Test(arguments: [("200.00", 0), ("300.00", 1)])
    func otherStaffAreCappedByTheRowsOwnCeiling(increment: String, count: Int) {
        let change: [Field: String] = [
            .level: "E3", .salary: "34500.00", .base: "34500.00", .percent: "3.00", .salaryCeiling: "34700.00",
            .computedAmount: "1040.00", .increment: increment, .specialPay: "0.00",
        ]
        #expect(found(change).count == count)
        #expect(found([.level: "E3", .increment: "5.00"]).isEmpty)
    }
}

struct NewSalaryMismatchRuleTests {
    @Test(arguments: [("34240.00", nil), ("34340.00", "34240.00"), ("34240.01", "34240.00"), ("", nil)])
    func salaryAndIncrement(newSalary: String, expected: String?) {
        let findings = Sample.found(.newSalaryMismatch, in: Sample.raise([.newSalary: newSalary]))
        #expect(findings.map(\.expected) == (expected == nil ? [] : [expected]))
    }

    @Test func specialPayIsNoPartOfTheSalary() {
        #expect(Sample.found(.newSalaryMismatch, in: Sample.raise([.specialPay: "500.00"])).isEmpty)
    }
}
