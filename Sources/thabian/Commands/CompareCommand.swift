import ArgumentParser
import Foundation
import Pipeline
import Records

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Hold two files of one source against each other, cell by cell (CSV).")

    @Argument(help: ArgumentHelp("The first file, the older one.", valueName: "file-a"))
    var fileA: String
    @Argument(help: ArgumentHelp("The second file.", valueName: "file-b"))
    var fileB: String
    @Option(help: ArgumentHelp("Write the differences to this file.", valueName: "file"))
    var out: String
    @Option(help: "Read both with this mapping. Default: the one that fits the first file best.")
    var source: String?
    @OptionGroup var reading: ReadingOptionGroup
    @OptionGroup var options: DatabaseOptions

    func run() throws {
        let rulebook = try options.mappings.load()
        let words = Words(language: options.language.language)
        let comparison = try FileComparison(
            fileA, fileB, source: source, rulebook: rulebook, reading: reading.options)
        let output = ComparisonOutput(words: words, rulebook: rulebook)
        try OutputFile.write(output.csv(comparison.differences), to: out)
        print(output.text(comparison.summary, out: out))
        if !comparison.summary.areTheSame { throw ExitCode(1) }
    }
}
