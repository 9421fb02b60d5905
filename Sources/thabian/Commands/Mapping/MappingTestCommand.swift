import ArgumentParser
import Pipeline
import Records

struct MappingTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Show what a mapping would give for a file: layout, rows, values, findings. No database is needed.")

    @Argument(help: ArgumentHelp("The mapping file, or the name of a mapping.", valueName: "mapping"))
    var mapping: String
    @Argument(help: "The file to read.")
    var file: String
    @Option(help: "The round whose rules count. Default: as the file's titles say, else 2565/2.")
    var round: Round?
    @Option(help: ArgumentHelp("The unit that the file speaks for. Default: the whole agency.", valueName: "unit"))
    var scope: String?
    @Option(help: ArgumentHelp("So many examples of each field, and so many records.", valueName: "number"))
    var examples: Int = 3
    @Option(help: "text or json.")
    var format: OutputFormat = .text
    @OptionGroup var reading: ReadingOptionGroup
    @OptionGroup var mappings: MappingsOption
    @OptionGroup var language: LanguageOption

    func validate() throws {
        if !(0...1000).contains(examples) { throw ValidationError("--examples takes 0 to 1000.") }
    }

    func run() throws {
        let rulebook = try mappings.load()
        let trial = try MappingTrial(
            path: file, mapping: try mappings.mapping(mapping, in: rulebook), rulebook: rulebook, round: round,
            scope: scope ?? "", examples: examples, reading: reading.options)
        switch format {
        case .json: print(trial.json.text())
        case .text:
            print(TrialOutput(words: Words(language: language.language), catalogue: rulebook.catalogue).text(trial))
        }
    }
}
