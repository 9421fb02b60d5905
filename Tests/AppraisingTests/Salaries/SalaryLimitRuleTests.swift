import Records
import TestSupport
import Testing

/// K2 in force since October 2560: 13,160 at least for the time being, 43,600 own ceiling, 58,390 the next one's.
struct SalaryLimitRuleTests {
    @Test(arguments: [
        ("13160.00", [FindingCode]()), ("13159.99", [.salaryBelowMinimum]), ("43600.00", []),
        ("43610.00", [.salaryAboveOwnCeiling]), ("58390.00", [.salaryAboveOwnCeiling]),
        ("58400.00", [.salaryAboveCeiling]), ("99990.00", [.salaryAboveCeiling]), ("!not-a-number:สามหมื่น", []),
    ])
    func withTheNextCeiling(salary: String, codes: [FindingCode]) {
        let register = SampleRecords.source([[.level: "K2", .salary: salary]])
        #expect(Sample.check([register]).findings.map(\.code) == codes)
    }

    @Test(arguments: [("43600.00", [FindingCode]()), ("43610.00", [.salaryAboveCeiling])])
    func withTheOwnCeiling(salary: String, codes: [FindingCode]) {
        let context = SampleRules.context { $0.ruleSet.ceiling = .own }
        let register = SampleRecords.source([[.level: "K2", .salary: salary]])
        #expect(Sample.check([register], context: context).findings.map(\.code) == codes)
    }

    @Test func levelsOutsideTheTableAndRaisesAreLeftAlone() {
        #expect(Sample.check([SampleRecords.source([[.level: "E3", .salary: "99990.00"]])]).findings.isEmpty)
        #expect(Sample.found(.salaryAboveCeiling, in: Sample.raise([.salary: "99990.00"])).isEmpty)
    }
}
