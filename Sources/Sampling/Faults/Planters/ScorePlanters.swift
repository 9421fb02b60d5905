extension Planter {
    /// Faults of the appraisal.
    static let scores: [Planter] = [
        Planter("score: results above their maximum") { planting in
            let competency = min(planting.person.competency ?? 0, 2800)
            planting.set(.scores, .result, .number(7150))
            planting.set(.scores, .competency, .number(competency))
            planting.set(.scores, .total, .number(7150 + competency))
            planting.set(.scores, .grade, .text(SampleGrade(total: 7150 + competency).name))
            planting.label("score-out-of-range", file: .scores, field: .result, seen: "71.50")
        },
        Planter("score: a total that does not add up") { planting in
            guard let total = planting.person.total else { return }
            let wrong = SampleGrade(total: total - 30) == SampleGrade(total: total) ? total - 30 : total + 30
            planting.set(.scores, .total, .number(wrong))
            planting.label(
                "total-mismatch", file: .scores, field: .total, seen: SampleCell.canonical(wrong),
                expected: SampleCell.canonical(total))
        },
        Planter("score: the neighbour's grade") { planting in
            guard let grade = planting.person.grade else { return }
            let wrong = grade == .excellent ? SampleGrade.veryGood : .excellent
            planting.set(.scores, .grade, .text(wrong.name))
            planting.label("grade-mismatch", file: .scores, field: .grade, seen: wrong.name, expected: grade.name)
        },
        Planter("score: appraised twice") { planting in
            guard let result = planting.person.result, let competency = planting.person.competency else { return }
            let total = result - 100 + competency
            planting.change(
                .scores,
                .add([
                    (.result, .number(result - 100)), (.total, .number(total)),
                    (.grade, .text(SampleGrade(total: total).name)),
                ]))
            planting.label("duplicate-assessment", file: .scores, isAdded: true)
        },
        Planter("score: of the other half of the year") { planting in
            planting.set(.scores, .half, .baht(1))
            planting.label("round-mismatch", file: .scores, field: .half, seen: "1", expected: "2")
        },
        Planter("score: none") { planting in
            planting.change(.scores, .drop)
            planting.change(.appraisals, .drop)
            planting.label("person-without-score", file: .roster)
        },
        Planter("score: nobody took note of it") { planting in
            planting.set(.scores, .acknowledged, .empty)
            planting.label("acknowledgement-missing", file: .scores)
        },
        Planter("score: refused to take note of it") { planting in
            planting.set(.scores, .acknowledged, .text("ไม่รับทราบ"))
            planting.label("acknowledgement-missing", file: .scores, field: .acknowledged, seen: "false")
        },
        Planter(
            "score: given by the own unit during a secondment", on: { $0.unit == 0 }
        ) { planting in
            let host = planting.person.unit + 1
            planting.alter { $0.hostUnit = host }
            planting.change(.scores, .underOwnUnit)
            planting.set(.appraisals, .unit, .text(planting.world.units[planting.person.unit].name))
            planting.label(
                "secondment-host-mismatch", file: .scores, expected: planting.world.units[host].name)
        },
        Planter("score: given by the host of two months", on: { $0.unit == 0 }) { planting in
            let host = planting.person.unit + 1
            planting.alter { $0.hostUnit = host }
            planting.set(.movements, .begin, .text("01/08/2565"))
            planting.label(
                "secondment-host-mismatch", file: .scores, seen: planting.world.units[host].name,
                expected: planting.world.units[planting.person.unit].name)
        },
    ]
}
