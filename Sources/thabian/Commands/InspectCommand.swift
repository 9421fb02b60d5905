import ArgumentParser
import Foundation
import Pipeline
import Records
import Rulebook
import Storage

struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract:
            "Say what a file is: its format, its tables, which mapping fits, what each column may hold, and a preview.")

    @Argument(help: "The file.")
    var file: String
    @Option(help: ArgumentHelp("The unit that the file speaks for. Default: the whole agency.", valueName: "unit"))
    var scope: String?
    @Option(help: "text or json.")
    var format: OutputFormat = .text
    @Flag(help: "Show names, citizen ids and days of birth as they are. Without it they are masked.")
    var showPersonal = false
    @OptionGroup var reading: ReadingOptionGroup
    @OptionGroup var options: DatabaseOptions

    func run() throws {
        let rulebook = try options.mappings.load()
        let inspection = try Inspection(
            path: file, reading: reading.options, showsPersonal: showPersonal, rulebook: rulebook)
        let drift = drift(of: inspection, rulebook: rulebook)
        let words = Words(language: options.language.language)
        switch format {
        case .json:
            guard case .object(let members) = inspection.json else { return }
            print(JSONText.object(members + [("headerDrift", drift?.json ?? .null)]).text())
        case .text:
            print(InspectionOutput(words: words, catalogue: rulebook.catalogue).text(inspection))
            let lines = DriftOutput(words: words, catalogue: rulebook.catalogue).lines(drift)
            if !lines.isEmpty { print((["", inspection.file] + lines).joined(separator: "\n")) }
        }
    }

    /// Where there is a database, how the columns differ from those of the last import. One that cannot be used is
    /// told of, and the file is looked at all the same.
    private func drift(of inspection: Inspection, rulebook: Rulebook) -> HeaderDrift? {
        guard FileManager.default.fileExists(atPath: options.path) else { return nil }
        do {
            let store = try Store(path: options.path)
            defer { try? store.close() }
            return try inspection.drift(from: store, scope: scope ?? "", rulebook: rulebook)
        } catch {
            ErrorOutput.print(Failure(error, file: options.path).message(options.language.language))
            return nil
        }
    }
}
