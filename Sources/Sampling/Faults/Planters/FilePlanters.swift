extension Planter {
    /// Faults of a file as a whole, and of sums over it.
    static let files: [Planter] = [
        Planter("file: the last line counts three rows too many", once: true) { planting in
            planting.mark { $0.trailerError = 3 }
            planting.labelFile("row-count-mismatch", file: .payroll)
        },
        Planter("file: a hidden sheet with a table", once: true) { planting in
            planting.mark { $0.hasHiddenSheet = true }
            planting.labelFile("sheet-hidden", file: .positions)
        },
        Planter("file: a hidden row", once: true) { planting in
            planting.change(.positions, .hide)
            planting.labelFile("rows-hidden", file: .positions)
        },
        Planter("file: cells merged over rows", once: true) { planting in
            planting.mark { $0.mergesRows = true }
            planting.labelFile("cells-merged", file: .positions)
        },
        Planter("file: a cell written twice", once: true) { planting in
            planting.change(.scores, .overwrite(.acknowledged, .text("ไม่รับทราบ")))
            planting.labelFileOfPerson("cells-overwritten", file: .scores)
        },
        Planter("file: a column that no mapping knows", once: true) { planting in
            planting.mark { $0.headers[.ratings, default: []].append((nil, "รหัสหน่วยเบิกจ่าย")) }
            planting.labelFile("header-unknown", file: .ratings)
        },
        Planter("file: a needed column under a name of its own", once: true) { planting in
            planting.mark { $0.headers[.competencies, default: []].append((.expectedLevel, "เกณฑ์ขั้นต่ำ")) }
            planting.labelFile("header-missing", file: .competencies)
            planting.labelFile("header-unknown", file: .competencies)
        },
        Planter("sum: a printed one that is not that of the rows", once: true) { planting in
            planting.mark { $0.totalError = 100_000 }
            planting.labelFile("control-total-mismatch", file: .raises)
        },
        Planter("unit: handed in no scores", once: true, in: { $0.scoresByUnit && $0.units.count > 2 }) { planting in
            let last = planting.world.units.count - 1
            planting.mark { $0.silentUnit = last }
            planting.labelFile("unit-without-source", file: .roster, seen: planting.world.units[last].name)
        },
        Planter("unit: somebody of another one in its file", once: true, in: { $0.scoresByUnit }, on: { $0.unit > 1 }) {
            planting in
            let person = planting.person
            // What a later file says of its own unit counts for more.
            let other = person.unit - 2
            planting.change(.scores, .underHeading(other))
            planting.labelFileOfPerson("scope-mismatch", file: .scores)
            planting.label(
                "organization-differs", file: .scores, seen: planting.world.units[other].name,
                expected: planting.world.units[person.unit].name)
        },
        // The head of the agency and both deputies get more than three percent of their salaries.
        Planter("sum: a group's raises above its budget", once: true) { planting in
            for (index, salary) in [(0, 70_000), (1, 63_000), (2, 63_000)] {
                planting.mark { plan in
                    plan.persons[index, default: .init()].alter.append { person in
                        (person.salary, person.result, person.competency) = (salary, 6810, 2880)
                    }
                }
            }
            planting.labelFile("budget-exceeded", file: .raises)
        },
        Planter("sum: heads and baht of payroll and register", once: true) { planting in
            planting.labelFile("control-total-mismatch", file: .payroll)
        },
    ]
}
