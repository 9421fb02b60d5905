import ArgumentParser
import Pipeline
import Records
import Storage

struct ReconcileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconcile",
        abstract: "Hold all sources of a round against each other, and list what is wrong by kind.")

    @Option(help: "The round: 2565/2 or 2/2565.")
    var round: Round
    @Option(help: "text or json.")
    var format: OutputFormat = .text
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var actor: ActorOption

    func run() throws {
        let workspace = try database.open(by: actor.by)
        defer { workspace.close() }
        try Reconciliation(workspace).run(round: round)
        let status = try RoundStatus(workspace, round: round)
        let output = StatusOutput(
            words: Words(language: database.language.language), catalogue: workspace.rulebook.catalogue)
        switch format {
        case .text: print(output.findings(status))
        case .json: print(output.findingsJSON(status).text())
        }
        let blocking = status.counts.contains { $0.severity == .blocking && $0.status == .open }
        if blocking { throw ExitCode(1) }
    }
}
