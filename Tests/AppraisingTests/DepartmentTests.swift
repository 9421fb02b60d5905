import Appraising
import Records
import TestSupport
import Testing

/// The whole sample department: every planted fault in scores, raises and salaries, and nobody else but those whom the
/// rule set lets rise above their own ceiling.
struct DepartmentTests {
    @Test func findsWhatDoesNotAddUpAndNothingElse() throws {
        let department = try Department.load()
        let findings = Appraiser().check(
            department.sources, links: LinkResult(persons: [], uncertain: []), context: SampleRules.context
        ).findings
        let own = Set(Appraiser.rules.map(\.code))
        let faults = department.faults.filter { !$0.codes.isDisjoint(with: own) }
        #expect(faults.count == 16)
        for fault in faults {
            #expect(
                findings.contains {
                    department.finding($0, names: fault) && (fault.seen == nil || fault.seen == $0.seen)
                        && (fault.expected == nil || fault.expected == $0.expected)
                }, "\(fault)")
        }
        let strays = findings.filter { finding in
            finding.code != .salaryAboveOwnCeiling
                && !department.faults.contains { department.finding(finding, names: $0) }
        }
        #expect(strays == [])
        // Two heads who rose above their own ceiling as the rule set allows, and one whose level is planted.
        #expect(findings.filter { $0.code == .salaryAboveOwnCeiling }.count == 3)
    }
}
