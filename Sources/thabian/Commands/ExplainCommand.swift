import ArgumentParser
import Pipeline
import Records

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract:
            "Everything about a finding: rule, arithmetic, evidence, places in the files, history; or about a person's raise."
    )

    @Argument(help: "Number of the finding.")
    var id: Int64?
    @Option(help: ArgumentHelp("Explain the raise of the person with this citizen id.", valueName: "13 digits"))
    var cid: String?
    @Option(help: "The round of the raise: 2565/2 or 2/2565.")
    var round: Round?
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard (id == nil) != (cid == nil) else {
            throw ValidationError(
                "ระบุเลขข้อค้นพบ หรือ --cid กับ --round / Give the number of a finding, or --cid and --round.")
        }
        guard (cid == nil) == (round == nil) else {
            throw ValidationError("--cid ต้องใช้กับ --round / --cid and --round belong together.")
        }
    }

    func run() throws {
        let workspace = try database.open()
        defer { workspace.close() }
        if let cid, let round {
            let output = PayOutput(words: Words(language: database.language.language), rulebook: workspace.rulebook)
            for explanation in try PayExplanation.all(workspace, round: round, citizenId: CitizenId.plain(cid) ?? cid) {
                print(output.text(explanation))
            }
            return
        }
        guard let id else { return }
        let explanation = try Explanation(workspace, finding: id)
        print(
            ExplanationOutput(
                words: Words(language: database.language.language), rulebook: workspace.rulebook
            ).text(explanation))
    }
}
