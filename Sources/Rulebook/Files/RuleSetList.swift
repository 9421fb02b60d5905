import Records

/// All rule sets with the rounds from which they hold, inheritance filled in.
struct RuleSetList {
    /// By id, staff type, then first round.
    private(set) var sets: [RuleSetInForce] = []

    static let nationalID = "national"

    /// A set holds from its `from` until the next one of the same id and staff type, or to its `until`; what it does
    /// not state comes from the set that it inherits, in the version that is in force in the round in question.
    init(files: [RuleSetFile], log: ProblemLog) {
        let files = files.sorted {
            ($0.id, $0.staffType ?? "", $0.from, $0.place.file) < ($1.id, $1.staffType ?? "", $1.from, $1.place.file)
        }
        let layers = RuleSetLayers(files: files)
        RuleSetHeads.check(layers, log: log)
        let starts = Set(files.map(\.from)).sorted()
        let staffTypes: [String?] = [nil] + Set(files.compactMap(\.staffType)).sorted()
        for id in Set(files.map(\.id)).sorted() {
            for staffType in staffTypes { add(id, staffType, starts: starts, layers: layers) }
        }
    }

    /// Every form that a set has in the course of the rounds.
    private mutating func add(_ id: String, _ staffType: String?, starts: [Round], layers: RuleSetLayers) {
        var former: [String] = []
        for start in starts {
            let files = layers.files(of: id, staffType: staffType, at: start)
            guard let own = files.first(where: { $0.id == id }) else { continue }
            if staffType != nil, !files.contains(where: { $0.staffType != nil }) { continue }
            let names = files.map(\.place.file)
            if names == former { continue }
            former = names
            if let set = Self.resolve(files, own: own, staffType: staffType) {
                sets.append(Self.inForce(set, from: start, files: files))
            }
        }
    }

    /// The agency's set when it has one in force in the round, else the national base; absent before the first.
    func inForce(agency: String?, round: Round, staffType: String?) -> RuleSetInForce? {
        if let agency, let id = sets.last(where: { $0.ruleSet.agency == agency && $0.from <= round })?.ruleSet.id,
            let own = inForce(id: id, round: round, staffType: staffType),
            own.ruleSet.until.map({ round <= $0 }) ?? true
        {
            return own
        }
        return inForce(id: Self.nationalID, round: round, staffType: staffType)
    }

    /// The set of an id as it is in a round, whether an agency still has it or not; absent before its first.
    func inForce(id: String, round: Round, staffType: String?) -> RuleSetInForce? {
        let versions = sets.filter { $0.ruleSet.id == id && $0.from <= round }
        let own = staffType.flatMap { type in versions.last { $0.ruleSet.staffType == type } }
        return own ?? versions.last { $0.ruleSet.staffType == nil }
    }

    private static func inForce(_ set: RuleSet, from: Round, files: [RuleSetFile]) -> RuleSetInForce {
        var figures: [String: RuleFigure] = [:]
        var percents: [Round: RuleFigure] = [:]
        var findingFiles: [FindingCode: String] = [:]
        for file in files.reversed() {
            for key in file.without { figures[key] = nil }
            if file.without.contains("announcedPercents") { percents = [:] }
            figures.merge(file.stated) { $1 }
            for round in file.announcedRounds { percents[round] = file.stated["announcedPercents"] }
            for code in file.findings.keys { findingFiles[code] = file.place.file }
        }
        return RuleSetInForce(
            ruleSet: set, from: from, files: files.map(\.place.file), figures: figures, percents: percents,
            findingFiles: findingFiles)
    }

    private static func resolve(_ files: [RuleSetFile], own: RuleSetFile, staffType: String?) -> RuleSet? {
        func first<T>(_ name: String, _ get: (RuleSetFile) -> T?) -> T? {
            if let value = files.lazy.compactMap(get).first { return value }
            if !files.contains(where: { $0.origins[name] != nil }) {
                own.place.report(
                    th: "ชุด \(own.id) ไม่มี \(name) และไม่ได้รับมาจากชุดใด",
                    en: "set \(own.id) has no \(name) and inherits none")
            }
            return nil
        }
        let bands = first("bands") { $0.bands }
        let resultMaximum = first("resultMaximum") { $0.resultMaximum }
        let competencyMaximum = first("competencyMaximum") { $0.competencyMaximum }
        let percentCap = first("percentCap") { $0.percentCap }
        let ceiling = first("ceiling") { $0.ceiling }
        let retirementAge = first("retirementAge") { $0.retirementAge }
        let vanishedShare = first("vanishedShare") { $0.vanishedShare }
        let defaultAuthority = first("authority") { $0.defaultAuthority }
        guard let bands, let resultMaximum, let competencyMaximum, let percentCap, let ceiling, let retirementAge,
            let vanishedShare, let defaultAuthority
        else { return nil }
        var authority: [Field: [String]] = [:]
        var origins: [String: String] = [:]
        var findings: [FindingCode: FindingChanges.Entry] = [:]
        for file in files.reversed() {
            authority.merge(file.authority) { $1 }
            for key in file.without { origins[key] = nil }
            origins.merge(file.origins) { $1 }
            findings.merge(file.findings) { $1 }
        }
        var hash = SHA256()
        for file in files { hash.update(Array((file.hash + "\n").utf8)) }
        var set = RuleSet(
            id: own.id, agency: own.agency, bands: bands, resultMaximum: resultMaximum,
            competencyMaximum: competencyMaximum, percentCap: percentCap, ceiling: ceiling,
            retirementAge: retirementAge, vanishedShare: vanishedShare, authority: authority,
            defaultAuthority: defaultAuthority, registers: files.lazy.compactMap(\.registers).first ?? [],
            findings: FindingChanges(findings), origins: origins, hash: hash.finalize())
        set.title = own.title
        set.until = own.until
        set.staffType = staffType
        for key in FurtherFigures.keys {
            let end = files.firstIndex { $0.without.contains(key) } ?? files.endIndex
            for file in files[..<end].reversed() { file.further[key]?(&set) }
        }
        set.movements = files.lazy.compactMap(\.movements).first
        set.appraisalDue = files.lazy.compactMap(\.appraisalDue).first
        RuleSetChecks(set: set, files: files).run()
        return set
    }
}
