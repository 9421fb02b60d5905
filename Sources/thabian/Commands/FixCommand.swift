import ArgumentParser
import Pipeline
import Records

struct FixCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fix", abstract: "Give the value that a finding is about another value.",
        discussion: """
            The imported value stays as it is; the correction is laid over it and comes back after every import while \
            the source still says the same. Take it back with: thabian undo fix N
            """)

    @Argument(help: "Number of the finding.")
    var id: Int64
    @Option(help: "The right value, as people write it: 19,340.00 or 31/01/2520. Empty text says there is none.")
    var value: String
    @Option(help: "Which source to correct, where the finding names several. Default: the one at fault.")
    var source: String?
    @Option(help: "Why.")
    var reason: String
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var actor: ActorOption

    func run() throws {
        let workspace = try database.open(by: actor.by)
        defer { workspace.close() }
        let result = try Settling(workspace).fix(finding: id, value: value, source: source, reason: reason)
        let words = Words(language: database.language.language)
        let field = workspace.rulebook.catalogue.name(of: result.field)[words.language]
        let status = workspace.rulebook.catalogue.word(result.status.rawValue)[words.language]
        print(
            words("การแก้ไขที่ \(result.correction)", "Correction \(result.correction)")
                + ": \(result.source), \(field): “\(result.seen)” → “\(result.given)”. "
                + words("รายการที่ \(id): \(status)", "Finding \(id): \(status)"))
    }
}
