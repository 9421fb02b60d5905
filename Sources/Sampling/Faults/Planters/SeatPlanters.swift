extension Planter {
    /// Faults between people and seats.
    static let seats: [Planter] = [
        Planter("seat: somebody else's number in the register", needs: [.other]) { planting in
            planting.set(.roster, .positionNumber, .text(planting.other.positionNumber))
            planting.label("duplicate-position", file: .roster, field: .positionNumber, isAboutOther: true)
        },
        Planter("seat: not in the position register") { planting in
            planting.change(.positions, .drop)
            planting.label("position-unknown", file: .roster, field: .positionNumber)
        },
        Planter("seat: vacant, though held") { planting in
            planting.set(.positions, .status, .text("ตำแหน่งว่าง"))
            for field in [
                SampleField.prefix, .givenName, .surname, .citizenId, .gender, .birthDate, .startDate, .salary,
            ] {
                planting.set(.positions, field, .empty)
            }
            planting.label(
                "position-vacant-but-held", file: .positions, field: .status, seen: "vacant", expected: "occupied")
        },
        Planter("seat: held, though nobody is there", needs: [.seat]) { planting in
            planting.setSeat(.status, .text("มีคนถือครอง"))
            planting.labelSeat("position-held-but-vacant", field: .status, seen: "occupied", expected: "vacant")
            planting.labelSeat("cid-missing", field: .citizenId)
        },
        Planter("seat: one person on two", needs: [.seat]) { planting in
            let person = planting.person
            planting.change(.roster, .add([(.positionNumber, .text(planting.seatNumber))]))
            planting.setSeat(.status, .text("มีคนถือครอง"))
            planting.setSeat(.citizenId, .text(person.citizenId))
            planting.setSeat(.prefix, .text(person.prefix))
            planting.setSeat(.givenName, .text(person.givenName))
            planting.setSeat(.surname, .text(person.surname))
            planting.label(
                "person-two-positions", "duplicate-cid", file: .roster, isAdded: true)
        },
    ]
}
