import Records
import TestSupport
import Testing

/// The census day of the sample round is 1 September 2022.
struct DateImplausibleRuleTests {
    @Test(arguments: [
        ("2007-09-01", true), ("2007-09-02", false), ("1922-09-01", true), ("1921-09-01", false),
        ("2513-04-21", false), ("1970-04-21", true),
    ])
    func ageOnTheCensusDay(birth: String, isPlausible: Bool) {
        let findings = found(.dateImplausible, in: SampleRecords.source([[.birthDate: birth]]))
        #expect(findings.map(\.seen) == (isPlausible ? [] : [birth]))
    }

    @Test func startBeforeBirth() {
        let source = SampleRecords.source([[.birthDate: "1990-01-02", .startDate: "1990-01-01"]])
        #expect(found(.dateImplausible, in: source).map(\.field) == [.startDate])
        #expect(found(.startBefore18, in: source).isEmpty)
    }

    @Test func unreadableDayIsNotImplausible() {
        #expect(found(.dateImplausible, in: SampleRecords.source([[.birthDate: "!no-such-day:31/02/2520"]])).isEmpty)
    }
}
