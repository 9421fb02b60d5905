import Foundation
import Records
import Rulebook
import TestSupport
import Testing

/// Holds the pages in `Docs/` to the program: what is named in code, and what is not there any more.
@Suite struct DocumentationTests {
    // MARK: Findings

    @Test func everyFindingCodeHasItsRow() throws {
        let rows = try Self.findingRows()
        let source = "Sources/Records/Findings/FindingCode.swift"
        let codes = try Self.literals("case [a-zA-Z0-9]+ = \"([a-z0-9-]+)\"", in: source)
        #expect(codes.count == FindingCode.allCases.count)
        #expect(Set(rows.keys) == Set(codes))
    }

    @Test func findingRowsSaySeverityAndTitlesOfTheCatalogue() throws {
        let catalogue = try Rulebook.load(directory: RepositoryRoot.path("Mappings")).catalogue
        let rows = try Self.findingRows()
        for code in FindingCode.allCases {
            let cells = rows[code.rawValue] ?? []
            let entry = catalogue.entry(code)
            #expect(cells.count == 7, "\(code.rawValue)")
            #expect(
                cells.dropFirst().prefix(3) == [entry.severity.rawValue, entry.title.th, entry.title.en],
                "\(code.rawValue)")
            #expect(!cells.contains(""), "\(code.rawValue)")
        }
    }

    // MARK: Commands

    @Test func everyCommandHasItsSection() throws {
        let sections = try Self.sections(of: "Docs/commands.md")
        for (file, names) in try Self.commands() {
            #expect(!names.isEmpty, "\(file)")
            for name in names {
                #expect(sections.contains { $0.words.contains(name) }, "\(name) of \(file)")
            }
        }
    }

    @Test func everyOptionOfACommandStandsInItsSection() throws {
        let sections = try Self.sections(of: "Docs/commands.md")
        for (file, names) in try Self.commands() {
            let own = sections.filter { section in names.contains { section.words.contains($0) } }.map(\.text).joined()
            for option in try Self.options(in: file) {
                #expect(Self.names(option, own), "\(option) of \(file)")
            }
        }
    }

    @Test func everySharedOptionIsDescribed() throws {
        let text = try RepositoryRoot.text("Docs/commands.md")
        let files = try RepositoryRoot.files(below: "Sources/thabian/Options", ending: ".swift")
        let options = try files.flatMap { try Self.options(in: $0) }
        #expect(options.contains("--db"))
        for option in options { #expect(Self.names(option, text), "\(option)") }
    }

    @Test func noOptionIsDescribedThatIsNotThere() throws {
        let files = try RepositoryRoot.files(below: "Sources/thabian", ending: ".swift")
        let known = Set(try files.flatMap { try Self.options(in: $0) }).union(["--version", "--help"])
        let pages = try RepositoryRoot.files(below: "Docs", ending: ".md")
        #expect(pages.contains("Docs/commands.md"))
        for page in pages {
            let named = try Self.literals("(--[a-z][a-z-]*)", in: page)
            #expect(Set(named).subtracting(known).isEmpty, "\(page)")
        }
    }

    @Test func exitCodesAreDescribed() throws {
        let section = try Self.sections(of: "Docs/commands.md").first { $0.heading == "Exit codes" }
        for code in 0...4 { #expect(section?.text.contains("\n| \(code) |") == true, "\(code)") }
    }

    // MARK: Mappings

    @Test func everyKeyOfTheShippedFilesIsDescribed() throws {
        let code = try Self.code(of: "Docs/mappings.md")
        let keys = try Self.shippedKeys()
        #expect(keys.isSuperset(of: ["identity", "aliases", "inherits", "levels", "meaning", "rowClasses"]))
        for key in keys.sorted() { #expect(Self.names(key, code), "\(key)") }
    }

    /// Optional keys that no shipped file has, and the words that keys may have, are named where they are read.
    @Test func everyKeyThatTheReadersKnowIsDescribed() throws {
        let code = try Self.code(of: "Docs/mappings.md")
        let files = try RepositoryRoot.files(below: "Sources/Rulebook/Files", ending: ".swift")
        let names = "(?:[rR]equired(?:Keys)?|[oO]ptional(?:Keys)?|figures|columns|words|wanted)"
        let lists = names + "(?:: | = )\\[([^=]*?)\\](?:,|\\)|\n| \\+)"
        let keys = try files.flatMap { try Self.literals(lists, in: $0) }.flatMap { list in
            list.matches(of: /"([a-zA-Z]+)"/).map { String($0.output.1) }
        }
        #expect(Set(keys).isSuperset(of: ["unknownColumns", "agency", "funded", "upperBase", "vanishedShare", "from"]))
        for key in Set(keys).sorted() { #expect(Self.names(key, code), "\(key)") }
    }

    @Test func everyFieldAndKindIsDescribed() throws {
        let text = try RepositoryRoot.text("Docs/mappings.md")
        for field in Field.allCases { #expect(text.contains("`\(field.rawValue)`"), "\(field.rawValue)") }
        for kind in RecordKind.allCases { #expect(text.contains("`\(kind.rawValue)`"), "\(kind.rawValue)") }
    }

    // MARK: Data and formats

    @Test func everyTableOfTheDatabaseIsDescribed() throws {
        let text = try RepositoryRoot.text("Docs/data.md")
        let tables = try Self.literals("CREATE TABLE ([a-z_]+)", in: "Sources/Storage/Schema.swift")
        #expect(tables.contains("record"))
        for table in tables { #expect(text.contains("`\(table)`"), "\(table)") }
    }

    @Test func everyRowClassStatusAndStepIsDescribed() throws {
        let text = try RepositoryRoot.text("Docs/data.md")
        let words =
            RowClass.allCases.map(\.rawValue) + FindingStatus.allCases.map(\.rawValue)
            + CellIssue.Reason.allCases.filter { !$0.isUnreadable }.map(\.rawValue)
        for word in words { #expect(text.contains("`\(word)`"), "\(word)") }
    }

    @Test func everyLimitIsDescribed() throws {
        let text = try RepositoryRoot.text("Docs/formats.md")
        let limits = try Self.literals("package var ([a-zA-Z]+) = ", in: "Sources/Reading/ReadingLimits.swift")
        #expect(limits.contains("cellBytes"))
        for limit in limits { #expect(text.contains("| `\(limit)` |"), "\(limit)") }
    }

    @Test func everyFormatIsDescribed() throws {
        let text = try RepositoryRoot.text("Docs/formats.md")
        let formats =
            try Self.literals("package enum SourceFormat[^{]*\\{([^}]*)\\}", in: "Sources/Reading/SourceFormat.swift")
            .flatMap { body in body.matches(of: /case (\w+)(?: = "([a-z0-9-]+)")?/).map { $0.output.2 ?? $0.output.1 } }
        #expect(formats.count == 8)
        for format in formats { #expect(text.contains("`\(format)`"), "\(format)") }
    }
}

extension DocumentationTests {
    /// What a pattern's first group matches in a file, in order.
    static func literals(_ pattern: String, in file: String) throws -> [String] {
        let text = try RepositoryRoot.text(file)
        return text.matches(of: try Regex(pattern, as: (Substring, Substring).self)).map { String($0.output.1) }
    }

    /// What stands between backticks in a page, one line each.
    static func code(of page: String) throws -> String {
        try RepositoryRoot.text(page).matches(of: /```[\s\S]*?```|`[^`\n]+`/).map { String($0.output) }
            .joined(separator: "\n")
    }

    /// Whether a text has a key or option as a whole word: `name` is not in `fileName`, nor `--by` in `--bytes`.
    static func names(_ word: String, _ text: String) -> Bool {
        text.ranges(of: word).contains { range in
            let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
            let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
            return !isWordPart(before) && !isWordPart(after)
        }
    }

    private static func isWordPart(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || character == "-" || character == "_")
    }

    /// The cells of each row of the tables in `Docs/findings.md`, by the code in the first one.
    static func findingRows() throws -> [String: [String]] {
        var rows: [String: [String]] = [:]
        for line in try RepositoryRoot.text("Docs/findings.md").split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            let code = cells[0].replacing("`", with: "")
            #expect(rows.updateValue(cells, forKey: code) == nil, "\(code) stands twice")
        }
        return rows
    }

    struct Section {
        var heading: String
        var text: String
        /// Of the heading.
        var words: [String] { heading.split { !$0.isLetter && $0 != "-" }.map(String.init) }
    }

    /// The parts of a page under headings of the second level.
    static func sections(of page: String) throws -> [Section] {
        try RepositoryRoot.text(page).components(separatedBy: "\n## ").dropFirst().map { part in
            let heading = part.prefix { $0 != "\n" }
            return Section(heading: String(heading), text: String(part.dropFirst(heading.count)))
        }
    }

    /// Files of commands and the names that they give.
    static func commands() throws -> [(file: String, names: [String])] {
        try RepositoryRoot.files(below: "Sources/thabian/Commands", ending: ".swift").map { file in
            (file, try literals("commandName: \"([a-z-]+)\"", in: file))
        }
    }

    /// Long options that a file declares: `asOf` is `--as-of`.
    static func options(in file: String) throws -> [String] {
        let text = try RepositoryRoot.text(file)
        return text.matches(of: /@(?:Option|Flag)(?!Group)[\s\S]*?\bvar (\w+)/).map { match in
            "--" + match.output.1.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
        }
    }

    /// The keys of all files in `Mappings/`; keys that are data (fields, levels, finding codes, words, a source's own
    /// codes) are left out, but for the groups of words.
    static func shippedKeys() throws -> Set<String> {
        var keys: Set<String> = []
        for file in try RepositoryRoot.files(below: "Mappings", ending: ".yaml") where !file.hasSuffix("/fields.yaml") {
            for line in try RepositoryRoot.text(file).split(separator: "\n") {
                keys.formUnion(self.keys(of: withoutText(line), deepest: deepest(in: file)))
            }
        }
        let data = Set(Field.allCases.map(\.rawValue))
        return keys.subtracting(data)
    }

    /// How far keys are indented that are no data.
    private static func deepest(in file: String) -> ClosedRange<Int> {
        if file.contains("/salary/") || file.contains("/sources/") || file.hasSuffix("/words.yaml") { return 0...0 }
        return file.hasSuffix("/findings.yaml") ? 2...4 : 0...8
    }

    private static func keys(of line: Substring, deepest: ClosedRange<Int>) -> [String] {
        guard deepest.contains(line.prefix { $0 == " " }.count) else { return [] }
        return line.matches(of: /(?:^ *(?:- )?|[{,] *)([a-zA-Z]+):(?: |$)/).map { String($0.output.1) }
    }

    /// A line without what stands in quotes, and without its comment.
    private static func withoutText(_ line: Substring) -> Substring {
        let plain = line.replacing(/"[^"]*"|'[^']*'/, with: "")
        return plain.hasPrefix("#") ? "" : plain.split(separator: " #", maxSplits: 1).first ?? ""
    }
}
