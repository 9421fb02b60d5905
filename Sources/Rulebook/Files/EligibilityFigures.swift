import Records

extension RaiseEligibility.Suspension {
    /// `{months: 2, events: [พักราชการ]}`.
    init?(_ value: YamlValue) {
        guard let mapping = value.mapping(required: ["months", "events"]) else { return nil }
        guard let months = mapping["months"]?.integer(0...6), let events = mapping["events"]?.texts() else {
            return nil
        }
        self.init(months: months, events: events)
    }
}

extension AnnouncedPercents {
    /// A list of `{round, parts}`.
    static func rounds(_ value: YamlValue, grades: CodeTable) -> [Round: AnnouncedPercents] {
        var rounds: [Round: AnnouncedPercents] = [:]
        for element in value.elements() ?? [] {
            guard let mapping = element.mapping(required: ["round", "parts"]), let round = mapping["round"]?.round(),
                let parts = mapping["parts"].flatMap({ AnnouncedPercents($0, grades: grades) })
            else { continue }
            if rounds.updateValue(parts, forKey: round) != nil {
                element.report(th: "รอบ \(round.text) ซ้ำ", en: "round \(round.text) stands twice")
            }
        }
        return rounds
    }

    /// A list of `{grade, from, below, least, most}` from high to low.
    private init?(_ value: YamlValue, grades: CodeTable) {
        guard let elements = value.elements() else { return nil }
        var parts: [Part] = []
        for element in elements {
            guard let mapping = element.mapping(required: ["grade", "from", "below", "least", "most"]),
                let grade = mapping["grade"]?.code(of: grades, th: "ระดับผลการประเมิน", en: "a grade"),
                let from = mapping["from"]?.score(), let below = mapping["below"]?.score(),
                let least = mapping["least"]?.percent(), let most = mapping["most"]?.percent()
            else { return nil }
            if from >= below {
                element.report(
                    th: "ช่วงคะแนนว่าง: from ต้องน้อยกว่า below", en: "an empty band: from must be less than below")
            }
            if least > most { element.reportEmptyRange() }
            if let above = parts.last?.from, below > above {
                element.report(
                    th: "ช่วงซ้อนกันระหว่าง \(above.canonical) กับ \(below.canonical)",
                    en: "bands overlap from \(above.canonical) to \(below.canonical)")
            }
            parts.append(Part(grade: grade, from: from, below: below, least: least, most: most))
        }
        self.init(parts: parts)
    }
}

extension IncrementBudget {
    /// `{percent: 3, groups: [[O, K], [D], [M]], spent: [increment], mayShift: false}`.
    init?(_ value: YamlValue, types: CodeTable) {
        guard let mapping = value.mapping(required: ["percent", "groups", "spent", "mayShift"]) else { return nil }
        let percent = mapping["percent"]?.percent()
        let groups = mapping["groups"]?.list { group in
            group.list { $0.code(of: types, th: "ประเภทตำแหน่ง", en: "a position type") }
        }
        let spent = mapping["spent"]?.list { element -> Field? in
            guard let field = element.field() else { return nil }
            guard field.type == .money else {
                element.reportExpected(th: "เขตข้อมูลจำนวนเงิน", en: "a field of money")
                return nil
            }
            return field
        }
        let mayShift = mapping["mayShift"]?.flag()
        guard let percent, let groups, let spent, let mayShift else { return nil }
        let all = groups.flatMap { $0 }
        if Set(all).count != all.count {
            mapping["groups"]?.report(
                th: "ประเภทตำแหน่งหนึ่งอยู่ได้กลุ่มเดียว", en: "a position type belongs to one group only")
        }
        self.init(percent: percent, groups: groups, spent: spent, mayShift: mayShift)
    }
}

extension WageSteps {
    /// `{staffType: "2", unit: ขั้น, halves: [{half: 1, steps: [0.5, 1]}]}`.
    init?(_ value: YamlValue, staffTypes: CodeTable) {
        guard let mapping = value.mapping(required: ["staffType", "unit", "halves"]) else { return nil }
        let type = mapping["staffType"]?.code(of: staffTypes, th: "ประเภทบุคลากร", en: "a staff type")
        guard let type, let unit = mapping["unit"]?.text(), let elements = mapping["halves"]?.elements() else {
            return nil
        }
        var halves: [Int: [ScoreE4]] = [:]
        for element in elements {
            guard let entry = element.mapping(required: ["half", "steps"]), let half = entry["half"]?.integer(1...2),
                let steps = entry["steps"]?.list({ $0.score() })
            else { return nil }
            if halves.updateValue(steps, forKey: half) != nil {
                element.report(th: "ครึ่งปีที่ \(half) ซ้ำ", en: "half \(half) stands twice")
            }
        }
        self.init(staffType: type, unit: unit, halves: halves)
    }
}
