import Records

/// Reads whole numbers: fiscal years, halves of a year, sequence numbers.
enum IntegerReader {
    static func read(_ bytes: Span<UInt8>, field: Field, changes: inout Changes) -> Reading {
        if bytes.isEmpty { return .absent }
        let plain = PlainText.bytes(bytes, changes: &changes)
        if Placeholders.isErrorName(plain.span) { return .unreadable(.cellError) }
        if Placeholders.isNothing(plain.span) { return .absent }
        let number = without(words(of: field), plain)
        switch field {
        case .roundHalf:
            if let half = circled(number) { return .value(half) }
            // `1/2565` names the half and its year.
            let half = number.prefix { $0 != UInt8(ascii: "/") }
            guard let value = whole(Array(half), &changes) else { return .unreadable(.notANumber) }
            return .value(value)
        case .fiscalYear:
            guard let year = whole(number, &changes) else { return .unreadable(.notANumber) }
            guard (1900..<2400).contains(year) else { return .value(year) }
            changes.insert(.buddhistEra)
            return .value(year + 543)
        default:
            guard let value = whole(number, &changes) else { return .unreadable(.notANumber) }
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

    private static func words(of field: Field) -> [[UInt8]] {
        switch field {
        case .roundHalf: roundWords
        case .fiscalYear: yearWords
        default: []
        }
    }

    /// The text after the words that may stand before a number.
    private static func without(_ words: [[UInt8]], _ text: [UInt8]) -> [UInt8] {
        var rest = text[...]
        for word in words where rest.starts(with: word) {
            rest = rest.dropFirst(word.count).drop { $0 == 0x20 }
        }
        return Array(rest)
    }

    private static let roundWords = ["รอบการประเมิน", "รอบ", "ครั้ง", "ที่"].map { Array($0.utf8) }
    private static let yearWords = ["ปี", "งบประมาณ", "พ.ศ.", "พศ."].map { Array($0.utf8) }
}
