import Checking
import Records
import TestSupport
import Testing

struct ValueMissingRuleTests {
    private func missing(_ rows: [[Field: String]], required: [Field]) -> [Field?] {
        var source = SampleRecords.source(fields: [.salary, .birthDate, .citizenId, .givenName], rows)
        source.required = required
        return Checker().check(source, context: SampleRules.context).findings
            .filter { $0.code == .valueMissing }.map(\.field)
    }

    @Test func anEmptyRequiredFieldIsFound() {
        #expect(missing([[.salary: "19340.00"], [:]], required: [.salary]) == [.salary])
    }

    @Test func whatIsNotRequiredMayBeEmpty() {
        #expect(missing([[:]], required: []).isEmpty)
    }

    @Test func unreadableIsNotMissing() {
        #expect(missing([[.salary: "!not-a-number:สามหมื่น"]], required: [.salary]).isEmpty)
    }

    @Test func idsAndNamesHaveTheirOwnFindings() {
        #expect(missing([[:]], required: [.citizenId, .givenName]).isEmpty)
    }
}
