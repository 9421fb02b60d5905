import Checking
import Records
import TestSupport
import Testing

struct CheckerTests {
    @Test func everyRuleHasItsOwnPlace() {
        let codes = Checker.rules.map(\.code)
        #expect(Set(codes).count == codes.count)
    }

    @Test func saysWhatItCouldNotCheckAndWhy() {
        let payroll = SampleRecords.source(
            "payroll", [[.citizenId: "1234567890121", .givenName: "ปรีชา", .surname: "ใจดี", .salary: "19340.00"]])
        let notChecked = Checker().check(payroll, context: SampleRules.context).notChecked
        #expect(
            notChecked.contains(
                NotChecked(code: .retirementPassed, source: "payroll", reason: .columnMissing, fields: [.birthDate])))
        #expect(
            notChecked.contains(
                NotChecked(
                    code: .levelTypeMismatch, source: "payroll", reason: .columnMissing,
                    fields: [.positionType, .level])))
        #expect(!notChecked.contains { $0.code == .cidMissing })
        #expect(notChecked == notChecked.sorted())
    }

    @Test func emptySourceGivesNothing() {
        let empty = SampleRecords.source(fields: [.citizenId, .givenName, .surname, .positionNumber], [])
        #expect(Checker().check(empty, context: SampleRules.context).findings.isEmpty)
    }

    @Test func orderOfRowsDoesNotMatter() throws {
        let register = try Department.load().source("dpis-roster")
        #expect(
            Checker().check(register, context: SampleRules.context).findings
                == Checker().check(SampleRecords.reversed(register), context: SampleRules.context).findings)
    }
}
