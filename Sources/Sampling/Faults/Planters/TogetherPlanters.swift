extension Planter {
    /// Several faults on one person.
    static let together: [Planter] = [
        Planter("together: a wrong id and a changed name in the payroll") { planting in
            let person = planting.person
            let wrong = wrongDigit(person.citizenId, at: 8)
            let surname = person.surname + "ร"
            planting.set(.payroll, .citizenId, .text(wrong))
            planting.set(.payroll, .fullName, .text("\(person.prefix)\(person.givenName) \(surname)"))
            planting.label("cid-checksum", file: .payroll, field: .citizenId, seen: wrong, shown: wrong)
            planting.label(
                "cid-differs", file: .payroll, field: .citizenId, seen: wrong, expected: person.citizenId, shown: wrong)
            planting.label("name-differs", file: .payroll, field: .fullName, seen: surname, expected: person.surname)
        },
        Planter("together: no id and another surname in the register", on: { !$0.isMan }) { planting in
            planting.set(.roster, .citizenId, .empty)
            planting.set(.roster, .surname, .text(planting.other.surname))
            planting.label("cid-missing", file: .roster, field: .citizenId)
        },
        Planter("together: salary and level", on: { $0.level == .k2 }) { planting in
            let right = planting.person.salary
            planting.set(.payroll, .salary, .text("\(right - 200).00"))
            planting.set(.raises, .level, .text(SampleLevel.k3.name))
            planting.label(
                "salary-differs", file: .payroll, field: .salary, seen: SampleCell.canonical((right - 200) * 100),
                expected: SampleCell.canonical(right * 100))
            planting.label(
                "level-differs", file: .raises, field: .level, seen: SampleLevel.k3.code, expected: SampleLevel.k2.code)
        },
        Planter("together: total and grade") { planting in
            guard let total = planting.person.total, let grade = planting.person.grade else { return }
            let wrong = grade == .excellent ? SampleGrade.good : .excellent
            let shown = SampleGrade(total: total - 20) == grade ? total - 20 : total + 20
            planting.set(.scores, .total, .number(shown))
            planting.set(.scores, .grade, .text(wrong.name))
            planting.label(
                "total-mismatch", file: .scores, field: .total, seen: SampleCell.canonical(shown),
                expected: SampleCell.canonical(total))
            planting.label("grade-mismatch", file: .scores, field: .grade, seen: wrong.name, expected: grade.name)
        },
        Planter("together: prefix, day and amount of one row", on: { $0.prefix == "นาย" }) { planting in
            let text = SampleCell.grouped(planting.person.salary).dropLast() + "l.00"
            planting.set(.roster, .prefix, .text("นาว"))
            planting.set(.roster, .birthDate, .text("30/02/\(planting.person.birth.buddhistYear)"))
            planting.set(.roster, .salary, .text(String(text)))
            planting.label("prefix-unknown", file: .roster, field: .prefix)
            planting.label("date-unreadable", file: .roster, field: .birthDate)
            planting.label("number-unreadable", file: .roster, field: .salary)
        },
        Planter("together: vacant in the position register and not in the scores") { planting in
            planting.set(.positions, .status, .text("ตำแหน่งว่าง"))
            for field in [
                SampleField.prefix, .givenName, .surname, .citizenId, .gender, .birthDate, .startDate, .salary,
            ] {
                planting.set(.positions, field, .empty)
            }
            planting.change(.scores, .drop)
            planting.change(.appraisals, .drop)
            planting.label(
                "position-vacant-but-held", file: .positions, field: .status, seen: "vacant", expected: "occupied")
            planting.label("person-without-score", file: .roster)
        },
    ]
}
