import ArgumentParser
import Foundation
import Pipeline
import Records
import Rulebook
import Storage

/// What the rules of a round say, and of which rules findings come.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List every kind of finding; show the rule set in force; compare two rule sets.",
        subcommands: [RulesListCommand.self, RulesShowCommand.self, RulesCompareCommand.self],
        defaultSubcommand: RulesListCommand.self)
}

struct RulesListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List every kind of finding with its severity, or explain one: meaning, law, figures.")

    @Argument(help: "Only this kind, explained in full, for example salary-below-minimum.")
    var code: FindingCode?
    @OptionGroup var choice: RuleSetChoice
    @Option(help: "text or json.")
    var format: OutputFormat = .text
    @OptionGroup var options: DatabaseOptions

    func run() throws {
        let rulebook = try options.mappings.load()
        let round = choice.round ?? RuleSetChoice.usual
        let listing = RuleListing(
            rulebook, round: round, agency: try choice.agency ?? RuleSetChoice.agency(of: round, options))
        let output = RulesOutput(
            words: Words(language: options.language.language), catalogue: rulebook.catalogue)
        let rule = code.flatMap { code in listing.rules.first { $0.code == code } }
        switch format {
        case .text: print(rule.map { output.text($0, in: listing) } ?? output.text(listing))
        case .json: print((rule?.json ?? listing.json).text())
        }
    }
}
