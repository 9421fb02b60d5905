import Records
import TestSupport
import Testing

/// Fiscal year 2565 ends on 30 September 2022; who was born from 2 October 1961 to 1 October 1962 retires then.
struct RetirementRuleTests {
    @Test(arguments: [
        ("1961-10-01", true, false), ("1961-10-02", false, true), ("1962-09-30", false, true),
        ("1962-10-01", false, true), ("1962-10-02", false, false), ("1955-10-24", true, false),
        ("1963-02-28", false, false),
    ])
    func fiscalYearOfTheSixtiethBirthday(birth: String, hasPassed: Bool, isNow: Bool) {
        let source = SampleRecords.source([[.birthDate: birth]])
        #expect(found(.retirementPassed, in: source).isEmpty != hasPassed)
        #expect(found(.retiresThisRound, in: source).isEmpty != isNow)
    }

    @Test func evidenceNamesTheDay() throws {
        let finding = try #require(
            found(.retirementPassed, in: SampleRecords.source([[.birthDate: "1955-10-24"]])).first)
        #expect(finding.evidence == [.init("retirementDay", "2016-09-30")])
    }

    @Test func ageComesFromTheRuleSet() {
        let source = SampleRecords.source([[.birthDate: "1961-10-01"]])
        let context = SampleRules.context { $0.ruleSet.retirementAge = 65 }
        #expect(found(.retirementPassed, in: source, context: context).isEmpty)
    }

    @Test func onlyPersonsRetire() {
        let seat = SampleRecords.source("gpis-positions", kind: .position, [[.birthDate: "1950-01-01"]])
        #expect(found(.retirementPassed, in: seat).isEmpty)
    }
}
