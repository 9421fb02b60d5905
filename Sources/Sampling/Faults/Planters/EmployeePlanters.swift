extension Planter {
    /// Faults about permanent and government employees.
    static let employees: [Planter] = [
        Planter("employee: the total kept its decimals", of: .permanent) { planting in
            let total = planting.person.total ?? 0
            planting.set(.appraisals, .total, .number(total + 45))
            planting.set(.appraisals, .result, .number(total + 45 - (planting.person.competency ?? 0)))
            planting.label(
                "decimal-not-truncated", file: .appraisals, field: .total, seen: SampleCell.canonical(total + 45),
                expected: SampleCell.canonical(total))
        },
        Planter("employee: rounded up", of: .permanent, on: { ($0.sum ?? 0) % 100 > 20 }) { planting in
            let total = planting.person.total ?? 0
            planting.set(.appraisals, .total, .number(total + 100))
            planting.label(
                "total-mismatch", file: .appraisals, field: .total, seen: SampleCell.canonical(total + 100),
                expected: SampleCell.canonical(total))
        },
        Planter("employee: a grade of no scale", of: .permanent, on: { ($0.total ?? 0) < 8500 }) { planting in
            planting.set(.appraisals, .grade, .text("ดีเด่น"))
            planting.label(
                "grade-mismatch", file: .appraisals, field: .grade, seen: "ดีเด่น",
                expected: planting.person.gradeName)
        },
        Planter("employee: two steps at once", of: .permanent) { planting in
            planting.set(.steps, .note, .text("2 ขั้น"))
            planting.label("wage-step-invalid", file: .steps, field: .note, seen: "2 ขั้น")
        },
        Planter("employee: a quarter of a step", of: .permanent) { planting in
            planting.set(.steps, .note, .text("๐.๒๕ ขั้น"))
            planting.label("wage-step-invalid", file: .steps, field: .note)
        },
        Planter("employee: the new wage does not add up", of: .permanent) { planting in
            planting.set(.steps, .newSalary, .text("29,990"))
            planting.label("new-salary-mismatch", file: .steps, field: .newSalary, seen: "29990.00")
        },
        Planter("employee: another wage in the order", of: .permanent) { planting in
            let right = planting.person.salary
            planting.set(.steps, .salary, .text(SampleCell.grouped(right + 1000)))
            planting.set(.steps, .newSalary, .text(SampleCell.grouped(right + 1240)))
            planting.set(.steps, .increment, .baht(240))
            planting.set(.steps, .note, .text("0.5 ขั้น"))
            planting.label(
                "salary-differs", file: .steps, field: .salary, seen: SampleCell.canonical((right + 1000) * 100),
                expected: SampleCell.canonical(right * 100))
        },
        Planter("employee: another wage in the payroll", of: .permanent) { planting in
            let right = planting.person.salary
            planting.set(.payroll, .salary, .text("\(right - 300).00"))
            planting.label(
                "salary-differs", file: .payroll, field: .salary, seen: SampleCell.canonical((right - 300) * 100),
                expected: SampleCell.canonical(right * 100))
        },
        Planter("employee: one digit of the id wrong in the order", of: .permanent) { planting in
            let wrong = wrongDigit(planting.person.citizenId, at: 6)
            planting.set(.steps, .citizenId, .text(wrong))
            planting.label("cid-checksum", file: .steps, field: .citizenId, seen: wrong, shown: wrong)
            planting.label(
                "cid-differs", file: .steps, field: .citizenId, seen: wrong, expected: planting.person.citizenId,
                shown: wrong)
        },
        Planter("employee: not in the register", of: .permanent) { planting in
            planting.change(.permanentRoster, .drop)
            planting.label("person-missing-in-dpis", file: .steps)
        },
        Planter("employee: the seat is vacant", of: .contract) { planting in
            planting.set(.geis, .status, .text("ตำแหน่งว่าง"))
            for field in [
                SampleField.prefix, .givenName, .surname, .citizenId, .gender, .birthDate, .startDate, .salary,
                .allowance, .result, .competency,
            ] {
                planting.set(.geis, field, .empty)
            }
            planting.label(
                "position-vacant-but-held", file: .geis, field: .status, seen: "vacant", expected: "occupied")
        },
        Planter("employee: another birth date in the central import", of: .contract) { planting in
            let birth = planting.person.birth
            let wrong = "\(birth.buddhist.prefix(2))/12/\(birth.buddhistYear)"
            planting.set(.geis, .birthDate, .text(wrong))
            planting.label("birthdate-differs", file: .geis, field: .birthDate, expected: birth.iso)
        },
        Planter("employee: another group of work", of: .contract, on: { $0.levelName == "กลุ่มงานบริการ" }) {
            planting in
            planting.set(.geis, .level, .text("พนักงานราชการ กลุ่มงานบริหารทั่วไป"))
            planting.label("level-differs", file: .geis, field: .level, seen: "E3", expected: "E1")
        },
        Planter("employee: no score", of: .contract) { planting in
            planting.change(.appraisals, .drop)
            planting.label("person-without-score", file: .contractRoster)
        },
        Planter("employee: a pay in words", of: .contract) { planting in
            planting.set(.contractSeats, .salary, .text("ตามประกาศ"))
            planting.label("number-unreadable", file: .contractSeats, field: .salary)
        },
    ]
}
