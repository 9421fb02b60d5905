import ArgumentParser
import Pipeline
import Records

struct DecideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "Answer a question of `thabian decisions`; it is remembered.")

    @Argument(help: "Number of the question.")
    var id: Int64
    @Argument(help: "same, different or unsure.")
    var verdict: LinkDecision.Verdict
    @Option(help: "Why.")
    var reason: String
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var actor: ActorOption

    func run() throws {
        let workspace = try database.open(by: actor.by)
        defer { workspace.close() }
        let decision = try Settling(workspace).decide(pair: id, verdict: verdict, reason: reason)
        print(
            Words(language: database.language.language)(
                "บันทึกคำตัดสินที่ \(decision) แล้ว", "Decision \(decision) is kept."))
    }
}
