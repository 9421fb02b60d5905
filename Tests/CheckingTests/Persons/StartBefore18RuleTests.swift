import Records
import TestSupport
import Testing

struct StartBefore18RuleTests {
    @Test(arguments: [("2007-12-31", true), ("2008-01-01", false), ("", false)])
    func eighteenthBirthdayDecides(start: String, isTooEarly: Bool) {
        let source = SampleRecords.source(fields: [.startDate], [[.birthDate: "1990-01-01", .startDate: start]])
        #expect(found(.startBefore18, in: source).map(\.seen) == (isTooEarly ? [start] : []))
    }
}
