import Exporting
import Records
import Storage

/// A round as workbooks need it: its effective records, who they are, what is open about them.
struct ExportData {
    let round: Round
    let context: RuleContext
    let records: RoundRecords
    let state: RoundState
    let imports: [ImportSummary]
    let findings: [StoredFinding]
    private let persons: [Int64: Int64]
    private let corrections: [Int64: [CellCorrection]]
    private let workspace: Workspace

    init(_ reader: StoreReader, workspace: Workspace, round: Round) throws {
        self.workspace = workspace
        self.round = round
        state = try reader.roundState(round)
        context = workspace.context(round: round, agency: state.agency)
        records = try RoundRecords(reader, round: round, mappings: workspace.rulebook.mappings)
        imports = try reader.imports(round: round).filter { !$0.isUndone }
        findings = try reader.findings(FindingFilter(round: round))
        persons = try reader.personIDs()
        var corrections: [Int64: [CellCorrection]] = [:]
        for correction in try reader.correctionsInForce(round: round) {
            guard let on = OfficeTime.day(utc: correction.at) else { continue }
            corrections[correction.recordID, default: []].append(
                CellCorrection(field: correction.field, from: correction.seen, by: correction.by, on: on))
        }
        self.corrections = corrections
    }

    var tables: CodeTables { context.tables }

    /// The register: the source that is believed most about who people are.
    var register: SourceRecords? {
        for name in context.ruleSet.sources(for: .citizenId) {
            if let source = records.sources.first(where: { $0.source == name && $0.kind == .person }) { return source }
        }
        return records.sources.first { $0.kind == .person }
    }

    func sources(_ kind: RecordKind) -> [SourceRecords] { records.sources.filter { $0.kind == kind } }
    func person(ofRecord id: Int64) -> Int64? { persons[id] }
    func corrections(_ record: RecordView) -> [CellCorrection] { corrections[record.id] ?? [] }

    var open: [StoredFinding] { findings.filter { $0.status == .open } }

    /// Open findings in which each record is at fault: how many, and the gravest.
    func openFindingsByRecord() -> [Int64: FindingLoad] {
        var loads: [Int64: FindingLoad] = [:]
        for finding in open {
            let places = finding.isOfGroup ? finding.places[...] : finding.places.prefix(1)
            for record in Set(places.compactMap(\.recordID)) {
                loads[record, default: FindingLoad()].add(finding.severity)
            }
        }
        return loads
    }

    /// Open findings about each person, in whatever source.
    func openFindingsByPerson() -> [Int64: FindingLoad] {
        var loads: [Int64: FindingLoad] = [:]
        for finding in open {
            var owners = Set([finding.personID].compactMap { $0 })
            if finding.isOfGroup {
                owners.formUnion(finding.places.compactMap { $0.recordID.flatMap(person(ofRecord:)) })
            }
            for person in owners { loads[person, default: FindingLoad()].add(finding.severity) }
        }
        return loads
    }

    /// A code's name as people write it; the code itself where the table has none.
    func name(_ field: Field, _ record: RecordView) -> String {
        guard let code = record.text(field) else { return "" }
        return tables.table(of: field)?.entry(code: code)?.name ?? code
    }

    /// The level as it stands beside its type: `ต้น` beside `อำนวยการ`.
    func levelName(_ record: RecordView) -> String {
        let level = name(.level, record)
        let type = name(.positionType, record)
        return !type.isEmpty && level.hasPrefix(type) && level != type ? String(level.dropFirst(type.count)) : level
    }

    func entry<Value>(_ field: Field, _ record: RecordView, _ value: Value?) -> ReportEntry<Value> {
        if let value { return .value(value) }
        return record.issues(field).first { $0.reason.isUnreadable }.map { .unreadable($0.raw) } ?? .absent
    }

    func source(_ record: RecordView) -> String {
        guard let summary = imports.first(where: { $0.id == record.origin.importID }) else { return "" }
        let sheets = summary.receipt.sheets
        let sheet = Int(record.origin.sheet)
        let name = sheets.indices.contains(sheet) ? sheets[sheet].name.map { " \($0)" } ?? "" : ""
        return "\(summary.file)\(name) แถว \(record.origin.row)"
    }

    /// As the imports name it, else the register's department.
    private var agency: String {
        if let agency = state.agency { return agency }
        guard let batch = register?.batch, batch.count > 0 else { return "–" }
        return batch[0].text(.department) ?? "–"
    }

    /// The cover: made from which imports, as of the last change that entered the data.
    func cover(expected: ExportCover.ExpectedTotals) -> ExportCover {
        let changed = state.changedAt.flatMap(OfficeTime.day(utc:)) ?? round.censusDay
        let counts = SeverityCounts(
            blocking: open.filter { $0.severity == .blocking }.count,
            warning: open.filter { $0.severity == .warning }.count, info: open.filter { $0.severity == .info }.count)
        return ExportCover(
            agency: agency, round: round,
            asOf: imports.compactMap { Day(iso: $0.receipt.asOf) }.max() ?? round.censusDay, createdOn: changed,
            imports: imports.map { item in
                ExportCover.ImportLine(
                    source: workspace.rulebook.mapping(named: item.source)?.title.th ?? item.source, file: item.file,
                    rows: item.receipt.dataRows, importedAt: OfficeTime.text(utc: item.at))
            },
            open: counts, expected: expected)
    }
}

/// How many findings are open, and the gravest of them.
struct FindingLoad {
    private(set) var count = 0
    private(set) var worst: Severity?

    mutating func add(_ severity: Severity) {
        count += 1
        worst = min(worst ?? severity, severity)
    }
}

extension StoredFinding {
    /// All its places are at fault alike, not only the first.
    fileprivate var isOfGroup: Bool {
        [.duplicateRow, .duplicateCid, .duplicatePosition, .duplicateAssessment].contains(code)
    }
}
