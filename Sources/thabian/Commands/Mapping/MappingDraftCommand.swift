import ArgumentParser
import Pipeline
import Records

struct MappingDraftCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: "Print a mapping for a file of a layout that is not known yet, with the grounds for each line.",
        discussion: "Save it as Mappings/sources/NAME.yaml, look it through, and import the file.")

    @Argument(help: "The file.")
    var file: String
    @Option(help: ArgumentHelp("The mapping's name. Default: made from the file's name.", valueName: "name"))
    var name: String?
    @Option(help: "The sheet to look at. Default: the one with the largest table.")
    var sheet: String?
    @Option(help: "What a row is about: person, position, assessment, raise, … Default: guessed.")
    var kind: RecordKind?
    @OptionGroup var reading: ReadingOptionGroup
    @OptionGroup var options: DatabaseOptions

    func run() throws {
        let rulebook = try options.mappings.load()
        let inspection = try Inspection(path: file, reading: reading.options, rulebook: rulebook)
        let names = inspection.tables.compactMap(\.sheet)
        if let sheet, !names.contains(sheet) {
            let list = names.joined(separator: ", ")
            throw UsageError(
                th: "ไม่มีแผ่นงานชื่อนี้ ที่มีคือ \(list)", en: "There is no such sheet; the file has: \(list)")
        }
        let draft = MappingDraft(inspection, sheet: sheet, name: name, kind: kind, rulebook: rulebook)
        print(draft.yaml, terminator: "")
    }
}
