extension Planter {
    /// Faults of level, unit, title and number.
    static let positions: [Planter] = [
        Planter("level: no such level", on: { $0.level == .k2 }) { planting in
            planting.set(.roster, .level, .text("ชำนาญการมาก"))
            planting.label("level-unknown", file: .roster, field: .level)
        },
        Planter("level: of another type", on: { $0.level == .k2 || $0.level == .o2 }) { planting in
            let wrong = planting.person.level == .k2 ? SampleLevel.o2 : .k2
            planting.set(.roster, .level, .text(wrong.name))
            planting.label("level-type-mismatch", file: .roster, field: .level, seen: wrong.code)
        },
        Planter("level: another in the raises", on: { $0.level == .k2 || $0.level == .o1 }) { planting in
            let wrong = planting.person.level == .k2 ? SampleLevel.k3 : .o2
            planting.set(.raises, .level, .text(wrong.name))
            planting.label(
                "level-differs", file: .raises, field: .level, seen: wrong.code, expected: planting.person.level.code)
        },
        Planter("level: another in the position register", on: { $0.level == .k1 }) { planting in
            planting.set(.positions, .level, .text(SampleLevel.k2.name))
            planting.set(.positions, .levelCode, .text(SampleLevel.k2.code))
            planting.label("level-differs", file: .positions, field: .level)
        },
        Planter("province: misspelt") { planting in
            let province = planting.world.units[planting.person.unit].province
            planting.set(.positions, .province, .text(misspelt(province)))
            planting.label("province-unknown", file: .positions, field: .province, suggestion: province)
        },
        Planter("unit: misspelt in the register") { planting in
            let unit = planting.world.units[planting.person.unit].name
            planting.set(.roster, .unit, .text(misspelt(unit)))
            planting.label(
                "organization-unknown", "organization-differs", file: .roster, field: .unit, suggestion: unit)
        },
        Planter("unit: another in the payroll") { planting in
            let units = planting.world.units
            let wrong = units[planting.other.unit].name
            planting.set(.payroll, .unit, .text(wrong))
            planting.label(
                "organization-differs", file: .payroll, field: .unit, seen: wrong,
                expected: units[planting.person.unit].name)
        },
        Planter("title: misspelt in the register") { planting in
            planting.set(.roster, .title, .text(misspelt(planting.person.title)))
            planting.label(
                "position-title-unknown", file: .roster, field: .title, suggestion: planting.person.title)
        },
        Planter("gender: no such word") { planting in
            planting.set(.positions, .gender, .text("บุรุษ"))
            planting.label("code-unknown", file: .positions, field: .gender)
        },
        Planter("number: zeros lost in the register", on: { $0.positionNumber.hasPrefix("0") }) { planting in
            let short = String(Int(planting.person.positionNumber) ?? 0)
            planting.set(.roster, .positionNumber, .text(short))
            planting.label(
                "position-number-malformed", file: .roster, field: .positionNumber, seen: short,
                suggestion: planting.person.positionNumber)
        },
        Planter("number: another in the raises", needs: [.seat]) { planting in
            planting.set(.raises, .positionNumber, .text(planting.seatNumber))
            planting.label(
                "position-differs", file: .raises, field: .positionNumber, seen: planting.seatNumber,
                expected: planting.person.positionNumber)
        },
    ]

    /// Without its last letter but one, which leaves a word that no table has.
    static func misspelt(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        scalars.remove(at: scalars.count - 2)
        return scalars.map(String.init).joined()
    }
}
