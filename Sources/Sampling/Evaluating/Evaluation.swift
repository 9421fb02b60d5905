/// How the findings of a program agree with what was planted: recall and false alarms by code.
///
/// A fault counts as found only where a finding has one of its codes, is about its person or seat, names its file and
/// row (and column, where both name one) and says the value seen and the one expected.
package struct Evaluation: Sendable {
    package struct Line: Sendable, Equatable {
        package var planted = 0
        package var found = 0
        /// Findings of this code that no fault and no fact explains.
        package var falseAlarms = 0
        /// Of the planted ones that have a right proposal, those for which it was made.
        package var proposable = 0
        package var proposed = 0
    }

    /// By code: of a fault with several, the first.
    package private(set) var lines: [String: Line] = [:]
    package private(set) var missed: [Truth.Fault] = []
    package private(set) var missedFacts: [Truth.Fact] = []
    package private(set) var falseAlarms: [ReportedFinding] = []

    /// Sums of files that are themselves at fault need not agree, and only where something was planted.
    private static let sums: Set<String> = ["control-total-mismatch", "budget-exceeded"]

    package init(truth: Truth, findings: [ReportedFinding]) {
        let subjects = Subjects(truth)
        var byCode: [String: [ReportedFinding]] = [:]
        for finding in findings { byCode[finding.code, default: []].append(finding) }
        for fault in truth.faults { count(fault, byCode) }
        for fact in truth.facts ?? [] { count(fact, byCode[fact.code] ?? []) }
        for finding in findings where !isExplained(finding, truth, subjects) {
            lines[finding.code, default: Line()].falseAlarms += 1
            falseAlarms.append(finding)
        }
    }

    /// Faults that were found, of those that were planted; 1 where none was.
    package var recall: Double {
        let planted = lines.values.reduce(0) { $0 + $1.planted }
        return planted == 0 ? 1 : Double(lines.values.reduce(0) { $0 + $1.found }) / Double(planted)
    }

    private mutating func count(_ fault: Truth.Fault, _ byCode: [String: [ReportedFinding]]) {
        let hits = fault.codes.flatMap { byCode[$0] ?? [] }.filter { fault.isHit(by: $0) }
        var line = lines[fault.codes[0], default: Line()]
        line.planted += 1
        if hits.isEmpty { missed.append(fault) } else { line.found += 1 }
        if let suggestion = fault.suggestion {
            line.proposable += 1
            if hits.contains(where: { $0.suggestions?.contains { $0.value == suggestion } == true }) {
                line.proposed += 1
            }
        }
        lines[fault.codes[0]] = line
    }

    private mutating func count(_ fact: Truth.Fact, _ findings: [ReportedFinding]) {
        var line = lines[fact.code, default: Line()]
        line.planted += 1
        if findings.contains(where: { $0.person?.cid == fact.cid }) {
            line.found += 1
        } else {
            missedFacts.append(fact)
        }
        lines[fact.code] = line
    }

    /// A finding about somebody who has a fault may follow from it; one about a file must be what was planted there.
    private func isExplained(_ finding: ReportedFinding, _ truth: Truth, _ subjects: Subjects) -> Bool {
        guard finding.person != nil else {
            if Self.sums.contains(finding.code) { return !truth.faults.isEmpty }
            return subjects.fileFaults.contains { $0.codes.contains(finding.code) && $0.isAt(finding) }
        }
        if finding.severity == "info" {
            // Labels without facts say nothing of information.
            guard truth.facts != nil else { return true }
            if subjects.facts.contains(finding.code + " " + (finding.person?.cid ?? "")) { return true }
        }
        return subjects.hasFault(finding)
    }

    /// Who and what has a fault.
    private struct Subjects {
        var facts: Set<String> = []
        var ids: Set<String> = []
        var positions: Set<String> = []
        var rows: Set<String> = []
        var fileFaults: [Truth.Fault] = []

        init(_ truth: Truth) {
            for fact in truth.facts ?? [] { facts.insert(fact.code + " " + fact.cid) }
            for fault in truth.faults {
                if fault.cid == nil, fault.position == nil || fault.row == nil { fileFaults.append(fault) }
                if fault.row == nil, fault.column != nil { fileFaults.append(fault) }
                for id in [fault.cid, fault.shown, fault.other] { if let id { ids.insert(id) } }
                for number in [fault.position, fault.otherPosition] {
                    if let number { positions.insert(Truth.Fault.key(number)) }
                }
            }
        }

        func hasFault(_ finding: ReportedFinding) -> Bool {
            if let id = finding.person?.cid, ids.contains(id) { return true }
            return finding.person?.position.map { positions.contains(Truth.Fault.key($0)) } ?? false
        }
    }
}
