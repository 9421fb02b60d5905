extension Planter {
    /// Faults of the citizen id.
    static let ids: [Planter] = [
        Planter("id: one digit wrong in the register") { planting in
            let wrong = wrongDigit(planting.person.citizenId, at: planting.random.between(5, 10))
            planting.set(.roster, .citizenId, .text(wrong))
            planting.label(
                "cid-checksum", file: .roster, field: .citizenId, seen: wrong,
                suggestion: planting.person.citizenId, shown: wrong)
        },
        Planter("id: a digit missing in the register") { planting in
            var digits = SampleId.digits(of: planting.person.citizenId)
            digits.remove(at: planting.random.between(5, 11))
            plantMalformed(&planting, digits)
        },
        Planter("id: a digit twice in the register") { planting in
            var digits = SampleId.digits(of: planting.person.citizenId)
            let place = planting.random.between(5, 11)
            digits.insert(digits[place], at: place)
            plantMalformed(&planting, digits)
        },
        Planter("id: missing in the register") { planting in
            planting.set(.roster, .citizenId, .empty)
            planting.label(
                "cid-missing", file: .roster, field: .citizenId, suggestion: planting.person.citizenId)
        },
        Planter("id: shortened by a spreadsheet in the register") { planting in
            let digits = planting.person.citizenId
            let short = "\(digits.prefix(1)).\(digits.dropFirst().prefix(5))E+12"
            planting.set(.roster, .citizenId, .text(short))
            planting.label(
                "cid-scientific", "cid-malformed", file: .roster, field: .citizenId,
                suggestion: planting.person.citizenId)
        },
        Planter("id: two digits exchanged in the payroll", on: { exchanged($0.citizenId) != nil }) { planting in
            guard let wrong = exchanged(planting.person.citizenId) else { return }
            planting.set(.payroll, .citizenId, .text(wrong))
            planting.label(
                "cid-differs", file: .payroll, field: .citizenId, seen: wrong, expected: planting.person.citizenId,
                shown: wrong)
        },
        Planter("id: another right id in the payroll") { planting in
            let wrong = otherRightId(planting.person.citizenId)
            planting.set(.payroll, .citizenId, .text(wrong))
            planting.label(
                "cid-differs", file: .payroll, field: .citizenId, seen: wrong, expected: planting.person.citizenId,
                shown: wrong)
        },
        Planter("id: one digit wrong in the raises") { planting in
            let wrong = wrongDigit(planting.person.citizenId, at: planting.random.between(5, 10))
            planting.set(.raises, .citizenId, .text(wrong))
            planting.label(
                "cid-checksum", file: .raises, field: .citizenId, seen: wrong, shown: wrong)
            planting.label(
                "cid-differs", file: .raises, field: .citizenId, seen: wrong, expected: planting.person.citizenId,
                shown: wrong)
        },
        Planter("id: somebody else's in the register", needs: [.other]) { planting in
            planting.set(.roster, .citizenId, .text(planting.other.citizenId))
            planting.label(
                "duplicate-cid", file: .roster, field: .citizenId, shown: planting.other.citizenId, isAboutOther: true)
        },
    ]

    private static func plantMalformed(_ planting: inout Planting, _ digits: [Int]) {
        let wrong = SampleId.text(digits)
        planting.set(.roster, .citizenId, .text(wrong))
        planting.label(
            "cid-malformed", file: .roster, field: .citizenId, suggestion: planting.person.citizenId, shown: wrong)
    }

    /// Another digit in one place, so that the check digit no longer fits.
    static func wrongDigit(_ id: String, at place: Int) -> String {
        var digits = SampleId.digits(of: id)
        repeat { digits[place] = (digits[place] + 3) % 10 } while SampleId.isValid(digits)
        return SampleId.text(digits)
    }

    /// Two neighbours exchanged; absent where all neighbours in question are the same.
    static func exchanged(_ id: String) -> String? {
        let digits = SampleId.digits(of: id)
        for place in 6..<11 where digits[place] != digits[place + 1] {
            var changed = digits
            changed.swapAt(place, place + 1)
            if !SampleId.isValid(changed) { return SampleId.text(changed) }
        }
        return nil
    }

    /// One digit and the check digit are others.
    private static func otherRightId(_ id: String) -> String {
        var digits = SampleId.digits(of: id)
        digits[9] = (digits[9] + 5) % 10
        digits[12] = SampleId.checkDigit(of: digits)
        return SampleId.text(digits)
    }
}
