import Records

/// Reads whole numbers: fiscal years, halves of a year, sequence numbers.
enum IntegerReader {
    static func read(_ bytes: Span<UInt8>, field: Field, words: CellWords, changes: inout Changes) -> Reading {
        if bytes.isEmpty { return .absent }
        var plain = PlainText.bytes(bytes, changes: &changes)
        if words.placeholders.isErrorName(plain.span) { return .unreadable(.cellError) }
        if words.placeholders.isNothing(plain.span) {
            if !plain.isEmpty { changes.insert(.nothing) }
            return .absent
        }
        if NumberWords.strip(self.words(beside: field, words.numbers), from: &plain) { changes.insert(.words) }
        switch field {
        case .roundHalf:
            if let half = circled(plain) {
                changes.insert(.signs)
                return .value(half)
            }
            // `1/2565` names the half and its year.
            let half = plain.prefix { $0 != UInt8(ascii: "/") }
            guard let value = whole(Array(half), &changes) else { return .unreadable(.notANumber) }
            if half.count < plain.count { changes.insert(.remark) }
            return .value(value)
        case .fiscalYear:
            guard let year = whole(plain, &changes) else { return .unreadable(.notANumber) }
            guard (1900..<2400).contains(year) else { return .value(year) }
            changes.insert(.buddhistEra)
            return .value(year + 543)
        default:
            guard let value = whole(plain, &changes) else { return .unreadable(.notANumber) }
            return .value(value)
        }
    }

    private static func whole(_ bytes: [UInt8], _ changes: inout Changes) -> Int64? {
        AmountReader.plainNumber(bytes.span, scale: 0, changes: &changes)
    }

    /// Circled digits, and the glyphs of a symbol font that stand for them in official forms.
    private static func circled(_ bytes: [UInt8]) -> Int64? {
        let scalars = ScalarCoding.scalars(bytes.span)
        guard scalars.count == 1 else { return nil }
        switch scalars[0] {
        case 0x2460, 0xF081: return 1
        case 0x2461, 0xF082: return 2
        default: return nil
        }
    }

    private static func words(beside field: Field, _ numbers: NumberWords) -> [[UInt8]] {
        switch field {
        case .roundHalf, .sickTimes, .personalTimes, .lateTimes: numbers.round
        case .fiscalYear: numbers.year
        default: []
        }
    }
}
