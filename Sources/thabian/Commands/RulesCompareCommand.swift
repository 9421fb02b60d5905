import ArgumentParser
import Pipeline
import Records
import Rulebook

struct RulesCompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare two rule sets line by line.",
        discussion: "A and B are an agency or the id of a set, with @ROUND and @STAFF-TYPE where wanted: dla@2559/2@3.")

    @Argument(help: ArgumentHelp("The first rule set.", valueName: "a"))
    var setA: String
    @Argument(help: ArgumentHelp("The second rule set.", valueName: "b"))
    var setB: String
    @Option(help: "The round where a set names none. Default: 2565/2.")
    var round: Round?
    @Option(help: "For these staff where a set names none: 1 to 4, or the name.")
    var staffType: String?
    @Option(help: "text or json.")
    var format: OutputFormat = .text
    @OptionGroup var options: DatabaseOptions

    func run() throws {
        let rulebook = try options.mappings.load()
        let comparison = RuleSetComparison(try set(setA, rulebook), try set(setB, rulebook))
        switch format {
        case .text: print(RuleSetOutput(words: Words(language: options.language.language)).text(comparison))
        case .json: print(comparison.json.text())
        }
    }

    private func set(_ written: String, _ rulebook: Rulebook) throws -> RuleSetText {
        let parts = written.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 3, let name = parts.first, !name.isEmpty else { throw Self.wrong(written) }
        var round = self.round ?? RuleSetChoice.usual
        if parts.count > 1, !parts[1].isEmpty {
            guard let named = Round(parts[1]) else { throw Self.wrong(written) }
            round = named
        }
        let type = parts.count > 2 ? parts[2] : staffType
        return try RuleSetChoice.set(
            named: name, round: round, staffType: type.map { try RuleSetChoice.staffType($0, in: rulebook) }, rulebook)
    }

    private static func wrong(_ written: String) -> UsageError {
        UsageError(
            th: "อ่าน “\(written)” ไม่ได้ เขียนเป็น ชื่อ@รอบ@ประเภทบุคลากร เช่น dla@2559/2",
            en: "\"\(written)\" cannot be read. Write name@round@staff-type, as dla@2559/2.")
    }
}
