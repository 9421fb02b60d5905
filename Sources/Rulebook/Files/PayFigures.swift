import Records

extension BandLimits {
    /// `{least: 5, lowestPass: 60}`.
    init?(_ value: YamlValue) {
        guard let mapping = value.mapping(required: ["least", "lowestPass"]),
            let least = mapping["least"]?.integer(1...20), let pass = mapping["lowestPass"]?.score()
        else { return nil }
        self.init(least: least, lowestPass: pass)
    }
}

extension SubBand {
    /// A list of `{grade, from, below}` from high to low, `grade` a part of another grade.
    static func list(_ value: YamlValue, grades: CodeTable) -> [SubBand]? {
        guard let elements = value.elements() else { return nil }
        var list: [SubBand] = []
        for element in elements {
            guard let mapping = element.mapping(required: ["grade", "from", "below"]), let place = mapping["grade"],
                let grade = place.code(of: grades, th: "ระดับผลการประเมิน", en: "a grade"),
                let from = mapping["from"]?.score(), let below = mapping["below"]?.score()
            else { continue }
            guard let of = grades.entry(code: grade)?.attributes["of"] else {
                place.report(th: "\(grade) ไม่ใช่ระดับย่อย", en: "\(grade) is no part of another grade")
                continue
            }
            if from >= below {
                element.report(
                    th: "ช่วงคะแนนว่าง: from ต้องน้อยกว่า below", en: "an empty band: from must be less than below")
            }
            if let above = list.last?.from, below > above {
                element.report(
                    th: "ช่วงซ้อนกันระหว่าง \(above.canonical) กับ \(below.canonical)",
                    en: "bands overlap from \(above.canonical) to \(below.canonical)")
            }
            list.append(SubBand(grade: grade, of: of, from: from, below: below))
        }
        return list
    }
}

extension RaiseAmount {
    /// `{base: midpoint, roundUpTo: 10}`; without `roundUpTo` amounts are not rounded.
    init?(_ value: YamlValue) {
        guard let mapping = value.mapping(required: ["base"], optional: ["roundUpTo"]),
            let base = mapping["base"]?.word(RaiseAmount.Base.self, th: "ฐานการคำนวณ", en: "what a percent is of")
        else { return nil }
        self.init(base: base, roundUpTo: mapping["roundUpTo"].flatMap { $0.baht() })
    }
}

extension CeilingPay {
    /// `{paid: false}`, `{paid: true, decimals: 2, way: halfUp}`, `{paid: true, steps: [{step: 0.5, percent: 2}]}`.
    init?(_ value: YamlValue) {
        guard let mapping = value.mapping(required: ["paid"], optional: ["decimals", "way", "steps"]),
            let isPaid = mapping["paid"]?.flag()
        else { return nil }
        let further = ["decimals", "way", "steps"].filter { mapping[$0] != nil }
        if !isPaid {
            for name in further {
                mapping[name]?.report(th: "\(name) ไม่ใช้เมื่อไม่จ่าย", en: "\(name) has no meaning when nothing is paid")
            }
            self = .notPaid
            return
        }
        if let steps = mapping["steps"] {
            let list = steps.list { element -> StepPercent? in
                guard let entry = element.mapping(required: ["step", "percent"]), let step = entry["step"]?.score(),
                    let percent = entry["percent"]?.percent()
                else { return nil }
                return StepPercent(step: step, percent: percent)
            }
            guard let list else { return nil }
            self = .bySteps(list)
            return
        }
        guard let decimals = mapping["decimals"]?.integer(0...2), let way = mapping["way"]?.roundingWay() else {
            if further.isEmpty {
                value.report(th: "ต้องมี decimals กับ way หรือ steps", en: "decimals and way, or steps, must be there")
            }
            return nil
        }
        self = .excess(decimals: decimals, way: way)
    }
}

extension YearlyRaise {
    /// `{half: 2, serviceMonths: 8, mean: {decimals: 2, way: halfUp}, leastGrade: ดี, needsRenewal: true}`.
    init?(_ value: YamlValue, grades: CodeTable) {
        guard
            let mapping = value.mapping(required: ["half", "serviceMonths", "mean", "leastGrade", "needsRenewal"]),
            let half = mapping["half"]?.integer(1...2), let months = mapping["serviceMonths"]?.integer(0...12),
            let mean = mapping["mean"].flatMap({ TotalRounding($0) }),
            let grade = mapping["leastGrade"]?.code(of: grades, th: "ระดับผลการประเมิน", en: "a grade"),
            let renewal = mapping["needsRenewal"]?.flag()
        else { return nil }
        self.init(half: half, serviceMonths: months, mean: mean, leastGrade: grade, needsRenewal: renewal)
    }
}

extension WageBudget {
    /// `{yearSteps: 2, quota: {step: 1, percent: 15, on: 03-01}, money: {percent: 6, on: 09-01}}`.
    init?(_ value: YamlValue) {
        guard let mapping = value.mapping(required: ["yearSteps", "quota", "money"]),
            let quota = mapping["quota"]?.mapping(required: ["step", "percent", "on"]),
            let money = mapping["money"]?.mapping(required: ["percent", "on"]),
            let yearSteps = mapping["yearSteps"]?.score(), let step = quota["step"]?.score(),
            let heads = Share(quota), let wages = Share(money)
        else { return nil }
        self.init(yearSteps: yearSteps, quota: heads, quotaStep: step, money: wages)
    }
}

extension WageBudget.Share {
    fileprivate init?(_ mapping: YamlMapping) {
        guard let percent = mapping["percent"]?.percent(), let on = mapping["on"]?.monthDay() else { return nil }
        self.init(percent: percent, on: on)
    }
}

extension BudgetRules {
    /// `{percent, days, groups}` and what else is announced: `regionalLevels`, `shift`, `allotted`, `secondees`,
    /// `movedAfter`, `retireesCount`, `retireesOn`, `specialPayCounts`.
    init?(_ value: YamlValue, tables: CodeTables) {
        guard
            let mapping = value.mapping(
                required: ["percent", "days", "groups"],
                optional: [
                    "regionalLevels", "shift", "allotted", "secondees", "movedAfter", "retireesCount", "retireesOn",
                    "specialPayCounts",
                ])
        else { return nil }
        let percent = mapping["percent"]?.percent()
        let days = mapping["days"]?.monthDaysOfHalves()
        let groups = mapping["groups"]?.list { group in
            group.list { $0.code(of: tables.positionTypes, th: "ประเภทตำแหน่ง", en: "a position type") }
        }
        guard let percent, let days, let groups else { return nil }
        let all = groups.flatMap { $0 }
        if Set(all).count != all.count {
            mapping["groups"]?.report(
                th: "ประเภทตำแหน่งหนึ่งอยู่ได้กลุ่มเดียว", en: "a position type belongs to one group only")
        }
        let missing = tables.positionTypes.entries.map(\.code).filter { !all.contains($0) }
        if !missing.isEmpty {
            let list = missing.joined(separator: ", ")
            mapping["groups"]?.report(th: "ไม่มีกลุ่มของ \(list)", en: "there is no group for \(list)")
        }
        let levels = mapping["regionalLevels"]?.list { $0.code(of: tables.levels, th: "ระดับตำแหน่ง", en: "a level") }
        self.init(percent: percent, days: days, groups: groups, regionalLevels: levels ?? [])
        shift = mapping["shift"]?.word(BudgetRules.Shift.self, th: "วิธีเกลี่ยวงเงิน", en: "how leftovers are shifted")
        allotted = mapping["allotted"]?.word(
            BudgetRules.Allotment.self, th: "ผู้บริหารวงเงิน", en: "to whom the money is allotted")
        secondees = mapping["secondees"]?.word(BudgetRules.Place.self, th: "หน่วยที่นับวงเงิน", en: "where they count")
        movedAfter = mapping["movedAfter"]?.word(BudgetRules.Place.self, th: "หน่วยที่นับวงเงิน", en: "where they count")
        retireesCount = mapping["retireesCount"]?.flag()
        retireesOn = mapping["retireesOn"]?.monthDay()
        specialPayCounts = mapping["specialPayCounts"]?.flag()
    }
}

extension CalendarStep {
    /// `{step: …, begin: 2563-09-08, end: 2563-09-11}` or `{step: …, when: …}`; one of the three must be there.
    init?(_ value: YamlValue) {
        guard let mapping = value.mapping(required: ["step"], optional: ["begin", "end", "when"]),
            let step = mapping["step"]?.text()
        else { return nil }
        let begin = mapping["begin"]?.day()
        let end = mapping["end"]?.day()
        let when = mapping["when"]?.text()
        if mapping["begin"] == nil, mapping["end"] == nil, mapping["when"] == nil {
            value.report(th: "ต้องบอกเวลาด้วย begin, end หรือ when", en: "begin, end or when must say the time")
        }
        if let begin, let end, begin > end {
            value.report(th: "begin ต้องไม่หลัง end", en: "begin must not be after end")
        }
        self.init(step: step, begin: begin, end: end, when: when)
    }
}

extension IdMasking {
    /// `{first: 0, last: 3}`, digits that are shown; never more than half of them.
    init?(_ value: YamlValue) {
        guard let mapping = value.mapping(required: ["first", "last"]), let first = mapping["first"]?.integer(0...6),
            let last = mapping["last"]?.integer(0...6)
        else { return nil }
        if first + last > 6 {
            value.reportExpected(th: "ไม่เกินหกหลักที่แสดงรวมกัน", en: "six shown digits together at most")
        }
        self.init(first: first, last: last)
    }
}
