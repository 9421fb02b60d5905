extension Planter {
    /// The same kinds in other files and forms.
    static let further: [Planter] = [
        Planter("further: two people's ids exchanged in the payroll", needs: [.other]) { planting in
            planting.set(.payroll, .citizenId, .text(planting.other.citizenId))
            planting.label(
                "cid-differs", "name-differs", file: .payroll, shown: planting.other.citizenId, isAboutOther: true)
            planting.setOther(.payroll, .citizenId, .text(planting.person.citizenId))
        },
        Planter("further: somebody paid whom no other file knows", needs: [.seat]) { planting in
            let person = planting.person
            let stranger = SampleId.id(seed: planting.world.seed &+ 1, index: person.index, firstDigit: 5)
            let name = "นางสาวนิรนาม \(planting.other.surname)แปลก"
            planting.change(
                .payroll,
                .add([
                    (.citizenId, .text(stranger)), (.fullName, .text(name)), (.payNumber, .text(planting.seatNumber)),
                ]))
            planting.label("person-missing-in-dpis", file: .payroll, isAdded: true, shown: stranger)
        },
        Planter("further: a seat still held by somebody who left", needs: [.seat]) { planting in
            let stranger = SampleId.id(seed: planting.world.seed &+ 2, index: planting.person.index, firstDigit: 3)
            planting.setSeat(.status, .text("มีคนถือครอง"))
            planting.setSeat(.prefix, .text("นาย"))
            planting.setSeat(.givenName, .text("อดีต"))
            planting.setSeat(.surname, .text("\(planting.other.surname)เก่า"))
            planting.setSeat(.citizenId, .text(stranger))
            planting.labelSeat("position-held-but-vacant", "person-missing-in-dpis")
        },
        Planter("further: a seat's holder without id") { planting in
            planting.set(.positions, .citizenId, .empty)
            planting.label("cid-missing", file: .positions, field: .citizenId)
        },
        Planter("further: a later salary in the raises", on: { $0.percent > 0 && $0.level == .k3 }) { planting in
            let person = planting.person
            let later =
                person.salary + 1000 <= person.level.pay.ceiling - 5000 ? person.salary + 1000 : person.salary - 1000
            let raise = SampleRaise(salary: later, level: person.level, percent: person.percent)
            planting.set(.raises, .salary, .baht(later))
            planting.set(.raises, .base, .baht(raise.base))
            setRaise(&planting, raise)
            planting.label(
                "salary-differs", file: .raises, field: .salary, seen: SampleCell.canonical(later * 100),
                expected: SampleCell.canonical(person.salary * 100))
        },
        Planter("further: competencies above their maximum", on: { ($0.result ?? 0) < 6000 }) { planting in
            let result = planting.person.result ?? 0
            planting.set(.scores, .competency, .number(3025))
            planting.set(.scores, .total, .number(result + 3025))
            planting.set(.scores, .grade, .text(SampleGrade(total: result + 3025).name))
            planting.label("score-out-of-range", file: .scores, field: .competency, seen: "30.25")
        },
        Planter("further: began work before birth", on: { $0.birth.year > 1962 }) { planting in
            planting.set(.roster, .startDate, .text("01/10/2500"))
            planting.label("date-implausible", file: .roster, field: .startDate, seen: "1957-10-01")
        },
        Planter("further: an amount in words in the raises") { planting in
            planting.set(.raises, .newSalary, .text("สามหมื่นบาท"))
            planting.label("number-unreadable", file: .raises, field: .newSalary)
        },
        Planter("further: the same row twice in the register") { planting in
            planting.change(.roster, .add([]))
            planting.label("duplicate-row", "duplicate-cid", "duplicate-position", file: .roster, isAdded: true)
        },
        Planter("further: a given name of one letter less in the position register") { planting in
            planting.set(.positions, .givenName, .text(misspelt(planting.person.givenName)))
            planting.label("name-differs", file: .positions, field: .givenName, expected: planting.person.givenName)
        },
    ]
}
