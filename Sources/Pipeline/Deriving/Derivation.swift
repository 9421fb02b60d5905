import Reconciling
import Records
import Storage

/// Derives findings from a round's effective records, within one transaction.
struct Derivation {
    let workspace: Workspace
    let round: Round
    let writer: StoreWriter
    private let context: RuleContext
    private let agency: String?
    /// Effective records that are in memory already, by source.
    var loaded: [String: RecordBatch] = [:]
    /// Files that were just read, by their hashes: these need not be unpacked to be looked into.
    var originals: [String: OriginalFile] = [:]

    init(workspace: Workspace, round: Round, writer: StoreWriter) throws {
        self.workspace = workspace
        self.round = round
        self.writer = writer
        agency = try writer.reader.agency(round: round)
        context = workspace.context(round: round, agency: agency)
    }

    /// Renews what a change in one source touches: all of a round that is reconciled, else the source, and every
    /// source where the rule set has become another.
    func derive(after source: String) throws {
        let state = try writer.reader.roundState(round)
        if state.isReconciled { return try deriveAll() }
        let isOtherRuleSet = state.ruleSet != nil && state.ruleSet != context.ruleSet.id
        let isOtherRulebook = state.rulebookHash != nil && state.rulebookHash != workspace.rulebook.hash
        let sources = isOtherRuleSet || isOtherRulebook ? try writer.reader.allSources(round: round) : [source]
        for name in sources { try derive(source: name) }
    }

    /// Renews the findings that one source shows by itself.
    private func derive(source: String) throws {
        let records = try RoundRecords(
            writer.reader, round: round, source: source, mappings: workspace.rulebook.mappings, loaded: loaded)
        let nobody = LinkResult(persons: [], uncertain: [])
        let conflicts = try conflicts(records)
        try store(records, links: nobody, directory: PersonDirectory(), source: source, conflicts: conflicts)
        try note(isReconciled: false)
    }

    /// Links all sources of the round and renews all findings.
    func deriveAll() throws {
        let records = try RoundRecords(
            writer.reader, round: round, mappings: workspace.rulebook.mappings, loaded: loaded)
        let memory = try DecisionMemory(writer.reader, records: records, round: round)
        var links = Linker().link(records.sources, decisions: memory.decisions, context: context)
        let known = PersonSummaries(records, ruleSet: context.ruleSet)
        let summaries = links.persons.map(known.summary)
        let numbers = try PersonNumbers(
            reader: writer.reader, round: round, context: context, decisions: memory.overRounds
        ).assign(links, records: records, summaries: summaries)
        links.uncertain += numbers.questions
        let ids = try writer.replaceLinks(
            links, round: round, summary: summaries.map { ($0.cid, $0.name, $0.position) }, known: numbers.ids)
        let directory = PersonDirectory(links, ids: ids, summaries: summaries)
        let linked = Reconciling.RoundRecords(records.sources, links: links, personIDs: ids, context: context)
        let conflicts = try conflicts(records)
        for source in try writer.reader.allSources(round: round) {
            try store(
                records, links: links, directory: directory, source: source, conflicts: conflicts, linked: linked)
        }
        let reconciled = Reconciler().reconcile(linked)
        let builder = builder(records, directory)
        var findings = try inForce(reconciled.findings).map { try builder.finding($0, stage: .between) }
        try RawTexts(
            reader: writer.reader, database: workspace.store.path, records: records, originals: originals
        ).fill(&findings)
        try renewal.renew(findings, round: round, stage: .between)
        try writer.replaceNotChecked(
            inForce(reconciled.notChecked).map { ($0.code.rawValue, $0.source, $0.reasonKey) }, round: round,
            stage: .between, source: nil)
        try note(isReconciled: true)
    }

    /// The round was reconciled, and nothing that its findings depend on has changed since.
    func isUpToDate() throws -> Bool {
        let state = try writer.reader.roundState(round)
        return try state.isReconciled && state.derivedFrom == inputs()
    }

    /// What the findings depend on: data, corrections, decisions, rules, and this program.
    private func inputs() throws -> String {
        "\(try writer.reader.derivationInputs(round: round)) rulebook \(workspace.rulebook.hash) program \(workspace.toolVersion)"
    }

    private var renewal: FindingRenewal {
        FindingRenewal(
            writer: writer, by: workspace.by, at: workspace.now(), changes: context.ruleSet.findings)
    }

    /// Without what the rule set switched off.
    private func inForce(_ drafts: [FindingDraft]) -> [FindingDraft] {
        drafts.filter { !context.ruleSet.findings.isOff($0.code) }
    }

    private func inForce(_ notChecked: [NotChecked]) -> [NotChecked] {
        notChecked.filter { !context.ruleSet.findings.isOff($0.code) }
    }

    private func builder(_ records: RoundRecords, _ directory: PersonDirectory) -> FindingBuilder {
        FindingBuilder(
            round: round, catalogue: workspace.rulebook.catalogue, changes: context.ruleSet.findings,
            records: records, directory: directory, resolver: PlaceResolver(writer.reader))
    }

    /// One source's own findings: its file, its cells, its records, and the corrections that no longer match it.
    private func store(
        _ records: RoundRecords, links: LinkResult, directory: PersonDirectory, source: String,
        conflicts: [String: [FindingDraft]], linked: Reconciling.RoundRecords? = nil
    ) throws {
        let builder = builder(records, directory)
        var drafts: [FindingDraft] = []
        var notChecked: [NotChecked] = []
        for part in records.sources where part.source == source {
            let result = SourceChecks.check(part, links: links, context: context)
            drafts += result.findings
            notChecked += result.notChecked
        }
        if let linked { drafts = IdProposals(linked).adding(to: drafts, source: source) }
        drafts += conflicts[source] ?? []
        var findings = try inForce(drafts).map { try builder.finding($0, stage: .source, source: source) }
        try RawTexts(
            reader: writer.reader, database: workspace.store.path, records: records, originals: originals
        ).fill(&findings)
        try renewal.renew(findings, round: round, stage: .source, source: source)
        try renewal.renew(fileFindings(source: source), round: round, stage: .file, source: source)
        try writer.replaceNotChecked(
            inForce(notChecked).map { ($0.code.rawValue, $0.source, $0.reasonKey) }, round: round, stage: .source,
            source: source)
    }

    /// Corrections that no longer match what their source says, by source.
    private func conflicts(_ records: RoundRecords) throws -> [String: [FindingDraft]] {
        var drafts: [String: [FindingDraft]] = [:]
        for conflict in try writer.reader.conflicts(round: round) {
            let correction = conflict.correction
            guard let record = records.record(correction.recordID) else { continue }
            drafts[record.source, default: []].append(
                FindingDraft(
                    code: .correctionConflict, subject: .record(correction.recordID), field: correction.field,
                    seen: conflict.now, expected: correction.given,
                    places: [.init(recordID: correction.recordID, field: correction.field)],
                    evidence: [.init("correction", String(correction.id)), .init("formerly", correction.seen)],
                    suggestions: [.init(value: correction.given, reason: .authority, detail: correction.by)]))
        }
        return drafts
    }

    private func fileFindings(source: String) throws -> [StoredFinding] {
        let kept = try writer.reader.fileFindings(round: round, source: source)
        return try kept.compactMap(stored) + vanished(source: source)
    }

    /// More records than the rule set allows have been left out by later files: until they are back, or it is waived.
    private func vanished(source: String) throws -> [StoredFinding] {
        let state = try writer.reader.vanishedRecords(round: round, source: source)
        let all = state.present + state.vanished.count
        guard !state.vanished.isEmpty, all > 0, let last = state.lastFile else { return [] }
        let share = PercentE4(tenThousandths: Int64(state.vanished.count) * 1_000_000 / Int64(all))
        guard share > context.ruleSet.vanishedShare else { return [] }
        let draft = FileFinding(
            code: .rowsVanished, seen: String(state.vanished.count), expected: context.ruleSet.vanishedShare.canonical,
            evidence: [
                .init("count", String(state.vanished.count)),
                .init("share", Decimals.text(share.tenThousandths / 100, scale: 2, atLeast: 0)),
            ])
        // Whom it is about is part of what it is: a waiver must not hold for other people.
        let people = SHA256.hex(of: Array(state.vanished.map(String.init).joined(separator: " ").utf8))
        return [stored(draft, file: last, source: source, scope: "", content: people)].compactMap { $0 }
    }

    private func stored(_ kept: KeptFileFinding) -> StoredFinding? {
        stored(
            kept.finding, file: kept.finding.file ?? kept.file, source: kept.source, scope: kept.scope,
            content: kept.fileHash)
    }

    /// - Parameter content: tells findings with the same values apart where what they count is another.
    private func stored(
        _ draft: FileFinding, file: String, source: String, scope: String, content: String
    ) -> StoredFinding? {
        guard let code = FindingCode(rawValue: draft.code), !context.ruleSet.findings.isOff(code) else { return nil }
        let severity = context.ruleSet.findings.severity(
            of: code, usual: workspace.rulebook.catalogue.entry(code).severity)
        var hash = SHA256()
        let isCount = [.rowRejected, .rowsVanished, .rowCountMismatch, .scopeMismatch, .controlTotalMismatch].contains(
            code)
        // Two rows of the same text are two findings.
        let row = code == .rowRejected ? String(draft.row ?? 0) : ""
        for part in [
            round.text, draft.code, source, scope, draft.field ?? "", draft.seen ?? "", draft.sheet ?? "", row,
            isCount ? content : "",
        ] + (draft.file.map { [$0] } ?? []) {
            hash.update(Array("\(part.utf8.count):\(part)".utf8))
        }
        return StoredFinding(
            id: 0, round: round.text, stage: .file, fingerprint: hash.finalize(), code: code,
            severity: severity.severity, severityNote: severity.note, status: .open,
            field: draft.field.flatMap(Field.init(rawValue:)), seen: draft.seen, seenRaw: nil,
            expected: draft.expected, source: source, scope: scope, unit: nil, personID: nil, personCid: nil,
            personName: nil, personPosition: nil, evidence: draft.evidence, suggestions: [], waiveReason: nil,
            places: [
                StoredFinding.Place(
                    location: CellLocation(
                        source: source, file: file, sheet: draft.sheet, row: draft.row, column: draft.column),
                    recordID: nil, field: nil, value: draft.seen)
            ])
    }

    /// Keeps what the findings were derived with, and when.
    private func note(isReconciled: Bool) throws {
        let off = context.ruleSet.findings.all.filter { $0.entry.change == .off }
        try writer.replaceSwitchedOff(off.map { ($0.code, $0.entry.note) }, round: round)
        var state = try writer.reader.roundState(round)
        state.agency = agency
        state.rulebookHash = workspace.rulebook.hash
        state.ruleSet = context.ruleSet.id
        state.isReconciled = isReconciled
        state.changedAt = workspace.now()
        state.derivedFrom = try inputs()
        try writer.set(state, round: round)
    }
}
