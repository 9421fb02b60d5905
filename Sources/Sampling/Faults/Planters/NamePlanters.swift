extension Planter {
    /// Faults of names and prefixes.
    static let names: [Planter] = [
        Planter("name: no surname in the register") { planting in
            planting.set(.roster, .surname, .empty)
            planting.label("name-missing", file: .roster, field: .surname)
        },
        Planter("name: a digit and a Latin letter in the raises") { planting in
            let person = planting.person
            planting.set(.raises, .fullName, .text("\(person.prefix)\(person.givenName) \(person.surname)o1"))
            planting.label("name-suspicious", file: .raises, field: .fullName)
        },
        Planter("prefix: not in any table", on: { $0.prefix == "นาย" }) { planting in
            planting.set(.roster, .prefix, .text("นาว"))
            planting.label("prefix-unknown", file: .roster, field: .prefix, suggestion: "นาย")
        },
        Planter("prefix: two readings", on: { $0.isMan && $0.prefix == "นาย" }) { planting in
            planting.alter { $0.prefix = "ว่าที่ร้อยตรี" }
            planting.set(.roster, .prefix, .text("ว่าที่ ร.ต."))
            planting.label("prefix-ambiguous", file: .roster, field: .prefix)
        },
        Planter("prefix: of the other gender", on: { ["นาย", "นาง", "นางสาว"].contains($0.prefix) }) { planting in
            planting.set(.roster, .gender, .text(planting.person.isMan ? "หญิง" : "ชาย"))
            planting.label("prefix-gender-mismatch", file: .roster)
        },
        Planter("name: a letter of the surname another in the scores") { planting in
            let person = planting.person
            let surname = person.surname + "ร"
            planting.set(.scores, .fullName, .text("\(person.prefix)\(person.givenName) \(surname)"))
            planting.label("name-differs", file: .scores, field: .fullName, seen: surname, expected: person.surname)
        },
        Planter("name: a former surname in the payroll", on: { !$0.isMan }) { planting in
            let person = planting.person
            let surname = planting.other.surname + "เดิม"
            planting.set(.payroll, .fullName, .text("\(person.prefix)\(person.givenName) \(surname)"))
            planting.label("name-differs", file: .payroll, field: .fullName, seen: surname, expected: person.surname)
        },
    ]
}
