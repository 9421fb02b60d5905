import Records

/// One file of `Mappings/rules/`: the figures that it states itself. What it inherits is filled in by `RuleSetList`.
struct RuleSetFile {
    let id: String
    let from: Round
    /// The last round for which an agency has it.
    let until: Round?
    let agency: String?
    let title: String?
    /// The one staff type that it is for.
    let staffType: String?
    let inherits: String?
    /// Figures that it does not take over from what it inherits.
    var without: [String] = []
    let hash: String
    let place: YamlValue

    var bands: [RuleSet.Band]?
    var resultMaximum: ScoreE4?
    var competencyMaximum: ScoreE4?
    var percentCap: PercentE4?
    var ceiling: RuleSet.Ceiling?
    /// What the further figures put into a rule set, by key.
    var further: [String: FigureReader.Setting] = [:]
    var retirementAge: Int?
    var vanishedShare: PercentE4?
    var authority: [Field: [String]] = [:]
    var defaultAuthority: [String]?
    var registers: [String]?
    var movements: MovementRules?
    var appraisalDue: AppraisalDueRules?
    var origins: [String: String] = [:]
    var findings: [FindingCode: FindingChanges.Entry] = [:]
    /// As the file has them, by key.
    var stated: [String: RuleFigure] = [:]
    /// Where each figure's value stands, by key.
    var places: [String: YamlValue] = [:]
    /// Rounds for which it states percents.
    var announcedRounds: [Round] = []

    /// Each is `{value: …, origin: …}`.
    static let figures = [
        "bands", "resultMaximum", "competencyMaximum", "percentCap", "ceiling", "retirementAge", "vanishedShare",
        "authority", "movements", "appraisalDue",
    ]

    /// Absent when it cannot be placed; figures that cannot be read are reported and left out.
    init?(_ document: YamlDocument, tables: CodeTables, sources: [String]) {
        guard
            let root = document.root.mapping(
                required: ["id", "from"],
                optional: ["until", "agency", "title", "staffType", "inherits", "without", "findings"] + Self.figures
                    + FurtherFigures.keys)
        else { return nil }
        let id = root["id"]?.text()
        let from = root["from"]?.round()
        agency = root["agency"].flatMap { $0.text() }
        inherits = root["inherits"].flatMap { $0.text() }
        until = root["until"].flatMap { $0.round() }
        title = root["title"].flatMap { $0.text() }
        staffType = root["staffType"].flatMap {
            $0.code(of: tables.staffTypes, th: "ประเภทบุคลากร", en: "a staff type")
        }
        guard let id, let from else { return nil }
        self.id = id
        self.from = from
        hash = document.hash
        place = document.root
        if let until, until < from {
            root["until"]?.report(th: "until ต้องไม่ก่อน from", en: "until must not be before from")
        }
        without = (root["without"]?.elements() ?? []).compactMap { Self.key($0, stated: root) }
        if let value = root["findings"] { findings = FindingChangesReader.read(value, ruleSet: id) }
        let readers = Dictionary(FurtherFigures.readers.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        for name in Self.figures + FurtherFigures.keys {
            guard let figure = root[name]?.mapping(required: ["value", "origin"]) else { continue }
            if let origin = figure["origin"]?.text() { origins[name] = origin }
            guard let value = figure["value"] else { continue }
            stated[name] = RuleFigure(
                key: name, value: value.written, origin: origins[name] ?? "", ruleSet: id, file: document.path,
                line: value.line)
            places[name] = value
            switch name {
            case "bands": bands = Self.bands(value, grades: tables.grades)
            case "resultMaximum": resultMaximum = value.score()
            case "competencyMaximum": competencyMaximum = value.score()
            case "percentCap": percentCap = value.percent()
            case "ceiling": ceiling = Self.ceiling(value)
            case "retirementAge": retirementAge = value.integer(40...80)
            case "vanishedShare": vanishedShare = value.percent()
            case "movements": movements = Self.movements(value)
            case "appraisalDue": appraisalDue = Self.appraisalDue(value)
            case "authority": readAuthority(value, sources: sources)
            default: further[name] = readers[name]?.read(value, tables)
            }
        }
        announcedRounds = (places["announcedPercents"]?.elements() ?? []).compactMap {
            $0.openMapping()?["round"]?.round()
        }
    }

    /// A figure that may be left out, and that the file does not state itself.
    private static func key(_ value: YamlValue, stated: YamlMapping) -> String? {
        guard let name = value.text() else { return nil }
        guard FurtherFigures.keys.contains(name) else {
            value.reportUnknown(among: FurtherFigures.keys, th: "ค่าที่เว้นได้", en: "a figure that may be left out")
            return nil
        }
        if stated[name] != nil {
            value.report(th: "แฟ้มนี้ระบุ \(name) ไว้เอง", en: "the file states \(name) itself")
        }
        return name
    }

    private static func ceiling(_ value: YamlValue) -> RuleSet.Ceiling? {
        guard let text = value.text() else { return nil }
        guard let ceiling = RuleSet.Ceiling(rawValue: text) else {
            value.reportUnknown(among: ["own", "next"], th: "ขั้นสูงที่ใช้", en: "which ceiling counts")
            return nil
        }
        return ceiling
    }

    static func bands(_ value: YamlValue, grades: CodeTable) -> [RuleSet.Band]? {
        guard let elements = value.elements() else { return nil }
        let top = ScoreE4(tenThousandths: 1_000_000)
        var bands: [RuleSet.Band] = []
        for element in elements {
            guard let mapping = element.mapping(required: ["grade", "from", "below"]),
                let grade = mapping["grade"]?.text(), let from = mapping["from"]?.score(),
                let below = mapping["below"]?.score()
            else { return nil }
            if grades.entry(code: grade) == nil {
                mapping["grade"]?.reportUnknown(
                    among: grades.entries.map(\.code), th: "ระดับผลการประเมิน", en: "a grade")
            }
            if bands.contains(where: { $0.grade == grade }) {
                mapping["grade"]?.report(th: "ระดับ \(grade) ซ้ำ", en: "grade \(grade) stands twice")
            }
            if from >= below {
                element.report(
                    th: "ช่วงคะแนนว่าง: from ต้องน้อยกว่า below", en: "an empty band: from must be less than below")
            }
            let above = bands.last?.from ?? top
            if below < above {
                element.report(
                    th: "มีช่องว่างระหว่าง \(below.canonical) กับ \(above.canonical)",
                    en: "there is a gap from \(below.canonical) to \(above.canonical)")
            } else if below > above {
                element.report(
                    th: "ช่วงซ้อนกันระหว่าง \(above.canonical) กับ \(below.canonical)",
                    en: "bands overlap from \(above.canonical) to \(below.canonical)")
            }
            bands.append(RuleSet.Band(grade: grade, from: from, below: below))
        }
        if let last = bands.last, last.from.tenThousandths != 0 {
            elements.last?.report(
                th: "มีช่องว่างระหว่าง 0 กับ \(last.from.canonical)", en: "there is a gap from 0 to \(last.from.canonical)")
        }
        if bands.isEmpty { value.reportExpected(th: "ช่วงคะแนนอย่างน้อยหนึ่งช่วง", en: "at least one band") }
        return bands
    }

    private mutating func readAuthority(_ value: YamlValue, sources: [String]) {
        guard let root = value.mapping(required: ["default"], optional: ["fields", "registers"]) else { return }
        registers = root["registers"].flatMap { Self.sources($0, known: sources) }
        defaultAuthority = root["default"].flatMap { Self.sources($0, known: sources) }
        for element in root["fields"].flatMap({ $0.elements() }) ?? [] {
            guard let group = element.mapping(required: ["of", "sources"]),
                let fields = group["of"]?.elements(), let list = group["sources"]
            else { continue }
            let names = Self.sources(list, known: sources)
            for place in fields {
                guard let field = place.field() else { continue }
                if authority[field] != nil {
                    place.report(th: "\(field.rawValue) มีรายการแล้ว", en: "\(field.rawValue) has a list already")
                }
                if let names { authority[field] = names }
            }
        }
    }

    private static func sources(_ value: YamlValue, known: [String]) -> [String]? {
        value.list { entry in
            guard let name = entry.text() else { return nil }
            guard known.contains(name) else {
                entry.reportUnknown(among: known, th: "ชื่อแหล่งข้อมูล", en: "a source's name")
                return nil
            }
            return name
        }
    }
}
