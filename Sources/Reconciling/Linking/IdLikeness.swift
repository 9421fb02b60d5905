import Records

/// How what stands for a citizen id could have come of another id, by slips of typing or by a spreadsheet.
enum IdLikeness: String {
    /// Two neighbouring digits, or a group of three, changed places.
    case transposition
    case oneDigit = "one-digit"
    case twoDigits = "two-digits"
    /// One digit or two were left out.
    case missingDigit = "missing-digit"
    /// One digit or two came in, or were doubled.
    case extraDigit = "extra-digit"
    /// A spreadsheet kept the first digits only: `1.99010E+12`, also written out with zeros.
    case rounded

    /// Absent when the two have too little in common.
    ///
    /// - Parameters:
    ///   - raw: what the cell says; Thai digits, blanks and hyphens as people write them.
    ///   - meant: 13 digits.
    init?(raw: String, meant: String) {
        let wanted = Array(meant.utf8)
        guard wanted.count == CitizenId.length else { return nil }
        if let kept = Self.keptDigits(of: raw) {
            guard Self.rounds(wanted, to: kept) else { return nil }
            self = .rounded
            return
        }
        let digits = Self.digits(of: raw)
        switch digits.count - wanted.count {
        case 0:
            guard let slip = IdSlip(seen: String(decoding: digits, as: UTF8.self), meant: meant) else { return nil }
            switch slip {
            case .transposition: self = .transposition
            case .oneDigit: self = .oneDigit
            case .twoDigits: self = .twoDigits
            }
        case -2, -1:
            guard Self.isPart(digits, of: wanted) else { return nil }
            self = .missingDigit
        case 1, 2:
            guard Self.isPart(wanted, of: digits) else { return nil }
            self = .extraDigit
        default: return nil
        }
    }

    /// Whether a spreadsheet shortened the id: then its first digits are sure.
    static func isShortened(_ raw: String) -> Bool { keptDigits(of: raw) != nil }

    private static func digits(of raw: String) -> [UInt8] {
        raw.unicodeScalars.compactMap { scalar in
            switch scalar.value {
            case 0x30...0x39: UInt8(scalar.value)
            case 0x0E50...0x0E59: UInt8(scalar.value - 0x0E50 + 0x30)
            default: nil
            }
        }
    }

    /// The digits that a spreadsheet left of 13, those written out without zeros at the end; absent where it shortened
    /// nothing.
    private static func keptDigits(of raw: String) -> [UInt8]? {
        let bytes = Array(raw.utf8)
        var kept: [UInt8]
        if let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
            let exponent = bytes[(mark + 1)...].filter { $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: " ") }
            guard exponent.elementsEqual("12".utf8) else { return nil }
            kept = bytes[..<mark].filter { $0 >= 0x30 && $0 <= 0x39 }
        } else {
            kept = digits(of: raw)
            guard kept.count == CitizenId.length, kept.suffix(6).allSatisfy({ $0 == 0x30 }) else { return nil }
            while kept.last == 0x30 { kept.removeLast() }
        }
        return kept.isEmpty || kept.count >= CitizenId.length ? nil : kept
    }

    /// Cut off or rounded after so many digits.
    private static func rounds(_ id: [UInt8], to kept: [UInt8]) -> Bool {
        func number(_ digits: some Sequence<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        let cut = number(id.prefix(kept.count))
        return number(kept) == cut || number(kept) == cut + 1 && id[kept.count] >= UInt8(ascii: "5")
    }

    /// Whether the digits stand in the other's in their order.
    private static func isPart(_ short: [UInt8], of long: [UInt8]) -> Bool {
        var rest = short[...]
        for digit in long where digit == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty
    }
}
