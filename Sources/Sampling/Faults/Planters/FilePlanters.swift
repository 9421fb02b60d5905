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
            planting.labelFile("cells-overwritten", file: .scores)
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
