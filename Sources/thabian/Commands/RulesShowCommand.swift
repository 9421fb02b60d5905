import ArgumentParser
import Pipeline
import Records

struct RulesShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the rule set in force, each figure with its source and the file that states it.")

    @Argument(help: ArgumentHelp("An agency or the id of a set, instead of the option.", valueName: "name"))
    var name: String?
    @OptionGroup var choice: RuleSetChoice
    @Option(help: "For these staff: 1 to 4, or the name. Default: what holds for everybody.")
    var staffType: String?
    @Option(help: "text or json.")
    var format: OutputFormat = .text
    @OptionGroup var options: DatabaseOptions

    func run() throws {
        let rulebook = try options.mappings.load()
        let round = choice.round ?? RuleSetChoice.usual
        let type = try staffType.map { try RuleSetChoice.staffType($0, in: rulebook) }
        let text: RuleSetText
        if let name {
            text = try RuleSetChoice.set(named: name, round: round, staffType: type, rulebook)
        } else {
            let agency = try choice.agency ?? RuleSetChoice.agency(of: round, options)
            text = RuleSetText(
                rulebook.inForce(agency: agency, round: round, staffType: type), round: round, staffType: type,
                rulebook: rulebook)
        }
        switch format {
        case .text: print(RuleSetOutput(words: Words(language: options.language.language)).text(text))
        case .json: print(text.json.text())
        }
    }
}
