import Records

/// Everything that `Mappings/` says, validated whole: what stages are given as values.
package struct Rulebook: Sendable {
    /// Sorted by name.
    package internal(set) var mappings: [SourceMapping]
    package let tables: CodeTables
    /// By id, then the round from which they hold.
    package var ruleSets: [RuleSet] { dated.sets.map(\.ruleSet) }
    /// From the first day on.
    package let payTables: [PayTable]
    package let catalogue: Catalogue
    /// SHA-256 over all files in the order of their paths, hexadecimal.
    package let hash: String

    private let dated: RuleSetList
    private let firstNational: RuleSetList.Dated

    /// Reads the folder that holds `sources/`, `codes/`, `rules/`, `salary/` and `catalogue/`. Nothing is half read:
    /// it throws all problems of all files together.
    package static func load(directory: String) throws(RulebookError) -> Rulebook {
        let log = ProblemLog()
        let folder = MappingsFolder(directory, log: log)
        let tables = CodeTablesReader(folder, log: log).tables()
        let mappings = folder.documents(in: "sources").compactMap { SourceMappingFile.read($0, tables: tables) }
        // A file that cannot be read is still a source that others may name.
        let sources = folder.documents(in: "sources").map { String($0.path.dropFirst(8).dropLast(5)) }
        let ruleFiles = folder.documents(in: "rules").compactMap {
            RuleSetFile($0, tables: tables, sources: sources)
        }
        let dated = RuleSetList(files: ruleFiles, log: log)
        let payTables = folder.documents(in: "salary").compactMap { PayTableFile.read($0, levels: tables.levels) }
        let catalogue = catalogue(folder, mappings: mappings, log: log)

        guard log.problems.isEmpty, let catalogue,
            let firstNational = dated.sets.first(where: { $0.ruleSet.agency == nil })
        else { throw RulebookError(problems: log.problems) }
        return Rulebook(
            mappings: mappings.sorted { $0.name < $1.name }, tables: tables,
            payTables: payTables.sorted { $0.from < $1.from }, catalogue: catalogue, hash: folder.hash, dated: dated,
            firstNational: firstNational)
    }

    private static func catalogue(
        _ folder: MappingsFolder, mappings: [SourceMapping], log: ProblemLog
    ) -> Catalogue? {
        func file(_ name: String) -> YamlDocument? {
            let path = "catalogue/\(name).yaml"
            if let document = folder.document(path) { return document }
            if !log.problems.contains(where: { $0.file == path }) {
                log.report(file: path, th: "ไม่มีแฟ้มนี้", en: "the file is missing")
            }
            return nil
        }
        let findings = file("findings").map(FindingsFile.read)
        let fields = file("fields").map(WordFiles.readFields)
        var words = file("words").map(WordFiles.readWords)
        for mapping in mappings { words?[mapping.name] = mapping.title }
        guard let findings, let fields, let words else { return nil }
        return Catalogue(entries: findings, fields: fields, reasons: words)
    }

    /// The agency's set when it has one in force in the round, else the national base. For a round before all sets,
    /// the first national one.
    package func ruleSet(agency: String?, round: Round) -> RuleSet {
        dated.ruleSet(agency: agency, round: round) ?? firstNational.ruleSet
    }

    /// The figures of that set as its files state them, by key.
    func statedFigures(agency: String?, round: Round) -> [String: RuleFigure] {
        (dated.dated(agency: agency, round: round) ?? firstNational).stated
    }

    /// The table in force on a day; absent before the first.
    package func payTable(on day: Day) -> PayTable? { payTables.last { $0.from <= day } }

    package func mapping(named name: String) -> SourceMapping? { mappings.first { $0.name == name } }
}
