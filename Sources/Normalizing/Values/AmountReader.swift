import Records

/// Reads money, scores and percents. Exact: more decimals than the scale holds make a value unreadable.
enum AmountReader {
    /// - Parameters:
    ///   - scale: Decimals that the payload holds: 2 for satang, 4 for ten-thousandths.
    ///   - dashIsZero: A lone `-` means zero, as DPIS's reports write it.
    static func read(
        _ bytes: Span<UInt8>, scale: Int, dashIsZero: Bool, words: CellWords, changes: inout Changes
    ) -> Reading {
        if bytes.isEmpty { return .absent }
        if let value = plainNumber(bytes, scale: scale, changes: &changes) { return .value(value) }
        var plain = PlainText.bytes(bytes, changes: &changes)
        if plain.isEmpty { return .absent }
        if plain == [UInt8(ascii: "-")], dashIsZero {
            changes.insert(.signs)
            return .value(0)
        }
        if words.placeholders.isErrorName(plain.span) { return .unreadable(.cellError) }
        if words.placeholders.isNothing(plain.span) {
            changes.insert(.nothing)
            return .absent
        }
        // Words stand within the brackets of a negative number or behind them, and signs before or behind words.
        var isNegative = false
        for _ in 0..<2 {
            if NumberWords.strip(words.numbers.amount, from: &plain) { changes.insert(.words) }
            let length = plain.count
            let isMinus = removeSign(&plain)
            if plain.count < length { changes.insert(.signs) }
            if isMinus, isNegative { return .unreadable(.notANumber) }
            isNegative = isNegative || isMinus
        }
        separateByCommas(&plain)
        if let value = plainNumber(plain.span, scale: scale, changes: &changes) ?? exponential(plain, scale: scale) {
            if isNegative, value < 0 { return .unreadable(.notANumber) }
            return .value(isNegative ? -value : value)
        }
        return .unreadable(.notANumber)
    }

    /// ASCII digits with well-placed separators, a sign before them and decimals after them; nil for anything else.
    static func plainNumber(_ bytes: Span<UInt8>, scale: Int, changes: inout Changes) -> Int64? {
        var index = 0
        let count = bytes.count
        guard count > 0 else { return nil }
        let isNegative = bytes[0] == UInt8(ascii: "-")
        if isNegative || bytes[0] == UInt8(ascii: "+") { index = 1 }
        var value: Int64 = 0
        var digits = 0
        var group = 0
        var isGrouped = false
        while index < count {
            let byte = bytes[index]
            if byte >= 0x30, byte <= 0x39 {
                // Ten thousand million is no salary and no budget of a department; sums of a million such still fit.
                guard digits < 10 else { return nil }
                value = value * 10 + Int64(byte - 0x30)
                digits += 1
                group += 1
            } else if byte == UInt8(ascii: ",") {
                guard isGrouped ? group == 3 : group >= 1 && group <= 3 else { return nil }
                isGrouped = true
                group = 0
            } else {
                break
            }
            index += 1
        }
        if isGrouped, group != 3 { return nil }
        var decimals = 0
        if index < count {
            guard bytes[index] == UInt8(ascii: ".") else { return nil }
            index += 1
            guard digits > 0 || index < count else { return nil }
            while index < count {
                let byte = bytes[index]
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                if decimals < scale {
                    value = value * 10 + Int64(byte - 0x30)
                    decimals += 1
                } else if byte != 0x30 {
                    return nil
                }
                index += 1
            }
        } else if digits == 0 {
            return nil
        }
        while decimals < scale {
            value *= 10
            decimals += 1
        }
        if isGrouped { changes.insert(.separators) }
        return isNegative ? -value : value
    }

    /// `1.5E+3` as spreadsheets show very large and very small numbers.
    private static func exponential(_ bytes: [UInt8], scale: Int) -> Int64? {
        guard let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }),
            let exponent = Int(String(decoding: bytes[(mark + 1)...], as: UTF8.self)), abs(exponent) <= 18
        else { return nil }
        let mantissa = bytes[..<mark]
        let point = mantissa.firstIndex(of: UInt8(ascii: ".")) ?? mantissa.endIndex
        let decimals = mantissa.endIndex > point ? mantissa.endIndex - point - 1 : 0
        var digits = mantissa.filter { $0 != UInt8(ascii: ".") }
        guard !digits.isEmpty, digits.count <= 18, exponent - decimals + digits.count <= 18 else { return nil }
        guard exponent < decimals else {
            digits += [UInt8](repeating: 0x30, count: exponent - decimals)
            return Decimals.parse(digits, scale: scale)
        }
        let shift = decimals - exponent
        var whole = digits[...]
        let isNegative = whole.first == UInt8(ascii: "-")
        if isNegative { whole = whole.dropFirst() }
        let zeros = [UInt8](repeating: 0x30, count: max(0, shift + 1 - whole.count))
        let padded = zeros + whole
        let text = padded.dropLast(shift) + [UInt8(ascii: ".")] + padded.suffix(shift)
        return Decimals.parse(text, scale: scale).map { isNegative ? -$0 : $0 }
    }

    /// Commas in place of what else separates thousands: blanks, and dots where they can be nothing else (`1.234.567`,
    /// `1.234,50`). `19 340` is a number then, and `1 9340` is none.
    private static func separateByCommas(_ plain: inout [UInt8]) {
        let comma = UInt8(ascii: ",")
        let dot = UInt8(ascii: ".")
        let dots = plain.count { $0 == dot }
        let commas = plain.count { $0 == comma }
        if commas == 0 {
            for index in plain.indices.dropFirst().dropLast()
            where plain[index] == 0x20 && isDigit(plain[index - 1]) && isDigit(plain[index + 1]) {
                plain[index] = comma
            }
            if dots > 1 { plain = plain.map { $0 == dot ? comma : $0 } }
        } else if commas == 1, dots > 0, let last = plain.lastIndex(of: dot), let point = plain.firstIndex(of: comma),
            last < point
        {
            plain = plain.map { $0 == dot ? comma : $0 == comma ? dot : $0 }
        }
    }

    /// Takes away a trailing minus, or the brackets of a negative number in accounts; tells whether there were any.
    private static func removeSign(_ plain: inout [UInt8]) -> Bool {
        if plain.count > 2, plain.first == UInt8(ascii: "("), plain.last == UInt8(ascii: ")") {
            plain.removeFirst()
            plain.removeLast()
            return plain.first != UInt8(ascii: "-")
        }
        if plain.count > 1, plain.last == UInt8(ascii: "-") {
            plain.removeLast()
            while plain.last == 0x20 { plain.removeLast() }
            return true
        }
        if plain.count > 2, plain[0] == UInt8(ascii: "-"), plain[1] == 0x20 {
            plain.removeFirst(2)
            return true
        }
        return false
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
