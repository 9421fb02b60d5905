import Records

extension ScoringDemands {
    /// A list of `{staffType, least}`.
    static func resultWeights(_ value: YamlValue, staffTypes: CodeTable) -> [String: ScoreE4]? {
        guard let elements = value.elements() else { return nil }
        var weights: [String: ScoreE4] = [:]
        for element in elements {
            guard let mapping = element.mapping(required: ["staffType", "least"]),
                let type = mapping["staffType"]?.code(of: staffTypes, th: "ประเภทบุคลากร", en: "a staff type"),
                let least = mapping["least"]?.score()
            else { return nil }
            if weights.updateValue(least, forKey: type) != nil {
                element.report(th: "ประเภทบุคลากร \(type) ซ้ำ", en: "staff type \(type) stands twice")
            }
        }
        return weights
    }
}

extension RuleSetFile {
    /// A list of `{staffType, bands}`.
    static func staffBands(
        _ value: YamlValue, grades: CodeTable, staffTypes: CodeTable
    ) -> [String: [RuleSet.Band]]? {
        guard let elements = value.elements() else { return nil }
        var all: [String: [RuleSet.Band]] = [:]
        for element in elements {
            guard let mapping = element.mapping(required: ["staffType", "bands"]),
                let type = mapping["staffType"]?.code(of: staffTypes, th: "ประเภทบุคลากร", en: "a staff type"),
                let bands = mapping["bands"].flatMap({ bands($0, grades: grades) })
            else { return nil }
            if all.updateValue(bands, forKey: type) != nil {
                element.report(th: "ประเภทบุคลากร \(type) ซ้ำ", en: "staff type \(type) stands twice")
            }
        }
        return all
    }
}

extension ScoringDemands.Probation {
    /// `{months: 6, mostMonths: 12, resultWeight: 50}`.
    init?(_ value: YamlValue) {
        guard let mapping = value.mapping(required: ["months", "mostMonths", "resultWeight"]) else { return nil }
        guard let months = mapping["months"]?.integer(1...36), let most = mapping["mostMonths"]?.integer(1...36),
            let weight = mapping["resultWeight"]?.score()
        else { return nil }
        guard months <= most else {
            value.report(
                th: "months ต้องไม่มากกว่า mostMonths", en: "months must not be above mostMonths")
            return nil
        }
        self.init(months: months, mostMonths: most, resultWeight: weight)
    }
}

extension FormDemands.Profile {
    /// `{types: [O, K], count: 10, names: […]}`; without `types` for all positions, without `names` any will do.
    init?(_ value: YamlValue, types: CodeTable) {
        guard let mapping = value.mapping(required: ["count"], optional: ["types", "names"]) else { return nil }
        guard let count = mapping["count"]?.integer(1...100) else { return nil }
        let listed = mapping["types"].map { list in
            list.list { $0.code(of: types, th: "ประเภทตำแหน่ง", en: "a position type") } ?? []
        }
        let names = mapping["names"].map { $0.texts() ?? [] } ?? []
        if names.count > count {
            value.report(th: "ชื่อสมรรถนะมากกว่า count", en: "more names than count")
        }
        self.init(types: listed ?? [], count: count, names: names)
    }
}

extension TextLimits {
    /// `{system: DPIS 5.2, fields: {surname: 100}}`.
    init?(_ value: YamlValue) {
        guard let mapping = value.mapping(required: ["system", "fields"]) else { return nil }
        guard let system = mapping["system"]?.text(), let fields = mapping["fields"]?.openMapping() else { return nil }
        var limits: [Field: Int] = [:]
        for pair in fields.pairs {
            guard let field = pair.key.field(), let limit = pair.value.integer(1...100_000) else { continue }
            if field.type != .text { pair.key.reportExpected(th: "เขตข้อมูลข้อความ", en: "a field of text") }
            limits[field] = limit
        }
        self.init(system: system, characters: limits)
    }
}
