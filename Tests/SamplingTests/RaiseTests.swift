import Testing

@testable import Sampling

/// Amounts worked out by hand from the pay table in force since 1 October 2560.
@Suite struct RaiseTests {
    struct Case: Sendable {
        var level: SampleLevel
        var salary: Int
        var percent: Int
        var base: Int
        var increment: Int
        /// Satang.
        var specialPay = 0
    }

    @Test(arguments: [
        // 17,980 × 2.7 % = 485.46
        Case(level: .k1, salary: 19_340, percent: 270, base: 17_980, increment: 490),
        // 36,470 × 2.7 % = 984.69
        Case(level: .k2, salary: 33_250, percent: 270, base: 36_470, increment: 990),
        // The threshold of K2 is 29,335.
        Case(level: .k2, salary: 29_330, percent: 280, base: 24_410, increment: 690),
        Case(level: .k2, salary: 29_340, percent: 280, base: 36_470, increment: 1030),
        // 36,470 × 3 % = 1,094.10: above the own ceiling up to the next level's.
        Case(level: .k2, salary: 43_600, percent: 300, base: 36_470, increment: 1100),
        Case(level: .k2, salary: 58_380, percent: 300, base: 36_470, increment: 10, specialPay: 108_410),
        Case(level: .k2, salary: 58_390, percent: 300, base: 36_470, increment: 0, specialPay: 109_410),
        // 12,310 × 0 %
        Case(level: .o1, salary: 10_000, percent: 0, base: 12_310, increment: 0),
        // 71,700 × 3.7 % = 2,652.90
        Case(level: .m2, salary: 70_000, percent: 370, base: 71_700, increment: 2660),
    ]) func amounts(_ given: Case) {
        let raise = SampleRaise(salary: given.salary, level: given.level, percent: given.percent)
        #expect(raise.base == given.base)
        #expect(raise.increment == given.increment)
        #expect(raise.specialPay == given.specialPay)
        #expect(raise.newSalary == given.salary + given.increment)
    }

    @Test(arguments: [
        (9500, 370), (9499, 360), (9000, 360), (8999, 280), (8500, 280), (8499, 270), (7500, 240), (7000, 230),
        (6500, 200), (6000, 190), (5999, 0),
    ]) func percentsOfHalfBands(total: Int, percent: Int) {
        #expect(SampleGrade.percent(total: total) == percent)
    }
}
