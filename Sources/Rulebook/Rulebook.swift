import Records

/// Everything that `Mappings/` says, validated whole: what stages are given as values.
package struct Rulebook: Sendable {
    /// Sorted by name.
    package internal(set) var mappings: [SourceMapping]
    package let tables: CodeTables
    /// By id, staff type, then the round from which they hold.
    package var ruleSets: [RuleSet] { dated.sets.map(\.ruleSet) }
    /// From the first day on.
    package let payTables: [PayTable]
    /// Wages of permanent employees, from the first day on.
    package let wageTables: [WageTable]
    /// Pay of government employees, from the first day on.
    package let contractPayTables: [ContractPayTable]
    package let catalogue: Catalogue
    /// SHA-256 over all files in the order of their paths, hexadecimal.
    package let hash: String

    private let dated: RuleSetList
    private let firstNational: RuleSetInForce

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
        let salary = folder.documents(in: "salary")
        let payTables = salary.filter(StaffPayFiles.isOfOfficials).compactMap {
            PayTableFile.read($0, levels: tables.levels)
        }
        let wageTables = salary.filter { StaffPayFiles.isOf($0, StaffPayFiles.wagePrefix) }.compactMap {
            StaffPayFiles.wageTable($0)
        }
        let contractTables = salary.filter { StaffPayFiles.isOf($0, StaffPayFiles.contractPrefix) }.compactMap {
            StaffPayFiles.contractTable($0, levels: tables.levels)
        }
        let catalogue = catalogue(folder, mappings: mappings, log: log)

        guard log.problems.isEmpty, let catalogue,
            let firstNational = dated.sets.first(where: { $0.ruleSet.id == RuleSetList.nationalID })
        else { throw RulebookError(problems: log.problems) }
        return Rulebook(
            mappings: mappings.sorted { $0.name < $1.name }, tables: tables,
            payTables: payTables.sorted { $0.from < $1.from },
            wageTables: wageTables.sorted { $0.from < $1.from },
            contractPayTables: contractTables.sorted { $0.from < $1.from }, catalogue: catalogue, hash: folder.hash,
            dated: dated,
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
    ///
    /// - Parameter staffType: code of the staff types, for rules of appraisal and pay; without one, what holds for all.
    package func ruleSet(agency: String?, round: Round, staffType: String? = nil) -> RuleSet {
        inForce(agency: agency, round: round, staffType: staffType).ruleSet
    }

    /// The same with where each figure stands.
    package func inForce(agency: String?, round: Round, staffType: String? = nil) -> RuleSetInForce {
        dated.inForce(agency: agency, round: round, staffType: staffType) ?? firstNational
    }

    /// The set of an id as it is in a round; absent where there is none yet.
    package func inForce(id: String, round: Round, staffType: String? = nil) -> RuleSetInForce? {
        dated.inForce(id: id, round: round, staffType: staffType)
    }

    /// Some set is of this agency, in whatever round.
    package func hasSet(ofAgency agency: String) -> Bool { dated.sets.contains { $0.ruleSet.agency == agency } }

    /// The ids of all sets, each once.
    package var ruleSetIDs: [String] { Set(dated.sets.map(\.ruleSet.id)).sorted() }

    /// The sets for staff types that have rules of appraisal and pay of their own, by the type's code.
    package func staffRuleSets(agency: String?, round: Round) -> [String: RuleSet] {
        let types = tables.staffTypes.entries.map(\.code)
        return types.reduce(into: [:]) { sets, type in
            let set = ruleSet(agency: agency, round: round, staffType: type)
            if set.staffType == type { sets[type] = set }
        }
    }

    /// The table in force on a day; absent before the first.
    package func payTable(on day: Day) -> PayTable? { payTables.last { $0.from <= day } }

    /// The wages of permanent employees on a day; absent before the first table.
    package func wageTable(on day: Day) -> WageTable? { wageTables.last { $0.from <= day } }

    /// The pay of government employees on a day; absent before the first table.
    package func contractPayTable(on day: Day) -> ContractPayTable? { contractPayTables.last { $0.from <= day } }

    package func mapping(named name: String) -> SourceMapping? { mappings.first { $0.name == name } }
}
