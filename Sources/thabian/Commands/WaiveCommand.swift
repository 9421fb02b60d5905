import ArgumentParser
import Pipeline

struct WaiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waive", abstract: "Accept a finding as it is, with a reason.")

    @Argument(help: "Number of the finding.")
    var id: Int64
    @Option(help: "Why.")
    var reason: String
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var actor: ActorOption

    func run() throws {
        let workspace = try database.open(by: actor.by)
        defer { workspace.close() }
        try Settling(workspace).waive(finding: id, reason: reason)
        print(Words(language: database.language.language)("ยกเว้นรายการที่ \(id) แล้ว", "Finding \(id) is waived."))
    }
}
