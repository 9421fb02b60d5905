import ArgumentParser
import Foundation
import Pipeline
import Records
import Storage

struct FindingsCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv, xlsx }

    static let configuration = CommandConfiguration(
        commandName: "findings", abstract: "List what is wrong, or differs, and what to do about it.")

    @Option(help: "The round: 2565/2 or 2/2565.")
    var round: Round
    @Option(help: "Only this kind, for example salary-differs.")
    var code: FindingCode?
    @Option(help: "Only blocking, warning or info.")
    var severity: Severity?
    @Option(help: "Only open, corrected, waived or resolved.")
    var status: FindingStatus?
    @Option(help: "Only findings with a place in this source.")
    var source: String?
    @Option(help: "Only people of this unit.")
    var unit: String?
    @Option(help: ArgumentHelp("Only people whose name or position number holds this.", valueName: "text"))
    var name: String?
    @Option(help: "table, json, csv or xlsx.")
    var format: Format = .table
    @Option(help: ArgumentHelp("Write to this file.", valueName: "file"))
    var out: String?
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if format == .xlsx, out == nil { throw ValidationError("--format xlsx needs --out FILE.") }
    }

    func run() throws {
        let workspace = try database.open()
        defer { workspace.close() }
        let filter = FindingFilter(
            round: round, code: code, severity: severity, status: status, source: source, unit: unit, name: name)
        let (findings, open) = try workspace.store.reading {
            (try $0.findings(filter), try $0.openFindingCounts(round: round))
        }
        let output = FindingsOutput(
            words: Words(language: database.language.language), rulebook: workspace.rulebook)
        switch format {
        case .table: try write(output.table(findings))
        case .json:
            let json = FindingJSON(workspace.rulebook)
            try write(JSONText.array(findings.map(json.json)).text())
        case .csv: try write(output.csv(findings))
        case .xlsx:
            let notes = try ReportExport(workspace).flagged(round: round, findings: findings, to: out ?? "")
            for note in notes { ErrorOutput.print(note[database.language.language]) }
        }
        if (open[Severity.blocking.rawValue] ?? 0) > 0 { throw ExitCode(1) }
    }

    private func write(_ text: String) throws {
        guard let out else { return print(text) }
        try OutputFile.write(text + "\n", to: out)
    }
}
