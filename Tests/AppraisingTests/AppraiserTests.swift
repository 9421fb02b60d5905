import Appraising
import Records
import TestSupport
import Testing

struct AppraiserTests {
    @Test func rightRaiseGivesNothing() {
        #expect(Sample.check([Sample.raise()]).findings.isEmpty)
    }

    @Test func everyRuleHasItsOwnPlace() {
        let codes = Appraiser.rules.map(\.code)
        #expect(Set(codes).count == codes.count)
    }

    @Test func withoutPayTableWhatNeedsItIsListed() {
        let context = SampleRules.context { $0.payTable = nil }
        let result = Sample.check([Sample.raise([.base: "1.00"])], context: context)
        #expect(!result.findings.contains { $0.code == .incrementBaseMismatch })
        #expect(
            result.notChecked.contains(
                NotChecked(code: .incrementBaseMismatch, source: "salary-result", reason: .payTableMissing)))
    }

    @Test func missingColumnsAreListed() {
        let result = Sample.check([Sample.scores([.totalScore: "80.00"])])
        #expect(
            result.notChecked == [
                NotChecked(
                    code: .acknowledgementMissing, source: "epm-r0901", reason: .columnMissing, fields: [.acknowledged]),
                NotChecked(code: .decimalNotTruncated, source: "epm-r0901", reason: .ruleMissing),
                NotChecked(code: .gradeMismatch, source: "epm-r0901", reason: .columnMissing, fields: [.grade]),
                NotChecked(
                    code: .totalMismatch, source: "epm-r0901", reason: .columnMissing,
                    fields: [.resultScore, .competencyScore]),
                NotChecked(
                    code: .weightsNot100, source: "epm-r0901", reason: .columnMissing,
                    fields: [.resultWeight, .competencyWeight]),
            ])
    }

    /// A raise without a level column takes the level of its person by the highest authority.
    @Test func levelComesFromTheLinkedPerson() {
        let register = SampleRecords.source("dpis-roster", firstRecord: 7, [[.level: "K1"]])
        let seat = SampleRecords.source("gpis-positions", kind: .position, firstRecord: 9, [[.level: "K2"]])
        let raise = SampleRecords.source("salary-result", kind: .raise, [[.salary: "33250.00", .base: "23930.00"]])
        let findings = Sample.check([register, seat, raise], persons: [[1, 7, 9]]).findings
        #expect(findings.map(\.expected) == ["36470.00"])
        #expect(Sample.check([register, seat, raise], persons: [[1], [7, 9]]).findings.isEmpty)
    }
}
