import Reconciling
import Records
import TestSupport
import Testing

/// The whole sample department: everybody is one person, every planted fault between sources is found, and nobody
/// else is named.
struct DepartmentTests {
    @Test func everybodyIsOnePerson() throws {
        let department = try Department.load()
        let result = Linker().link(department.sources, decisions: [], context: SampleRules.context)
        #expect(result.persons.count == 300)
        #expect(result.uncertain.isEmpty)
        #expect(result.persons.allSatisfy { !$0.links.contains { $0.rule == .alone } })
        let linked = result.persons.flatMap { $0.links.map(\.recordID) }
        #expect(Set(linked).count == linked.count)
        // Every record but the seats that nobody holds.
        let vacant = department.source("gpis-positions").batch
        let seatsWithoutHolder = (0..<vacant.count).filter { vacant[$0].text(.citizenId) == nil }.count
        #expect(linked.count == department.sources.reduce(0) { $0 + $1.batch.count } - seatsWithoutHolder)
    }

    @Test func orderOfSourcesAndRowsDoesNotMatter() throws {
        let department = try Department.load()
        let turned = department.sources.reversed().map(SampleRecords.reversed)
        let one = Linker().link(department.sources, decisions: [], context: SampleRules.context)
        let other = Linker().link(turned, decisions: [], context: SampleRules.context)
        #expect(one.persons == other.persons)
        #expect(one.uncertain == other.uncertain)
        let ids = one.persons.indices.map { Int64($0 + 1) }
        let findings = Reconciler().reconcile(
            department.sources, links: one, personIDs: ids, context: SampleRules.context
        ).findings
        let again = Reconciler().reconcile(
            turned, links: other, personIDs: ids, context: SampleRules.context
        ).findings
        #expect(findings == again)
    }

    @Test func findsWhatSourcesDisagreeAboutAndNothingElse() throws {
        let department = try Department.load()
        let links = Linker().link(department.sources, decisions: [], context: SampleRules.context)
        let findings = Reconciler().reconcile(
            department.sources, links: links, personIDs: links.persons.indices.map { Int64($0 + 1) },
            context: SampleRules.context
        ).findings
        // Of scores beyond their maximum only those that probation would explain are told here.
        let own = Set(Reconciler.rules.map(\.code)).subtracting([.scoreOutOfRange])
        let faults = department.faults.filter { !$0.codes.isDisjoint(with: own) }
        #expect(faults.count == 16)
        for fault in faults {
            #expect(
                findings.contains {
                    department.finding($0, names: fault) && (fault.seen == nil || fault.seen == $0.seen)
                        && (fault.expected == nil || fault.expected == $0.expected)
                }, "\(fault)")
        }
        let records = plantedRecords(department)
        let strays = findings.filter { finding in
            isAboutSomebody(finding) && !finding.places.contains { records.contains($0.recordID) }
                && !department.faults.contains { department.finding(finding, names: $0) }
        }
        #expect(strays == [])
    }

    /// Whatever sources are missing, nobody is named without a fault. Every subset of the five sources.
    @Test(arguments: 1..<32)
    func fewerSourcesMakeNoFalseAlarm(subset: Int) throws {
        let department = try Department.load()
        let sources = department.sources.enumerated().filter { subset & (1 << $0.offset) != 0 }.map(\.element)
        let links = Linker().link(sources, decisions: [], context: SampleRules.context)
        let findings = Reconciler().reconcile(
            sources, links: links, personIDs: links.persons.indices.map { Int64($0 + 1) }, context: SampleRules.context
        ).findings
        let records = plantedRecords(department)
        #expect(
            findings.filter { isAboutSomebody($0) && !$0.places.contains { records.contains($0.recordID) } } == [])
        #expect(
            links.uncertain.filter { !records.contains($0.first) && !records.contains($0.second) } == [])
    }

    /// Sums of files that have faults differ, too.
    private func isAboutSomebody(_ finding: FindingDraft) -> Bool {
        if case .source = finding.subject { return false }
        return true
    }

    /// Every record of the people whom a fault is about, and the records that faults name by their row: a fault may
    /// lead to further findings about them.
    private func plantedRecords(_ department: Department) -> Set<Int64> {
        let planted = Set(department.faults.flatMap(\.citizenIds))
        let links = Linker().link(department.sources, decisions: [], context: SampleRules.context)
        let named = links.persons.filter { person in
            person.links.contains { link in
                department.text(.citizenId, of: link.recordID).map(planted.contains) ?? false
            }
        }
        let rows = department.sources.flatMap { source in
            source.batch.origins.filter { origin in
                department.faults.contains { $0.source == source.source && $0.row == origin.row }
            }
        }
        return Set(named.flatMap { $0.links.map(\.recordID) } + rows.map(\.recordID))
    }
}
