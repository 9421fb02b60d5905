extension Planter {
    /// Faults of lists with several lines a person: indicators, competencies, raters and what they gave.
    static let lines: [Planter] = [
        Planter("indicators: weights that do not make a hundred") { planting in
            planting.set(.indicators, .weight, .baht(45), line: 1)
            planting.label("kpi-weights-not-100", file: .indicators, field: .weight, line: 1)
        },
        Planter("indicators: two only", on: { $0.index % 3 == 0 }) { planting in
            planting.set(.indicators, .weight, .baht(50), line: 0)
            planting.set(.indicators, .weight, .baht(50), line: 1)
            for line in 2...3 { planting.change(.indicators, .drop, line: line) }
            planting.label("kpi-count", file: .indicators, field: .indicator, seen: "2")
        },
        Planter("indicators: eight", on: { $0.index % 3 == 0 }) { planting in
            for number in 0..<4 {
                planting.change(
                    .indicators, .add([(.weight, .baht(0)), (.indicator, .text("งานอื่นที่ได้รับมอบหมาย \(number + 1)"))]),
                    line: 3)
            }
            planting.label("kpi-count", file: .indicators, field: .indicator, seen: "8")
        },
        Planter("indicators: a weight in words") { planting in
            planting.set(.indicators, .weight, .text("ยี่สิบห้า"), line: 2)
            planting.label("number-unreadable", file: .indicators, field: .weight, line: 2)
        },
        Planter("indicators: one without weight") { planting in
            planting.set(.indicators, .weight, .empty, line: 1)
            planting.label("value-missing", file: .indicators, field: .weight, line: 1)
        },
        Planter("competencies: one left out", on: { $0.level.group == .knowledge || $0.level.group == .general }) {
            planting in
            planting.change(.competencies, .drop, line: 3)
            planting.label(
                "competency-missing", file: .competencies, field: .competencyName, expected: AppraisalRows.core[3])
            planting.label(
                "competency-count", file: .competencies, field: .competencyName, seen: "4", expected: "5")
        },
        Planter("competencies: one too many", on: { $0.level.group == .knowledge || $0.level.group == .general }) {
            planting in
            planting.change(
                .competencies, .add([(.competencyName, .text("การคิดวิเคราะห์")), (.sequence, .empty)]), line: 4)
            planting.label(
                "competency-count", file: .competencies, field: .competencyName, isAdded: true, line: 4, seen: "6",
                expected: "5")
        },
        Planter("competencies: another in place of one", on: { $0.level.group == .knowledge }) { planting in
            planting.set(.competencies, .competencyName, .text("การคิดวิเคราะห์"), line: 1)
            planting.label(
                "competency-missing", file: .competencies, field: .competencyName, line: 1,
                expected: AppraisalRows.core[1])
        },
        Planter("360: a superior's id of nobody") { planting in
            let stranger = SampleId.id(seed: planting.world.seed &+ 4, index: planting.person.index, firstDigit: 3)
            planting.set(.raters, .raterId, .text(stranger), line: 1)
            planting.label("assessor-unknown", file: .raters, field: .raterId, line: 1, seen: stranger)
        },
        Planter("360: a colleague who is oneself") { planting in
            planting.set(.raters, .raterName, .text(planting.person.fullName), line: 2)
            planting.set(.raters, .raterId, .text(planting.person.citizenId), line: 2)
            planting.label(
                "assessor-is-self", file: .raters, field: .raterId, line: 2, seen: planting.person.citizenId)
        },
        Planter("360: a group that there is not") { planting in
            planting.set(.raters, .raterGroup, .text("คู่แข่ง"), line: 3)
            planting.label("code-unknown", file: .raters, field: .raterGroup, line: 3)
        },
        Planter("360: the superior has not rated one competency") { planting in
            planting.set(.ratings, .bySuperior, .text("-"), line: 2)
            planting.label("assessment-incomplete", file: .ratings, field: .bySuperior, line: 2)
        },
        Planter("360: no colleague has rated") { planting in
            planting.set(.ratings, .byPeer, .text("-"))
            planting.label("assessment-incomplete", file: .ratings, field: .byPeer)
        },
        Planter("360: rated from below, and nobody is named there", on: { $0.level.group != .directing }) { planting in
            planting.set(.ratings, .bySubordinate, .number(300))
            planting.label("assessor-not-assigned", file: .ratings, field: .bySubordinate, seen: "3.00")
        },
        Planter("360: an id of twelve digits") { planting in
            planting.set(.ratings, .citizenId, .text(String(planting.person.citizenId.dropLast())), line: 0)
            planting.label(
                "cid-malformed", file: .ratings, field: .citizenId, shown: String(planting.person.citizenId.dropLast()))
        },
    ]
}
