import ArgumentParser
import Foundation
import Records

@main
struct Thabian: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "thabian",
        abstract: "ทะเบียน: brings personnel exports together, finds what is wrong, and writes workbooks that balance.",
        discussion: """
            Start with: thabian import FILE... --round 2565/2
            then:       thabian reconcile --round 2565/2
            then:       thabian findings --round 2565/2
            Everything is kept in one file, thabian.sqlite here, or the one that --db or $THABIAN_DB names.
            Exit codes: 0 done; 1 done, and blocking findings are open; 2 wrong usage; 3 a file cannot be read; \
            4 the database failed.
            """,
        version: ToolVersion.text,
        subcommands: [
            ImportCommand.self, InspectCommand.self, CellsCommand.self, ReconcileCommand.self, FindingsCommand.self,
            RulesCommand.self, FixCommand.self, WaiveCommand.self, ExplainCommand.self, DecisionsCommand.self,
            DecideCommand.self, LinkCommand.self, CompareCommand.self, UndoCommand.self, RedoCommand.self,
            ReceiptsCommand.self, PayCommand.self, ExportCommand.self,
            StatusCommand.self, TotalsCommand.self, VerifyCommand.self, MappingCommand.self, SampleCommand.self,
        ])

    static func main() {
        // A file that may not grow further is an error to be told, not a reason to die.
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try parseAsRoot()
            do {
                try command.run()
            } catch let code as ExitCode {
                try StandardOutput.flush()
                throw code
            }
            try StandardOutput.flush()
        } catch {
            exit(withCodeOf: error)
        }
    }

    /// Says what went wrong, in one message, and ends with the code of its class.
    private static func exit(withCodeOf error: any Error) -> Never {
        if let failure = Failure(known: error) {
            ErrorOutput.print(failure.message(.ofEnvironment), code: failure.exitCode)
        }
        let code = exitCode(for: error)
        if code.isSuccess || error is ExitCode { exit(withError: error) }
        ErrorOutput.print(fullMessage(for: error), code: code == .validationFailure ? 2 : 4)
    }
}
