import Records

/// Figures of appraisal.
extension RuleSetWords {
    /// Absent where the key is of something else.
    func scoringLines(of key: String) -> [RuleSetText.Line]? {
        switch key {
        case "componentWeights": set.scoring.weights.map(weights)
        case "resultWeights":
            set.scoringDemands.resultWeights.sorted { $0.key < $1.key }.map { type, least in
                let name = name(of: type, in: rulebook.tables.staffTypes)
                return line(name, name, "ไม่น้อยกว่า \(number(least))", "\(number(least)) at least")
            }
        case "resultMaximum": [points(set.resultMaximum)]
        case "competencyMaximum": [points(set.competencyMaximum)]
        case "probation": set.scoringDemands.probation.map(probation) ?? []
        case "resultShares": set.scoring.resultShares.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap(shares)
        case "indicatorCount":
            set.formDemands.indicators.map {
                [value("\($0.lowerBound) ถึง \($0.upperBound) ตัวชี้วัด", "\($0.lowerBound) to \($0.upperBound)")]
            } ?? []
        case "indicatorScale": set.scoring.indicatorScale.map(scale) ?? []
        case "competencies": competencies
        case "competencyProfiles": set.formDemands.profiles.flatMap(profile)
        case "competencyScale": set.scoring.competencyScale.map { [scale($0)] } ?? []
        case "raters": set.raters.map(raters) ?? []
        case "totalRounding":
            set.scoring.rounding.map { [RuleSetText.Line(label: Wording(th: "", en: ""), value: words($0))] } ?? []
        case "wholeTotals":
            [list(set.scoringDemands.wholeTotals.map { name(of: $0, in: rulebook.tables.staffTypes) })]
        case "bands":
            set.bands.map {
                RuleSetText.Line(label: Wording(th: $0.grade, en: $0.grade), value: range($0.from, $0.below))
            }
        case "subBands":
            set.pay.subBands.map {
                RuleSetText.Line(label: Wording(th: $0.grade, en: $0.grade), value: range($0.from, $0.below))
            }
        case "bandLimits": set.pay.bandLimits.map(limits) ?? []
        default: nil
        }
    }

    private func points(_ score: ScoreE4) -> RuleSetText.Line {
        value("\(number(score)) คะแนน", "\(number(score)) points")
    }

    func list(_ texts: [String]) -> RuleSetText.Line {
        let joined = texts.joined(separator: ", ")
        return value(joined, joined)
    }

    private func weights(_ weights: ComponentWeights) -> RuleSetText.Line {
        let label = words(weights.of)
        switch weights.decision {
        case .byHost:
            return line(
                label.th, label.en, "ตามที่หน่วยงานที่ไปช่วยราชการกำหนด", "as the unit of the work says")
        case .weights(let results, let competency, let other):
            var th = "ผลสัมฤทธิ์ \(number(results)) พฤติกรรมหรือสมรรถนะ \(number(competency))"
            var en = "results \(number(results)), competency \(number(competency))"
            if other.tenThousandths > 0 {
                th += " อื่น ๆ \(number(other))"
                en += ", other \(number(other))"
            }
            return line(label.th, label.en, th, en)
        }
    }

    private func probation(_ probation: ScoringDemands.Probation) -> [RuleSetText.Line] {
        [
            line(
                "ระยะเวลา", "duration", "\(probation.months) ถึง \(probation.mostMonths) เดือน",
                "\(probation.months) to \(probation.mostMonths) months"),
            line("ผลสัมฤทธิ์", "results", number(probation.resultWeight), number(probation.resultWeight)),
        ]
    }

    private func shares(_ found: AppraisalCase, _ parts: [ResultShare]) -> [RuleSetText.Line] {
        parts.map { part in
            let label = words(found)
            return line(
                "\(label.th): \(part.name)", "\(label.en): \(part.name)", "ร้อยละ \(number(part.share))",
                "\(number(part.share)) %")
        }
    }

    private func scale(_ scale: IndicatorScale) -> [RuleSetText.Line] {
        var lines = [
            line("ระดับ", "levels", "\(scale.least) ถึง \(scale.most)", "\(scale.least) to \(scale.most)"),
            line("แปลงเป็นร้อยคะแนน", "to a hundred points", "คูณ \(scale.factor)", "times \(scale.factor)"),
        ]
        if let standard = scale.standard {
            lines.insert(line("งานตามเป้าหมาย", "target met", "ระดับ \(standard)", "level \(standard)"), at: 1)
        }
        return lines
    }

    private var competencies: [RuleSetText.Line] {
        Competency.Kind.allCases.compactMap { kind in
            let names = set.competencies.filter { $0.kind == kind }.map(\.name)
            guard !names.isEmpty else { return nil }
            let label = words(kind)
            let joined = names.joined(separator: ", ")
            return line(label.th, label.en, joined, joined)
        }
    }

    private func profile(_ profile: FormDemands.Profile) -> [RuleSetText.Line] {
        var th = profile.cases.map { words($0).th }
        var en = profile.cases.map { words($0).en }
        if !profile.types.isEmpty {
            th.append("ประเภท" + types(profile.types))
            en.append(types(profile.types))
        }
        if !profile.levels.isEmpty {
            th.append("ระดับ" + levels(profile.levels))
            en.append(levels(profile.levels))
        }
        let label = Wording(
            th: th.isEmpty ? "ทุกตำแหน่ง" : th.joined(separator: " "), en: en.isEmpty ? "all" : en.joined(separator: ", "))
        var value = counts(profile.count, profile.kinds)
        if !profile.names.isEmpty {
            let names = profile.names.joined(separator: ", ")
            value = Wording(th: value.th + " ต้องมี \(names)", en: value.en + ", among them \(names)")
        }
        var lines = [RuleSetText.Line(label: label, value: value)]
        for (name, weight) in profile.weights.sorted(by: { $0.key < $1.key }) {
            lines.append(
                line(
                    "\(label.th): \(name)", "\(label.en): \(name)", "น้ำหนัก \(number(weight))", "weight \(number(weight))"
                ))
        }
        if let other = profile.otherReading {
            let counted = counts(other.count, other.kinds)
            lines.append(
                line(
                    "\(label.th): อีกทางที่อ่านได้", "\(label.en): other reading", "\(counted.th) (\(other.note))",
                    "\(counted.en) (\(other.note))"))
        }
        return lines
    }

    private func counts(_ count: Int, _ kinds: [Competency.Kind: Int]) -> Wording {
        let parts = Competency.Kind.allCases.compactMap { kind in kinds[kind].map { (words(kind), $0) } }
        if parts.isEmpty { return Wording(th: "\(count) สมรรถนะ", en: "\(count) competencies") }
        return Wording(
            th: "\(count) สมรรถนะ (\(parts.map { "\($0.0.th) \($0.1)" }.joined(separator: " ")))",
            en: "\(count) competencies (\(parts.map { "\($0.1) \($0.0.en)" }.joined(separator: ", ")))")
    }

    private func scale(_ scale: CompetencyScale) -> RuleSetText.Line {
        switch scale {
        case .gap(let points):
            let th = points.map { "\($0.below == 0 ? "ถึงระดับที่คาดหวัง" : "ต่ำกว่า \($0.below) ระดับ") ได้ \($0.points)" }
            let en = points.map { "\($0.below) below: \($0.points)" }
            return value(
                "เทียบระดับที่คาดหวัง: " + th.joined(separator: ", "), "by the gap: " + en.joined(separator: ", "))
        case .weighted(let highest):
            return value("ระดับ 1 ถึง \(highest) ถ่วงน้ำหนัก", "levels 1 to \(highest), weighted")
        case .ratio: return value("ผลรวมระดับที่พบหารด้วยระดับที่คาดหวัง", "sum found by sum expected")
        case .equal(let highest):
            return value("ระดับ 1 ถึง \(highest) น้ำหนักเท่ากัน", "levels 1 to \(highest), all alike")
        }
    }

    private func raters(_ raters: RaterRules) -> [RuleSetText.Line] {
        func name(_ group: String) -> String { self.name(of: group, in: rulebook.tables.raterGroups) }
        let groups = raters.groups.map(name).joined(separator: ", ")
        var lines = [line("กลุ่ม", "groups", groups, groups)]
        for ratio in raters.ratios {
            let own = raters.groups.filter { ratio.weights[$0] != nil }
            let label = own.map(name).joined(separator: "+")
            let shares = own.map { ratio.weights[$0].map { number($0) } ?? "" }.joined(separator: "/")
            lines.append(line(label, label, shares, shares))
        }
        switch raters.missing {
        case .table: lines.append(line("เมื่อขาดกลุ่ม", "a group is missing", "ใช้สัดส่วนของกลุ่มที่มี", "the row of those there"))
        case .share:
            lines.append(
                line("เมื่อขาดกลุ่ม", "a group is missing", "เฉลี่ยน้ำหนักให้กลุ่มที่เหลือตามส่วน", "shared out in proportion"))
        case .noResult:
            lines.append(line("เมื่อขาดกลุ่ม", "a group is missing", "ไม่มีผลคะแนน", "no result"))
        case nil: break
        }
        if let least = raters.leastRaters {
            lines.append(line("จำนวนผู้ประเมิน", "raters", "อย่างน้อย \(least) คน", "\(least) at least"))
        }
        return lines
    }

    private func limits(_ limits: BandLimits) -> [RuleSetText.Line] {
        [
            line("จำนวนระดับ", "bands", "อย่างน้อย \(limits.least)", "\(limits.least) at least"),
            line(
                "คะแนนต่ำสุดของระดับที่ผ่าน", "lowest pass", "ไม่ต่ำกว่า \(number(limits.lowestPass))",
                "\(number(limits.lowestPass)) at least"),
        ]
    }
}
