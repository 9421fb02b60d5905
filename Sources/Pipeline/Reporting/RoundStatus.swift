import Records
import Storage

/// Where a round stands: what is in, what is missing, what was not checked and why, control totals.
package struct RoundStatus: Sendable {
    package struct Source: Sendable {
        package var source: String
        package var title: Wording
        /// Imports in force, the latest last.
        package var imports: [ImportSummary]
        /// Records in the present state.
        package var records: Int
        /// How many records have an unreadable value in a field, or none where the mapping asks for one.
        package var withoutValue: [Field: Int]
        /// Sum of salaries; absent where the source has none.
        package var salaries: Baht?
        package var isComplete: Bool
        package var open: [Severity: Int]
    }

    package struct SeverityChange: Sendable {
        package var code: FindingCode
        /// The catalogue's.
        package var former: Severity
        package var severity: Severity
        /// Which rule set says so, and why.
        package var note: String
    }

    package var round: Round
    package var agency: String?
    package var ruleSet: String?
    package var isReconciled: Bool
    /// The mappings or rules are other ones than those the findings were derived with.
    package var rulesChanged: Bool
    package var changedAt: String?
    package var sources: [Source]
    /// Mappings for which no import is in force.
    package var missing: [(name: String, title: Wording)]
    package var notChecked: [(code: String, source: String, reason: String, detail: String)]
    /// Severities that the rule set changed.
    package var severityChanges: [SeverityChange]
    package var counts: [(code: FindingCode, severity: Severity, status: FindingStatus, count: Int)]
    package var openDecisions: Int

    package init(_ workspace: Workspace, round: Round) throws {
        self = try workspace.store.reading { reader in
            try RoundStatus(reader, workspace: workspace, round: round)
        }
    }

    private init(_ reader: StoreReader, workspace: Workspace, round: Round) throws {
        let state = try reader.roundState(round)
        let imports = try reader.imports(round: round).filter { !$0.isUndone }
        let present = try reader.sources(round: round)
        self.round = round
        agency = state.agency
        ruleSet = state.ruleSet
        isReconciled = state.isReconciled
        rulesChanged = state.rulebookHash != nil && state.rulebookHash != workspace.rulebook.hash
        changedAt = state.changedAt
        sources = try present.map { source in
            try Self.source(source, reader: reader, workspace: workspace, round: round, imports: imports)
        }
        missing = workspace.rulebook.mappings.filter { mapping in !present.contains { $0.source == mapping.name } }
            .map { ($0.name, $0.title) }
        notChecked = try reader.notChecked(round: round)
        let changes = workspace.context(round: round, agency: state.agency).ruleSet.findings
        severityChanges = changes.all.compactMap { code, _ in
            let former = workspace.rulebook.catalogue.entry(code).severity
            let (severity, note) = changes.severity(of: code, usual: former)
            return note.map { SeverityChange(code: code, former: former, severity: severity, note: $0) }
        }
        counts = try reader.findingCounts(round: round)
        openDecisions = try reader.openDecisions(round: round).count
    }

    private static func source(
        _ state: SourceState, reader: StoreReader, workspace: Workspace, round: Round, imports: [ImportSummary]
    ) throws -> Source {
        let figures = try reader.figures(
            round: round, source: state.source,
            required: workspace.rulebook.mapping(named: state.source)?.requiredValues ?? [])
        let open = try reader.openFindingCounts(round: round, source: state.source)
        return Source(
            source: state.source,
            title: workspace.rulebook.mapping(named: state.source)?.title
                ?? Wording(th: state.source, en: state.source),
            imports: imports.filter { $0.source == state.source }, records: figures.records,
            withoutValue: figures.withoutValue, salaries: figures.salaries, isComplete: state.isComplete,
            open: Dictionary(
                uniqueKeysWithValues: open.compactMap { key, value in Severity(rawValue: key).map { ($0, value) } }))
    }
}
