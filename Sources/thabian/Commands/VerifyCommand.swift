import ArgumentParser
import Pipeline
import Storage

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Look at the whole database: integrity, balances, the audit chain, the stored files.")

    @Option(help: "text or json.")
    var format: OutputFormat = .text
    @OptionGroup var database: DatabaseOptions

    /// The first problems; a count stands for the rest.
    private static func lines(_ problems: [String]) -> String {
        let shown = problems.prefix(20).map { "\n      \($0)" }.joined()
        return problems.count > 20 ? shown + "\n      … +\(problems.count - 20)" : shown
    }

    func run() throws {
        let workspace = try database.open()
        defer { workspace.close() }
        let results = try workspace.store.reading { try $0.verify() }
        switch format {
        case .text:
            for result in results {
                print(
                    "\(result.problems.isEmpty ? "ok" : "BAD")  \(result.subject.rawValue) (\(result.examined))"
                        + Self.lines(result.problems))
            }
        case .json:
            print(
                JSONText.array(
                    results.map {
                        .object([
                            ("subject", .string($0.subject.rawValue)), ("examined", .integer($0.examined)),
                            ("problems", .array($0.problems.map(JSONText.string))),
                        ])
                    }
                ).text())
        }
        if results.contains(where: { !$0.problems.isEmpty }) { throw ExitCode(4) }
    }
}
