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

extension ComponentWeights {
    /// A list of `{case, results, competency, other}` or `{case, by: host}`.
    static func list(_ value: YamlValue) -> [ComponentWeights]? {
        guard let elements = value.elements() else { return nil }
        var list: [ComponentWeights] = []
        for element in elements {
            guard let weights = ComponentWeights(element) else { continue }
            if list.contains(where: { $0.of == weights.of }) {
                element.report(th: "กรณี \(weights.of.rawValue) ซ้ำ", en: "case \(weights.of.rawValue) stands twice")
            }
            list.append(weights)
        }
        return list
    }

    private init?(_ value: YamlValue) {
        guard
            let mapping = value.mapping(required: ["case"], optional: ["results", "competency", "other", "by"]),
            let found = mapping["case"]?.appraisalCase()
        else { return nil }
        if let by = mapping["by"] {
            guard by.text() == "host" else {
                by.reportUnknown(among: ["host"], th: "ผู้กำหนดสัดส่วน", en: "who says the weights")
                return nil
            }
            if mapping["results"] != nil || mapping["competency"] != nil {
                value.report(th: "ใช้ by หรือสัดส่วน อย่างใดอย่างหนึ่ง", en: "either by or weights, not both")
            }
            self.init(of: found, decision: .byHost)
            return
        }
        guard let results = mapping["results"], let competency = mapping["competency"] else {
            value.report(th: "ไม่มีคีย์ results และ competency", en: "keys results and competency are missing")
            return nil
        }
        let other = mapping["other"].map { $0.score() } ?? ScoreE4(tenThousandths: 0)
        guard let results = results.score(), let competency = competency.score(), let other else { return nil }
        value.checkSum([results, competency, other], th: "สัดส่วนคะแนน", en: "weights")
        self.init(of: found, decision: .weights(results: results, competency: competency, other: other))
    }
}

extension IndicatorScale {
    /// `{least: 1, most: 5, standard: 3, factor: 20}`; the highest level gives 100 points.
    init?(_ value: YamlValue) {
        guard let mapping = value.mapping(required: ["least", "most", "factor"], optional: ["standard"]) else {
            return nil
        }
        guard let least = mapping["least"]?.integer(0...10), let most = mapping["most"]?.integer(1...10),
            let factor = mapping["factor"]?.integer(1...100)
        else { return nil }
        let standard = mapping["standard"]?.integer(least...max(least, most))
        if least >= most { value.reportEmptyRange() }
        if most * factor != 100 {
            mapping["factor"]?.report(
                th: "ระดับสูงสุด \(most) คูณ \(factor) ไม่เป็น 100 คะแนน",
                en: "the highest level \(most) times \(factor) is not 100 points")
        }
        self.init(least: least, most: most, standard: standard, factor: factor)
    }
}

extension ResultShare {
    /// A list of `{case, parts}`; parts are `{name, share}`, together 100.
    static func cases(_ value: YamlValue) -> [AppraisalCase: [ResultShare]]? {
        guard let elements = value.elements() else { return nil }
        var cases: [AppraisalCase: [ResultShare]] = [:]
        for element in elements {
            guard let mapping = element.mapping(required: ["case", "parts"]),
                let found = mapping["case"]?.appraisalCase(), let list = mapping["parts"]
            else { continue }
            let parts = list.list { part -> ResultShare? in
                guard let mapping = part.mapping(required: ["name", "share"]), let name = mapping["name"]?.text(),
                    let share = mapping["share"]?.score()
                else { return nil }
                return ResultShare(name: name, share: share)
            }
            guard let parts else { continue }
            list.checkSum(parts.map(\.share), th: "สัดส่วนของตัวชี้วัด", en: "shares of indicators")
            if cases.updateValue(parts, forKey: found) != nil {
                element.report(th: "กรณี \(found.rawValue) ซ้ำ", en: "case \(found.rawValue) stands twice")
            }
        }
        return cases
    }
}

extension TotalRounding {
    /// `{decimals: 2, way: halfUp}`.
    init?(_ value: YamlValue) {
        guard let mapping = value.mapping(required: ["decimals", "way"]) else { return nil }
        guard let decimals = mapping["decimals"]?.integer(0...4), let way = mapping["way"]?.roundingWay() else {
            return nil
        }
        if way == .dpis, decimals != 2 {
            mapping["decimals"]?.reportExpected(
                th: " 2 เพราะ dpis ปัดเป็นสามแล้วเหลือสองตำแหน่ง", en: "2, as dpis rounds to three and then to two")
        }
        self.init(decimals: decimals, way: way)
    }
}

extension YamlValue {
    func roundingWay() -> RoundingWay? { word(RoundingWay.self, th: "วิธีปัดเศษ", en: "a way of rounding") }
}

extension CompetencyScale {
    /// `{kind: gap, points: […]}`, `{kind: weighted, highest: 5}`, `{kind: ratio}`, `{kind: equal, highest: 5}`.
    init?(_ value: YamlValue) {
        guard let mapping = value.mapping(required: ["kind"], optional: ["points", "highest"]) else { return nil }
        let kinds = ["gap", "weighted", "ratio", "equal"]
        guard let place = mapping["kind"], let kind = place.text() else { return nil }
        guard kinds.contains(kind) else {
            place.reportUnknown(among: kinds, th: "วิธีให้คะแนนสมรรถนะ", en: "a way to score competencies")
            return nil
        }
        let wanted = kind == "gap" ? "points" : kind == "ratio" ? nil : "highest"
        for name in ["points", "highest"] where name != wanted {
            mapping[name]?.report(th: "\(name) ไม่ใช้กับ \(kind)", en: "\(name) has no meaning with \(kind)")
        }
        if let wanted, mapping[wanted] == nil {
            value.report(th: "ไม่มีคีย์ \(wanted)", en: "key \(wanted) is missing")
            return nil
        }
        switch kind {
        case "gap":
            guard let points = mapping["points"].flatMap(Self.points) else { return nil }
            self = .gap(points)
        case "ratio": self = .ratio
        default:
            guard let highest = mapping["highest"]?.integer(2...10) else { return nil }
            self = kind == "weighted" ? .weighted(highest: highest) : .equal(highest: highest)
        }
    }

    /// A list of `{below, points}` from no gap on, points falling.
    private static func points(_ value: YamlValue) -> [GapPoints]? {
        let points = value.list { element -> GapPoints? in
            guard let mapping = element.mapping(required: ["below", "points"]),
                let below = mapping["below"]?.integer(0...10), let points = mapping["points"]?.integer(0...10)
            else { return nil }
            return GapPoints(below: below, points: points)
        }
        guard let points else { return nil }
        if points.first?.below != 0
            || zip(points, points.dropFirst()).contains(where: { $0.below >= $1.below || $0.points <= $1.points })
        {
            value.report(
                th: "คะแนนต้องเริ่มที่ below 0 และลดลงเมื่อต่ำกว่าที่คาดหวังมากขึ้น",
                en: "points must begin with below 0 and fall as the gap grows")
        }
        return points
    }
}
