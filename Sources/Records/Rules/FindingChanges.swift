/// What a rule set says of findings themselves: another severity than the catalogue's, or that a rule is switched off.
/// Each with the reason that every report shows.
package struct FindingChanges: Sendable, Hashable {
    package enum Change: Sendable, Hashable {
        case severity(Severity)
        /// The rule does not run; the round's status says so among what was not checked.
        case off
    }

    package struct Entry: Sendable, Hashable {
        package var change: Change
        package var reason: String
        /// Id of the rule set that states it: `sample-agency`.
        package var ruleSet: String

        package init(change: Change, reason: String, ruleSet: String) {
            self.change = change
            self.reason = reason
            self.ruleSet = ruleSet
        }

        /// Who says so and why, as reports show it: `sample-agency: …`.
        package var note: String { "\(ruleSet): \(reason)" }
    }

    private let entries: [FindingCode: Entry]

    package init(_ entries: [FindingCode: Entry] = [:]) { self.entries = entries }

    /// Absent where the catalogue's word counts.
    package subscript(code: FindingCode) -> Entry? { entries[code] }

    package func isOff(_ code: FindingCode) -> Bool { entries[code]?.change == .off }

    /// The severity in force, and for one that is not the catalogue's who says so and why.
    ///
    /// - Parameter usual: the catalogue's.
    package func severity(of code: FindingCode, usual: Severity) -> (severity: Severity, note: String?) {
        guard let entry = entries[code], case .severity(let severity) = entry.change, severity != usual else {
            return (usual, nil)
        }
        return (severity, entry.note)
    }

    /// In the order of the codes.
    package var all: [(code: FindingCode, entry: Entry)] {
        entries.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
