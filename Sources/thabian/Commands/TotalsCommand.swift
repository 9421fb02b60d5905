import ArgumentParser
import Pipeline
import Records

struct TotalsCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

    static let configuration = CommandConfiguration(
        commandName: "totals",
        abstract:
            "What each source of a round adds up to: heads, positions, baht and points, before and after corrections.")

    @Option(help: "The round: 2565/2 or 2/2565.")
    var round: Round
    @Option(help: "source, unit or staff-type.")
    var by: ControlTotals.Grouping = .source
    @Option(help: "text, json or csv.")
    var format: Format = .text
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let workspace = try database.open()
        defer { workspace.close() }
        let totals = try ControlTotals(workspace, round: round, by: by)
        let output = TotalsOutput(words: Words(language: database.language.language), rulebook: workspace.rulebook)
        switch format {
        case .text: print(output.table(totals))
        case .json: print(totals.json.text())
        case .csv: print(output.csv(totals))
        }
    }
}

extension ControlTotals.Grouping: ExpressibleByArgument {}
