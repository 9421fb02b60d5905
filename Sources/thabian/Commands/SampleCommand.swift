import ArgumentParser
import Pipeline
import Records
import Sampling

struct SampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Write a round of an invented department, with faults where wanted; judge findings about it.",
        subcommands: [SampleWrite.self, SampleCheck.self], defaultSubcommand: SampleWrite.self)

    struct SampleWrite: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "write",
            abstract: "Write all files of round 2565/2, and truth.json with what is wrong in them.")

        @Option(help: "How many people, from 50 to 1000000.")
        var people: Int
        @Option(help: "The same seed gives the same bytes.")
        var seed: UInt64 = 1
        @Flag(help: "Plant faults.")
        var faults = false
        @Option(help: ArgumentHelp("The folder to write to.", valueName: "dir"))
        var out: String
        @OptionGroup var language: LanguageOption

        func run() throws {
            let names = try Sampler(people: people, seed: seed, hasFaults: faults).write(to: out)
            print("\(out): \(names.joined(separator: " "))")
        }
    }

    struct SampleCheck: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Recall and false alarms of findings, by code.")

        @Argument(help: ArgumentHelp("A folder with truth.json.", valueName: "dir"))
        var folder: String
        @Argument(help: ArgumentHelp("What thabian findings --format json has written.", valueName: "findings"))
        var findings: String
        @Option(help: "text or json.")
        var format: OutputFormat = .text
        @Flag(help: "Name each fault missed and each false alarm.")
        var list = false
        @OptionGroup var language: LanguageOption

        func run() throws {
            let evaluation = Evaluation(
                truth: try Truth.read(path: folder + "/" + Sampler.truthFile),
                findings: try ReportedFinding.read(path: findings))
            let output = EvaluationOutput(evaluation, words: Words(language: language.language))
            switch format {
            case .text: print(output.text(withList: list))
            case .json: print(output.json.text())
            }
            if evaluation.recall < 1 || !evaluation.falseAlarms.isEmpty { throw ExitCode(1) }
        }
    }
}
