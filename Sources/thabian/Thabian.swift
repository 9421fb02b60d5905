import ArgumentParser
import Foundation
import Pipeline
import Reading
import Records
import Rulebook
import Storage

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
            FixCommand.self, WaiveCommand.self, ExplainCommand.self, DecisionsCommand.self, DecideCommand.self,
            LinkCommand.self, UndoCommand.self, RedoCommand.self, ReceiptsCommand.self, ExportCommand.self,
            StatusCommand.self, VerifyCommand.self,
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
        let language = Language.ofEnvironment
        switch error {
        case let error as ImportRefusal where error.isUsage: ErrorOutput.print(error.message(language), code: 2)
        case let error as ImportRefusal: ErrorOutput.print(error.message(language), code: 3)
        case let error as ReadingError: ErrorOutput.print(error.message(language), code: 3)
        case let error as RulebookError: ErrorOutput.print(error.message(language), code: 3)
        case let error as StorageError:
            if case .notFound = error.kind { ErrorOutput.print(error.message(language), code: 2) }
            if case .refused = error.kind { ErrorOutput.print(error.message(language), code: 2) }
            ErrorOutput.print(error.message(language), code: 4)
        case SettlingError.noDatabase(let path):
            ErrorOutput.print(SettlingError.noDatabase(path: path).message(language), code: 4)
        case let error as SettlingError: ErrorOutput.print(error.message(language), code: 2)
        case let error as OutputError: ErrorOutput.print(error.message(language), code: 4)
        case let error as ExportRefusal: ErrorOutput.print(error.message(language), code: 4)
        case let error as UsageError: ErrorOutput.print(error.message(language), code: 2)
        default:
            let code = exitCode(for: error)
            if code.isSuccess || error is ExitCode { exit(withError: error) }
            ErrorOutput.print(fullMessage(for: error), code: code == .validationFailure ? 2 : 4)
        }
    }
}
