import Records

extension Planter {
    /// Faults of days.
    static let days: [Planter] = [
        Planter("day: no such day") { planting in
            planting.set(.roster, .birthDate, .text("31/02/\(planting.person.birth.buddhistYear)"))
            planting.label("date-unreadable", file: .roster, field: .birthDate)
        },
        Planter("day: a child") { planting in
            planting.set(.roster, .birthDate, .text("05/06/2556"))
            planting.label("date-implausible", file: .roster, field: .birthDate, seen: "2013-06-05")
        },
        Planter("day: a Gregorian year among Buddhist ones") { planting in
            let birth = planting.person.birth
            let gregorian = birth.buddhist.prefix(6) + String(birth.year)
            planting.set(.roster, .birthDate, .text(String(gregorian)))
            planting.labelColumn("date-era-mixed", file: .roster, field: .birthDate)
        },
        Planter("day: a Gregorian year in the position register") { planting in
            let start = planting.person.start
            planting.set(.positions, .startDate, .text(String(start.buddhist.prefix(6) + String(start.year))))
            planting.labelColumn("date-era-mixed", file: .positions, field: .startDate)
        },
        Planter("day: none") { planting in
            planting.set(.roster, .birthDate, .empty)
            planting.label("value-missing", file: .roster, field: .birthDate)
        },
        Planter("day: retired years ago", on: { $0.birth.year > 1966 && $0.birth.day < 29 }) { planting in
            let birth = planting.person.birth
            let day = Day(year: 1957, month: birth.month, day: birth.day) ?? birth
            planting.alter { $0.birth = day }
            planting.label("retirement-passed", file: .roster, field: .birthDate, seen: day.iso)
        },
        // Who is born on 1 October retired with the fiscal year that ended the day before the birthday.
        Planter("day: retired the day before the birthday", on: { $0.birth.year > 1966 }) { planting in
            let day = Day(year: 1961, month: 10, day: 1) ?? planting.person.birth
            planting.alter { $0.birth = day }
            planting.label("retirement-passed", file: .roster, field: .birthDate, seen: day.iso)
        },
        Planter("day: began work as a schoolchild") { planting in
            let birth = planting.person.birth
            guard let day = Day(year: birth.year + 16, month: 10, day: 1) else { return }
            planting.alter { $0.start = day }
            planting.label("start-before-18", file: .roster, field: .startDate, seen: day.iso)
        },
        Planter("day: another birth date in the position register", on: { $0.birth.day < 27 }) { planting in
            let birth = planting.person.birth
            guard let day = Day(year: birth.year, month: birth.month, day: birth.day + 1) else { return }
            planting.set(.positions, .birthDate, .text(day.buddhist))
            planting.label(
                "birthdate-differs", file: .positions, field: .birthDate, seen: day.iso, expected: birth.iso)
        },
    ]
}
