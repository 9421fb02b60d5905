import ArgumentParser
import Pipeline
import Records

struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Say what a file is: its format, where its table starts, which mapping fits, and a preview.")

    @Argument(help: "The file.")
    var file: String
    @Option(help: "text or json.")
    var format: OutputFormat = .text
    @OptionGroup var reading: ReadingOptionGroup
    @OptionGroup var options: DatabaseOptions

    func run() throws {
        let rulebook = try options.mappings.load()
        let inspection = try Inspection(path: file, reading: reading.options, rulebook: rulebook)
        switch format {
        case .json: print(inspection.json.text())
        case .text:
            print(
                InspectionOutput(words: Words(language: options.language.language), catalogue: rulebook.catalogue)
                    .text(inspection))
        }
    }
}
