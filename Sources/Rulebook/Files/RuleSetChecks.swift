import Records

/// Holds a whole rule set, its inheritance filled in, against the law and against itself. Each problem is told at the
/// nearest figure that has part in it.
struct RuleSetChecks {
    let set: RuleSet
    /// The nearest first.
    let files: [RuleSetFile]

    func run() {
        checkWeights()
        checkBands()
        checkSubBands()
        for (round, percents) in set.announcedPercents.sorted(by: { $0.key < $1.key }) {
            checkPercents(percents, round: round)
        }
        checkCompetencies()
        checkShares()
        checkLimitsOfTheLaw()
    }

    /// At the nearest of these figures.
    private func report(_ key: String, _ others: String..., th: String, en: String) {
        let all = [key] + others
        let place = files.lazy.compactMap { file in all.lazy.compactMap { file.places[$0] }.first }.first
        place?.report(th: th, en: en)
    }

    // MARK: Weights

    /// Results weigh what the law asks, but for probation, where the law itself says the weights.
    private func checkWeights() {
        let least = set.scoringDemands.resultWeights[set.staffType ?? CodeTables.official]
        for weights in set.scoring.weights {
            guard case .weights(let results, _, _) = weights.decision else { continue }
            if weights.of == .probation {
                if let law = set.scoringDemands.probation?.resultWeight, results != law {
                    report(
                        "componentWeights", "probation",
                        th: "ทดลองปฏิบัติราชการ: ผลสัมฤทธิ์ \(results.canonical) แต่ probation กำหนด \(law.canonical)",
                        en: "on probation results weigh \(results.canonical), but probation says \(law.canonical)")
                }
            } else if let least, results < least {
                report(
                    "componentWeights", "resultWeights",
                    th: "ผลสัมฤทธิ์ \(results.canonical) ต่ำกว่าที่กฎหมายกำหนดคือ \(least.canonical)",
                    en: "results weigh \(results.canonical), the law asks \(least.canonical)")
            }
        }
        guard let ordinary = set.scoring.weights.first(where: { $0.of == .ordinary }),
            case .weights(let results, let competency, _) = ordinary.decision
        else { return }
        if results != set.resultMaximum || competency != set.competencyMaximum {
            report(
                "componentWeights", "resultMaximum", "competencyMaximum",
                th: "สัดส่วน \(results.canonical)/\(competency.canonical) ไม่ตรงกับคะแนนเต็ม "
                    + "\(set.resultMaximum.canonical)/\(set.competencyMaximum.canonical)",
                en: "weights \(results.canonical)/\(competency.canonical) are not the maxima "
                    + "\(set.resultMaximum.canonical)/\(set.competencyMaximum.canonical)")
        }
    }

    private func checkShares() {
        guard let scale = set.scoring.competencyScale, case .weighted = scale else { return }
        for profile in set.formDemands.profiles where !profile.weights.isEmpty && profile.weights.count != profile.count
        {
            report(
                "competencyProfiles", "competencyScale",
                th: "มีน้ำหนัก \(profile.weights.count) สมรรถนะ แต่ count เป็น \(profile.count)",
                en: "\(profile.weights.count) competencies have weights, count is \(profile.count)")
        }
    }

    // MARK: Bands

    private func checkBands() {
        if let limits = set.pay.bandLimits {
            if set.bands.count < limits.least {
                report(
                    "bands", "bandLimits",
                    th: "มี \(set.bands.count) ระดับ กฎหมายกำหนดอย่างน้อย \(limits.least) ระดับ",
                    en: "there are \(set.bands.count) bands, the law asks \(limits.least)")
            }
            for band in set.bands.dropLast() where band.from < limits.lowestPass {
                report(
                    "bands", "bandLimits",
                    th: "ระดับ \(band.grade) เริ่มที่ \(band.from.canonical) ต่ำกว่า \(limits.lowestPass.canonical)",
                    en: "band \(band.grade) begins with \(band.from.canonical), below \(limits.lowestPass.canonical)")
            }
            if let mark = set.eligibility.passMark, mark < limits.lowestPass {
                report(
                    "passMark", "bandLimits",
                    th: "คะแนนต่ำสุดที่เลื่อนได้ \(mark.canonical) ต่ำกว่า \(limits.lowestPass.canonical)",
                    en: "the lowest total for a raise, \(mark.canonical), is below \(limits.lowestPass.canonical)")
            }
        }
        guard let step = set.scoring.rounding?.step.tenThousandths else { return }
        for band in set.bands where band.from.tenThousandths % step != 0 {
            report(
                "bands", "totalRounding",
                th: "ระดับ \(band.grade) เริ่มที่ \(band.from.canonical) ซึ่งละเอียดกว่าทศนิยมของคะแนนรวม",
                en: "band \(band.grade) begins with \(band.from.canonical), finer than totals are rounded")
        }
    }

    private func checkSubBands() {
        for (grade, parts) in Dictionary(grouping: set.pay.subBands, by: \.of).sorted(by: { $0.key < $1.key }) {
            guard let band = set.bands.first(where: { $0.grade == grade }) else {
                report("subBands", "bands", th: "ไม่มีระดับ \(grade)", en: "there is no band \(grade)")
                continue
            }
            let edges = [band.below] + parts.map(\.from)
            if parts.map(\.below) != Array(edges.dropLast()) || edges.last != band.from {
                report(
                    "subBands", "bands",
                    th: "ระดับย่อยของ \(grade) ไม่ต่อกันตั้งแต่ \(band.from.canonical) ถึง \(band.below.canonical)",
                    en: "the parts of \(grade) do not join from \(band.from.canonical) to \(band.below.canonical)")
            }
        }
    }

    // MARK: Percents

    private func checkPercents(_ percents: AnnouncedPercents, round: Round) {
        for part in percents.parts {
            if part.most > set.percentCap {
                report(
                    "announcedPercents", "percentCap",
                    th: "รอบ \(round.text): ร้อยละ \(part.most.canonical) เกินเพดาน \(set.percentCap.canonical)",
                    en:
                        "round \(round.text): \(part.most.canonical) percent is above the cap \(set.percentCap.canonical)"
                )
            }
            if let band = set.bands.first(where: { $0.grade == part.grade }),
                part.from < band.from || part.below > band.below
            {
                report(
                    "announcedPercents", "bands",
                    th:
                        "รอบ \(round.text): ช่วง \(part.from.canonical) ถึง \(part.below.canonical) ไม่อยู่ในระดับ \(part.grade)",
                    en:
                        "round \(round.text): \(part.from.canonical) to \(part.below.canonical) is not within \(part.grade)"
                )
            }
        }
        for (higher, lower) in zip(percents.parts, percents.parts.dropFirst())
        where lower.least > higher.least || lower.most > higher.most {
            report(
                "announcedPercents",
                th: "รอบ \(round.text): ช่วงคะแนนต่ำกว่า \(lower.from.canonical) ได้ร้อยละสูงกว่าช่วงเหนือขึ้นไป",
                en:
                    "round \(round.text): the part from \(lower.from.canonical) has a higher percent than the one above it"
            )
        }
    }

    // MARK: Competencies

    private func checkCompetencies() {
        guard !set.competencies.isEmpty else { return }
        for profile in set.formDemands.profiles {
            for name in profile.names + profile.weights.keys.sorted()
            where !set.competencies.contains(where: { $0.isCalled(name) }) {
                report(
                    "competencyProfiles", "competencies",
                    th: "ไม่มีสมรรถนะ \(name) ในบัญชีสมรรถนะ", en: "there is no competency \(name)")
            }
            for (kind, count) in profile.kinds.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                let known = set.competencies.filter { $0.kind == kind }.count
                guard known > 0, count > known else { continue }
                report(
                    "competencyProfiles", "competencies",
                    th: "ต้องการสมรรถนะชนิด \(kind.rawValue) \(count) แต่บัญชีมี \(known)",
                    en: "\(count) competencies of kind \(kind.rawValue) are wanted, \(known) are listed")
            }
        }
    }

    // MARK: The law

    /// What the law asks at least is not lowered by an agency.
    private func checkLimitsOfTheLaw() {
        for file in files where file.id != RuleSetList.nationalID {
            file.places["bandLimits"]?.report(
                th: "bandLimits เป็นของชุด \(RuleSetList.nationalID) เท่านั้น",
                en: "bandLimits belongs to the set \(RuleSetList.nationalID) alone")
        }
        let law = files.first { $0.id == RuleSetList.nationalID && $0.percentCap != nil }?.percentCap
        if let law, set.percentCap > law {
            report(
                "percentCap", th: "เพดานร้อยละ \(set.percentCap.canonical) เกินที่กฎหมายกำหนดคือ \(law.canonical)",
                en: "the cap \(set.percentCap.canonical) is above the law's \(law.canonical)")
        }
        if let staffType = set.staffType, set.scoringDemands.wholeTotals.contains(staffType),
            let rounding = set.scoring.rounding, rounding.decimals != 0 || rounding.way != .cut
        {
            report(
                "totalRounding", "wholeTotals", th: "คะแนนรวมของบุคลากรประเภทนี้ต้องตัดทศนิยมทิ้ง",
                en: "totals of this staff type lose their decimals: decimals 0, way cut")
        }
    }
}
