import Records

extension FormDemands.Profile {
    /// `{types: [O, K], levels: [K2], cases: [hipps], count: 10, kinds: {core: 7, line: 3}, names: […],
    /// weights: […], otherReading: {…}}`; only `count` must be there.
    init?(_ value: YamlValue, tables: CodeTables) {
        guard
            let mapping = value.mapping(
                required: ["count"],
                optional: ["types", "levels", "cases", "kinds", "names", "weights", "otherReading"])
        else { return nil }
        guard let count = mapping["count"]?.integer(1...100) else { return nil }
        let types = mapping["types"].map { list in
            list.list { $0.code(of: tables.positionTypes, th: "ประเภทตำแหน่ง", en: "a position type") } ?? []
        }
        let names = mapping["names"].map { $0.texts() ?? [] } ?? []
        self.init(types: types ?? [], count: count, names: names)
        if let list = mapping["levels"] {
            levels = list.list { $0.code(of: tables.levels, th: "ระดับตำแหน่ง", en: "a level") } ?? []
        }
        if let list = mapping["cases"] { cases = list.list { $0.appraisalCase() } ?? [] }
        if let value = mapping["kinds"] { kinds = Self.kinds(value, count: count) }
        if let value = mapping["weights"] { weights = Self.weights(value) }
        otherReading = mapping["otherReading"].flatMap { FormDemands.Reading($0) }
        if names.count > count {
            value.report(th: "ชื่อสมรรถนะมากกว่า count", en: "more names than count")
        }
    }

    /// `{core: 7, line: 3}`, together as many as `count`.
    static func kinds(_ value: YamlValue, count: Int) -> [Competency.Kind: Int] {
        var kinds: [Competency.Kind: Int] = [:]
        for pair in value.openMapping()?.pairs ?? [] {
            guard let kind = pair.key.word(Competency.Kind.self, th: "ชนิดของสมรรถนะ", en: "a kind of competency"),
                let number = pair.value.integer(0...100)
            else { continue }
            kinds[kind] = number
        }
        let sum = kinds.values.reduce(0, +)
        if sum != count {
            value.report(
                th: "kinds รวมได้ \(sum) แต่ count เป็น \(count)", en: "kinds are \(sum) together, count is \(count)")
        }
        return kinds
    }

    /// A list of `{name, weight}`, together 100.
    private static func weights(_ value: YamlValue) -> [String: ScoreE4] {
        var weights: [String: ScoreE4] = [:]
        for element in value.elements() ?? [] {
            guard let mapping = element.mapping(required: ["name", "weight"]), let name = mapping["name"]?.text(),
                let weight = mapping["weight"]?.score()
            else { continue }
            if weights.updateValue(weight, forKey: name) != nil {
                element.report(th: "สมรรถนะ \(name) ซ้ำ", en: "competency \(name) stands twice")
            }
        }
        value.checkSum(Array(weights.values), th: "น้ำหนักสมรรถนะ", en: "weights of competencies")
        return weights
    }
}

extension FormDemands.Reading {
    /// `{count: 12, kinds: {…}, note: …}`.
    init?(_ value: YamlValue) {
        guard let mapping = value.mapping(required: ["count", "note"], optional: ["kinds"]),
            let count = mapping["count"]?.integer(1...100), let note = mapping["note"]?.text()
        else { return nil }
        let kinds = mapping["kinds"].map { FormDemands.Profile.kinds($0, count: count) }
        self.init(count: count, kinds: kinds ?? [:], note: note)
    }
}

extension Competency {
    /// A list of `{name, kind, aliases}`; no name twice.
    static func list(_ value: YamlValue) -> [Competency]? {
        guard let elements = value.elements() else { return nil }
        var list: [Competency] = []
        for element in elements {
            guard let mapping = element.mapping(required: ["name", "kind"], optional: ["aliases"]) else { continue }
            let name = mapping["name"]?.text()
            let kind = mapping["kind"]?.word(Competency.Kind.self, th: "ชนิดของสมรรถนะ", en: "a kind of competency")
            let aliases = mapping["aliases"].map { $0.texts() ?? [] } ?? []
            guard let name, let kind else { continue }
            for spelling in [name] + aliases where list.contains(where: { $0.isCalled(spelling) }) {
                element.report(th: "สมรรถนะ \(spelling) ซ้ำ", en: "competency \(spelling) stands twice")
            }
            list.append(Competency(name: name, kind: kind, aliases: aliases))
        }
        return list
    }
}

extension RaterRules {
    /// `{groups: […], ratios: [{self: 10, superior: 90}], missing: table, leastRaters: 2}`; only `groups` must be there.
    init?(_ value: YamlValue, groups table: CodeTable) {
        guard let mapping = value.mapping(required: ["groups"], optional: ["ratios", "missing", "leastRaters"]) else {
            return nil
        }
        let groups = mapping["groups"]?.list { $0.code(of: table, th: "กลุ่มผู้ประเมิน", en: "a group of raters") }
        let missing = mapping["missing"]?.word(
            RaterRules.Missing.self, th: "วิธีเมื่อขาดกลุ่มผู้ประเมิน", en: "what happens when a group is missing")
        let least = mapping["leastRaters"]?.integer(1...100)
        guard let groups else { return nil }
        var ratios: [Ratio] = []
        for element in mapping["ratios"].flatMap({ $0.elements() }) ?? [] {
            guard let weights = Self.weights(element, groups: groups) else { continue }
            if ratios.contains(where: { $0.weights.keys == weights.keys }) {
                element.report(th: "กลุ่มผู้ประเมินชุดนี้ซ้ำ", en: "these groups stand twice")
            }
            ratios.append(Ratio(weights: weights))
        }
        if missing == .table, let place = mapping["ratios"] ?? mapping["missing"] {
            for absent in Self.combinations(of: groups)
            where !ratios.contains(where: { Set($0.weights.keys) == absent }) {
                let names = groups.filter(absent.contains).joined(separator: ", ")
                place.report(th: "ไม่มีสัดส่วนของ \(names)", en: "there is no ratio for \(names)")
            }
        }
        self.init(groups: groups, ratios: ratios, missing: missing, leastRaters: least)
    }

    private static func weights(_ value: YamlValue, groups: [String]) -> [String: ScoreE4]? {
        guard let pairs = value.openMapping()?.pairs else { return nil }
        var weights: [String: ScoreE4] = [:]
        for pair in pairs {
            if !groups.contains(pair.name) {
                pair.key.reportUnknown(among: groups, th: "กลุ่มใน groups", en: "one of groups")
            }
            if let weight = pair.value.score() { weights[pair.name] = weight }
        }
        value.checkSum(Array(weights.values), th: "สัดส่วนของกลุ่มผู้ประเมิน", en: "weights of raters")
        return weights
    }

    /// Every set of some of the groups.
    private static func combinations(of groups: [String]) -> [Set<String>] {
        guard groups.count <= 6 else { return [] }
        return (1..<(1 << groups.count)).map { bits in
            Set(groups.indices.filter { bits >> $0 & 1 == 1 }.map { groups[$0] })
        }
    }
}
