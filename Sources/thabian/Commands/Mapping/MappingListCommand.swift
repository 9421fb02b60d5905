import ArgumentParser
import Pipeline
import Records

struct MappingListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the mappings: name, title, what a row is, complete or not, what is required.")

    @Option(help: "text or json.")
    var format: OutputFormat = .text
    @OptionGroup var mappings: MappingsOption
    @OptionGroup var language: LanguageOption

    func run() throws {
        let rulebook = try mappings.load()
        switch format {
        case .json: print(JSONText.array(rulebook.mappings.map(MappingOutput.summary)).text())
        case .text:
            let output = MappingOutput(words: Words(language: language.language), catalogue: rulebook.catalogue)
            print(output.list(rulebook.mappings))
        }
    }
}
