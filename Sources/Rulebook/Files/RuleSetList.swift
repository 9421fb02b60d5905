import Records

/// All rule sets with the rounds from which they hold, inheritance filled in.
struct RuleSetList {
    struct Dated: Sendable {
        let from: Round
        let ruleSet: RuleSet
        /// The figures as files state them, by key.
        let stated: [String: RuleFigure]
    }

    /// By id, then first round.
    private(set) var sets: [Dated] = []

    static let nationalID = "national"

    /// A set holds from its `from` until the next one of the same id; what it does not state comes from the set that
    /// it inherits, in the version that is in force in the round in question.
    init(files: [RuleSetFile], log: ProblemLog) {
        let files = files.sorted { ($0.id, $0.from, $0.place.file) < ($1.id, $1.from, $1.place.file) }
        for (former, file) in zip(files, files.dropFirst()) where former.id == file.id && former.from == file.from {
            file.place.report(
                th: "ชุด \(file.id) ตั้งแต่รอบ \(file.from.text) มีแล้วใน \(former.place.file)",
                en: "set \(file.id) from \(file.from.text) stands in \(former.place.file) already")
        }
        for (former, file) in zip(files, files.dropFirst()) where former.id == file.id && former.agency != file.agency {
            file.place.report(
                th: "ชุด \(file.id) มีสองหน่วยงาน", en: "set \(file.id) is of two agencies")
        }
        for file in files {
            if let parent = file.inherits, Self.parent(of: file, at: file.from, among: files) == nil {
                file.place.report(
                    th: "ไม่มีชุด \(parent) ที่ใช้ก่อนหรือตั้งแต่รอบ \(file.from.text)",
                    en: "there is no set \(parent) in force by \(file.from.text)")
            }
            if file.agency == nil, file.id != Self.nationalID {
                file.place.report(
                    th: "ชุดที่ไม่ใช่ \(Self.nationalID) ต้องบอกหน่วยงาน (agency)",
                    en: "a set other than \(Self.nationalID) must name its agency")
            }
        }
        if !files.contains(where: { $0.id == Self.nationalID }) {
            log.report(
                file: "rules/\(Self.nationalID).yaml", th: "ไม่มีชุดกฎกลาง \(Self.nationalID)",
                en: "the national base \(Self.nationalID) is missing")
        }
        let starts = Set(files.map(\.from)).sorted()
        for (index, file) in files.enumerated() {
            let next = files.dropFirst(index + 1).first { $0.id == file.id }?.from
            for start in starts where start >= file.from && next.map({ start < $0 }) ?? true {
                guard start == file.from || Self.parentChanges(of: file, at: start, among: files) else { continue }
                if let set = Self.resolve(file, at: start, among: files) {
                    let chain = Self.chain(of: file, at: start, among: files)
                    let stated = chain.reversed().reduce(into: [:]) { $0.merge($1.stated) { $1 } }
                    sets.append(Dated(from: start, ruleSet: set, stated: stated))
                }
            }
        }
    }

    /// The agency's set when it has one in force in the round, else the national base; absent before the first.
    func ruleSet(agency: String?, round: Round) -> RuleSet? { dated(agency: agency, round: round)?.ruleSet }

    /// The same set with the figures as its files state them.
    func dated(agency: String?, round: Round) -> Dated? {
        let inForce = sets.filter { $0.from <= round }
        let own = agency.flatMap { agency in inForce.last { $0.ruleSet.agency == agency } }
        return own ?? inForce.last { $0.ruleSet.agency == nil }
    }

    /// The version of the inherited set in force in a round; for a set that inherits its own id, the one before it.
    private static func parent(of file: RuleSetFile, at round: Round, among files: [RuleSetFile]) -> RuleSetFile? {
        guard let id = file.inherits else { return nil }
        return files.last { $0.id == id && $0.from <= round && ($0.id != file.id || $0.from < file.from) }
    }

    private static func parentChanges(of file: RuleSetFile, at round: Round, among files: [RuleSetFile]) -> Bool {
        chain(of: file, at: round, among: files).dropFirst().contains { $0.from == round }
    }

    /// The set and what it inherits from, nearest first. A circle ends where it closes.
    private static func chain(of file: RuleSetFile, at round: Round, among files: [RuleSetFile]) -> [RuleSetFile] {
        var chain = [file]
        while let last = chain.last, let next = parent(of: last, at: round, among: files),
            !chain.contains(where: { $0.id == next.id && $0.from == next.from })
        {
            chain.append(next)
        }
        return chain
    }

    private static func resolve(_ file: RuleSetFile, at round: Round, among files: [RuleSetFile]) -> RuleSet? {
        let chain = chain(of: file, at: round, among: files)
        func first<T>(_ name: String, _ get: (RuleSetFile) -> T?) -> T? {
            if let value = chain.lazy.compactMap(get).first { return value }
            if !chain.contains(where: { $0.origins[name] != nil }) {
                file.place.report(
                    th: "ชุด \(file.id) ไม่มี \(name) และไม่ได้รับมาจากชุดใด",
                    en: "set \(file.id) has no \(name) and inherits none")
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
        for set in chain.reversed() {
            authority.merge(set.authority) { $1 }
            origins.merge(set.origins) { $1 }
            findings.merge(set.findings) { $1 }
        }
        var hash = SHA256()
        for set in chain { hash.update(Array((set.hash + "\n").utf8)) }
        var ruleSet = RuleSet(
            id: file.id, agency: file.agency, bands: bands, resultMaximum: resultMaximum,
            competencyMaximum: competencyMaximum, percentCap: percentCap, ceiling: ceiling,
            retirementAge: retirementAge, vanishedShare: vanishedShare, authority: authority,
            defaultAuthority: defaultAuthority, registers: chain.lazy.compactMap(\.registers).first ?? [],
            findings: FindingChanges(findings), origins: origins, hash: hash.finalize())
        chain.dropFirst().reduce(file.further) { $0.over($1.further) }.fill(&ruleSet)
        ruleSet.movements = chain.lazy.compactMap(\.movements).first
        ruleSet.appraisalDue = chain.lazy.compactMap(\.appraisalDue).first
        return ruleSet
    }
}
