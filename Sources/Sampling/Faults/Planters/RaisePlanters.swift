import Records

extension Planter {
    /// Faults of salaries and raises.
    static let raises: [Planter] = [
        Planter("raise: the other base", on: { $0.percent > 0 && $0.level.group == .knowledge }) { planting in
            let person = planting.person
            let right = person.raise.base
            let wrong = right == person.level.pay.lowerBase ? person.level.pay.upperBase : person.level.pay.lowerBase
            planting.set(.raises, .base, .baht(wrong))
            planting.label(
                "increment-base-mismatch", file: .raises, field: .base, seen: SampleCell.canonical(wrong * 100),
                expected: SampleCell.canonical(right * 100))
        },
        Planter("raise: above six percent", on: { $0.percent > 0 && $0.raise.specialPay == 0 }) { planting in
            setRaise(&planting, SampleRaise(salary: planting.person.salary, level: planting.person.level, percent: 650))
            planting.label("increment-percent-over-cap", file: .raises, field: .percent, seen: "6.50")
        },
        Planter("raise: a percent that was not announced", on: { $0.grade == .veryGood }) { planting in
            setRaise(&planting, SampleRaise(salary: planting.person.salary, level: planting.person.level, percent: 310))
            planting.label("increment-percent-out-of-band", file: .raises, field: .percent, seen: "3.10")
        },
        Planter("raise: ten baht too much", on: { $0.percent > 0 && $0.raise.specialPay == 0 }) { planting in
            let right = planting.person.raise
            var wrong = right
            wrong.computed += 10
            wrong.increment += 10
            wrong.newSalary += 10
            setRaise(&planting, wrong)
            planting.label(
                "increment-amount-mismatch", file: .raises, field: .increment,
                seen: SampleCell.canonical(wrong.increment * 100), expected: SampleCell.canonical(right.increment * 100)
            )
        },
        Planter("raise: special pay rounded", on: { $0.percent > 0 && $0.level == .k2 }) { planting in
            let ceiling = planting.person.level.pay.ceiling
            planting.alter { $0.salary = ceiling }
            let right = SampleRaise(salary: ceiling, level: planting.person.level, percent: planting.person.percent)
            var wrong = right
            wrong.specialPay = (right.specialPay + 999) / 1000 * 1000
            if wrong.specialPay == right.specialPay { wrong.specialPay += 1000 }
            setRaise(&planting, wrong)
            planting.label(
                "special-pay-mismatch", "increment-amount-mismatch", file: .raises, field: .specialPay,
                seen: SampleCell.canonical(wrong.specialPay), expected: SampleCell.canonical(right.specialPay))
        },
        Planter("raise: the new salary does not add up", on: { $0.percent > 0 }) { planting in
            let right = planting.person.raise.newSalary * 100
            planting.set(.raises, .newSalary, .number(right + 10_000))
            planting.label(
                "new-salary-mismatch", file: .raises, field: .newSalary, seen: SampleCell.canonical(right + 10_000),
                expected: SampleCell.canonical(right))
        },
        Planter("raise: given to who may have none") { planting in
            fail(&planting)
            setRaise(&planting, SampleRaise(salary: planting.person.salary, level: planting.person.level, percent: 230))
            planting.set(.raises, .note, .empty)
            planting.label("increment-not-eligible", file: .raises)
        },
        Planter("raise: given after two months of work", on: { $0.percent > 0 && $0.level == .k1 }) { planting in
            planting.alter { person in person.start = Day(year: 2022, month: 8, day: 1) ?? person.start }
            planting.label("increment-not-eligible", file: .raises, field: .percent, suggestion: "0.00")
        },
        Planter("raise: none, and no word why") { planting in
            fail(&planting)
            planting.set(.raises, .note, .empty)
            planting.label("no-increment-reason-missing", file: .raises)
        },
        Planter("salary: below the minimum") { planting in
            let salary = planting.person.level.pay.minimum - 1000
            planting.alter { $0.salary = salary }
            planting.label(
                "salary-below-minimum", file: .roster, field: .salary, seen: SampleCell.canonical(salary * 100))
        },
        Planter("salary: above every ceiling", on: { $0.level == .k1 || $0.level == .o2 }) { planting in
            let salary = planting.person.level.pay.ceiling + 5000
            planting.set(.roster, .salary, .grouped(baht: salary))
            planting.label(
                "salary-above-ceiling", file: .roster, field: .salary, seen: SampleCell.canonical(salary * 100))
        },
        Planter("salary: another in the payroll") { planting in
            let right = planting.person.salary
            planting.set(.payroll, .salary, .text("\(right + 500).00"))
            planting.label(
                "salary-differs", file: .payroll, field: .salary, seen: SampleCell.canonical((right + 500) * 100),
                expected: SampleCell.canonical(right * 100))
        },
        Planter("salary: a letter for a digit in the register") { planting in
            let text = SampleCell.grouped(planting.person.salary).dropLast() + "O.00"
            planting.set(.roster, .salary, .text(String(text)))
            planting.label("number-unreadable", file: .roster, field: .salary)
        },
        Planter("salary: an error of the spreadsheet in the raises") { planting in
            planting.set(.raises, .specialPay, .error("#REF!"))
            planting.label("cell-error", file: .raises, field: .specialPay)
        },
    ]

    /// All amounts of a raise, so that nothing but what is meant differs.
    static func setRaise(_ planting: inout Planting, _ raise: SampleRaise) {
        planting.set(.raises, .percent, .number(raise.percent))
        planting.set(.raises, .computed, .baht(raise.computed))
        planting.set(.raises, .increment, .baht(raise.increment))
        planting.set(.raises, .specialPay, .number(raise.specialPay))
        planting.set(.raises, .raiseSum, .number(raise.increment * 100 + raise.specialPay))
        planting.set(.raises, .newSalary, .baht(raise.newSalary))
    }

    /// The person's appraisal is below sixty points, everywhere.
    private static func fail(_ planting: inout Planting) {
        planting.alter {
            $0.result = 3910
            $0.competency = 1640
        }
    }
}
