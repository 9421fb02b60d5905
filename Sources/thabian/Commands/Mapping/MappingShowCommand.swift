import ArgumentParser
import Pipeline
import Records

struct MappingShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Say in plain words what a mapping recognises and how it reads it.")

    @Argument(help: ArgumentHelp("The mapping's name, or a mapping file.", valueName: "name"))
    var name: String
    @Option(help: "text or json.")
    var format: OutputFormat = .text
    @OptionGroup var mappings: MappingsOption
    @OptionGroup var language: LanguageOption

    func run() throws {
        let rulebook = try mappings.load()
        let mapping = try mappings.mapping(name, in: rulebook)
        let description = MappingDescription(mapping, rulebook: rulebook)
        switch format {
        case .json: print(MappingOutput.json(mapping, description).text())
        case .text: print(MappingOutput.text(description, language.language))
        }
    }
}
