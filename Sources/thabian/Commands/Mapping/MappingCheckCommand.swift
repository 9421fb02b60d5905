import ArgumentParser
import Pipeline

struct MappingCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say everything that is wrong in mapping files, and what is allowed but suspicious.",
        discussion: "Without files: all of the folder of mappings. Mistakes end with 3, warnings alone with 0.")

    @Argument(help: "Mapping files, of the folder or not.")
    var files: [String] = []
    @Option(help: "text or json.")
    var format: OutputFormat = .text
    @OptionGroup var mappings: MappingsOption
    @OptionGroup var language: LanguageOption

    func run() throws {
        let check = MappingCheck(directory: try mappings.directory(), paths: files)
        switch format {
        case .json: print(check.json.text())
        case .text: print(MappingOutput.text(check, Words(language: language.language)))
        }
        if check.hasProblems { throw ExitCode(3) }
    }
}
