import ArgumentParser
import Pipeline
import Records

struct ExportCommand: ParsableCommand {
    enum Kind: String, ExpressibleByArgument, CaseIterable { case roster, scores, flagged }

    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write a workbook: the roster, the score summary, or the flagged records.")

    @Argument(help: "roster, scores or flagged.")
    var kind: Kind
    @Option(help: "The round: 2565/2 or 2/2565.")
    var round: Round
    @Option(help: ArgumentHelp("The workbook to write.", valueName: "file"))
    var out: String
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let workspace = try database.open()
        defer { workspace.close() }
        let export = ReportExport(workspace)
        let notes =
            switch kind {
            case .roster: try export.roster(round: round, to: out)
            case .scores: try export.scores(round: round, to: out)
            case .flagged: try export.flagged(round: round, to: out)
            }
        print(out)
        for note in notes { ErrorOutput.print(note[database.language.language]) }
    }
}
