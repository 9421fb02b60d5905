import Checking
import Records
import TestSupport
import Testing

/// The whole sample department: every planted fault that one source shows, and nobody else.
struct DepartmentTests {
    @Test func findsWhatOneSourceShowsAndNothingElse() throws {
        let department = try Department.load()
        let checked = department.sources.map { Checker().check($0, context: SampleRules.context) }
        let findings = checked.flatMap(\.findings)
        let own = Set(Checker.rules.map(\.code))
        let faults = department.faults.filter { !$0.codes.isDisjoint(with: own) }
        #expect(faults.count == 26)
        for fault in faults {
            #expect(findings.contains { department.finding($0, names: fault) }, "\(fault)")
        }
        let unplanted = findings.filter { finding in
            !department.faults.contains { department.finding(finding, names: $0) }
        }
        #expect(unplanted.map(\.code.rawValue) == [], "\(unplanted)")
    }
}
