import Records
import TestSupport
import Testing

struct LevelTypeMismatchRuleTests {
    @Test(arguments: [
        ("K", "O2", true), ("O", "K2", true), ("D", "M1", true), ("K", "K2", false), ("M", "M2", false),
        ("", "K2", false), ("K", "", false), ("K", "บ1", false),
    ])
    func levelBelongsToItsType(type: String, level: String, isWrong: Bool) {
        let source = SampleRecords.source(
            fields: [.positionType, .level], [[.positionType: type, .level: level]])
        #expect(found(.levelTypeMismatch, in: source).map(\.seen) == (isWrong ? [level] : []))
    }

    /// At 8,000 baht only K1 is possible among วิชาการ; at 32,550 K2, K3, K4 and K5 are.
    @Test(arguments: [("8000.00", ["K1"]), ("32550.00", [])])
    func suggestsTheOneLevelThatTheSalaryFits(salary: String, levels: [String]) throws {
        let source = SampleRecords.source([[.positionType: "K", .level: "O2", .salary: salary]])
        #expect(try #require(found(.levelTypeMismatch, in: source).first).suggestions.map(\.value) == levels)
    }
}
