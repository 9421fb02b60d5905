import ArgumentParser
import Pipeline
import Records

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Where a round stands: what is in, what is missing, what was not checked and why.")

    @Option(help: "The round: 2565/2 or 2/2565.")
    var round: Round
    @Option(help: "text or json.")
    var format: OutputFormat = .text
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let workspace = try database.open()
        defer { workspace.close() }
        let status = try RoundStatus(workspace, round: round)
        let output = StatusOutput(
            words: Words(language: database.language.language), catalogue: workspace.rulebook.catalogue)
        switch format {
        case .text: print(output.text(status))
        case .json: print(output.json(status).text())
        }
    }
}
