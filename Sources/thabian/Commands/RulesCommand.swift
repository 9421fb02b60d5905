import ArgumentParser
import Foundation
import Pipeline
import Records
import Rulebook
import Storage

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List every kind of finding with its severity, or explain one: meaning, law, figures.")

    @Argument(help: "Only this kind, explained in full, for example salary-below-minimum.")
    var code: FindingCode?
    @Option(help: "The round whose rule set counts. Default: 2565/2.")
    var round: Round?
    @Option(help: ArgumentHelp("The agency. Default: the round's, where there is a database.", valueName: "name"))
    var agency: String?
    @Option(help: "text or json.")
    var format: OutputFormat = .text
    @OptionGroup var options: DatabaseOptions

    func run() throws {
        guard let round = round ?? Round(fiscalYear: 2565, half: 2) else { return }
        let rulebook = try options.mappings.load()
        let listing = RuleListing(rulebook, round: round, agency: try agency ?? agency(of: round))
        let output = RulesOutput(
            words: Words(language: options.language.language), catalogue: rulebook.catalogue)
        let rule = code.flatMap { code in listing.rules.first { $0.code == code } }
        switch format {
        case .text: print(rule.map { output.text($0, in: listing) } ?? output.text(listing))
        case .json: print((rule?.json ?? listing.json).text())
        }
    }

    /// As the round's database has it; absent where there is none.
    private func agency(of round: Round) throws -> String? {
        guard FileManager.default.fileExists(atPath: options.path) else { return nil }
        let store = try Store(path: options.path)
        defer { try? store.close() }
        return try store.reading { try $0.roundState(round).agency ?? $0.agency(round: round) }
    }
}
