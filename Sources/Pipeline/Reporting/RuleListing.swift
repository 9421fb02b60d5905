import Appraising
import Checking
import Reconciling
import Records
import Rulebook

/// Every code of the catalogue as it holds in a round: severity, who raises it, what the rule set says.
package struct RuleListing: Sendable {
    /// Where in a row's journey a finding comes up.
    package enum Stage: String, Sendable, CaseIterable {
        /// Reading and taking in a file.
        case file
        case checking, appraising, reconciling
        /// Corrections that a source has overtaken.
        case corrections
    }

    package struct Rule: Sendable {
        package var code: FindingCode
        package var entry: Catalogue.Entry
        package var stages: [Stage]
        /// In force: the catalogue's, unless the rule set says otherwise.
        package var severity: Severity
        /// What the rule set says; absent where it says nothing.
        package var change: FindingChanges.Entry?
        /// The figures that the rule uses, those in force.
        package var figures: [RuleFigure]

        package var isOff: Bool { change?.change == .off }
    }

    package var round: Round
    package var agency: String?
    package var ruleSet: String
    /// In the order of the codes.
    package var rules: [Rule]

    package init(_ rulebook: Rulebook, round: Round, agency: String?) {
        let set = rulebook.ruleSet(agency: agency, round: round)
        self.round = round
        self.agency = agency
        ruleSet = set.id
        rules = FindingCode.allCases.sorted().map { code in
            let entry = rulebook.catalogue.entry(code)
            return Rule(
                code: code, entry: entry, stages: Self.stages(of: code),
                severity: set.findings.severity(of: code, usual: entry.severity).severity,
                change: set.findings[code], figures: rulebook.figures(of: code, agency: agency, round: round))
        }
    }

    private static let checked = Set(Checker.rules.map(\.code)).union([.valueMissing])
    private static let appraised = Set(Appraiser.rules.map(\.code))
    private static let reconciled = Set(Reconciler.rules.map(\.code))
    /// Raised about files although a rule raises it, too.
    private static let alsoOfFiles: Set<FindingCode> = [.roundMismatch, .controlTotalMismatch]

    /// A code that no rule has is one of files, but for corrections.
    package static func stages(of code: FindingCode) -> [Stage] {
        if code == .correctionConflict { return [.corrections] }
        var stages: [Stage] = []
        if checked.contains(code) { stages.append(.checking) }
        if appraised.contains(code) { stages.append(.appraising) }
        if reconciled.contains(code) { stages.append(.reconciling) }
        return stages.isEmpty || alsoOfFiles.contains(code) ? [.file] + stages : stages
    }
}
