import ArgumentParser
import Foundation
import Pipeline
import Records

struct LinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Link the people of two files: who is in both, only in one, or uncertain (CSV).")

    @Argument(help: ArgumentHelp("The first file.", valueName: "file-a"))
    var fileA: String
    @Argument(help: ArgumentHelp("The second file.", valueName: "file-b"))
    var fileB: String
    @Option(help: ArgumentHelp("Write to this file.", valueName: "file"))
    var out: String
    @Option(help: "The round whose rules count. Default: 2565/2.")
    var round: Round?
    @OptionGroup var reading: ReadingOptionGroup
    @OptionGroup var options: DatabaseOptions

    func run() throws {
        guard let round = round ?? Round(fiscalYear: 2565, half: 2) else { return }
        let links = try FileLinking(options.mappings.load()).link(fileA, fileB, round: round, reading: reading.options)
        try OutputFile.write(Array("outcome,rows_a,rows_b,rule,evidence\n".utf8) + links.csv(), to: out)
        let words = Words(language: options.language.language)
        let counts = links.counts()
        let shown = [FileLinking.Outcome.linked, .uncertain, .onlyA, .onlyB].map { outcome in
            "\(outcome.rawValue) \(counts[outcome] ?? 0)"
        }
        print(shown.joined(separator: " · ") + words(" เขียนที่ ", " written to ") + out)
    }
}
