import ArgumentParser
import Pipeline

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Everything about a finding: rule, arithmetic, evidence, places in the files, history.")

    @Argument(help: "Number of the finding.")
    var id: Int64
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let workspace = try database.open()
        defer { workspace.close() }
        let explanation = try Explanation(workspace, finding: id)
        print(
            ExplanationOutput(
                words: Words(language: database.language.language), rulebook: workspace.rulebook
            ).text(explanation))
    }
}
