import Records

/// Reads 13-digit citizen ids. A wrong check digit is no matter here: rules look at it.
enum CitizenIdReader {
    enum Outcome: Sendable, Hashable {
        case absent
        /// The cell's bytes are the id.
        case asIs
        case digits([UInt8])
        case unreadable(CellIssue.Reason)
    }

    static func read(_ bytes: Span<UInt8>, words: CellWords, changes: inout Changes) -> Outcome {
        if bytes.count == CitizenId.length {
            var onlyDigits = true
            for index in bytes.indices where bytes[index] < 0x30 || bytes[index] > 0x39 {
                onlyDigits = false
                break
            }
            if onlyDigits { return endsInLostDigits(bytes) ? .unreadable(.idScientific) : .asIs }
        }
        let plain = PlainText.bytes(bytes, changes: &changes)
        if words.placeholders.isErrorName(plain.span) { return .unreadable(.cellError) }
        if words.placeholders.isNothing(plain.span) {
            if !plain.isEmpty { changes.insert(.nothing) }
            return .absent
        }
        var digits: [UInt8] = []
        for byte in plain where byte != 0x20 && byte != UInt8(ascii: "-") {
            guard byte >= 0x30, byte <= 0x39 else { return fromNumberText(plain, &changes) }
            digits.append(byte)
        }
        guard digits.count == CitizenId.length else { return .unreadable(.idMalformed) }
        if digits.count != plain.count { changes.insert(.separators) }
        return .digits(digits)
    }

    /// A spreadsheet that opens `3.10042E+12` and saves it again writes its digits with zeros: the last ones are gone all
    /// the same. No id ends in six zeros.
    private static func endsInLostDigits(_ digits: Span<UInt8>) -> Bool {
        for index in (CitizenId.length - 6)..<CitizenId.length where digits[index] != 0x30 { return false }
        return true
    }

    /// `3.10042E+12` has lost digits; `3.100425369745E+12` and whole numbers have not.
    private static func fromNumberText(_ plain: [UInt8], _ changes: inout Changes) -> Outcome {
        changes.insert(.separators)
        guard plain.count > 2, plain[1] == UInt8(ascii: "."), let mark = plain.firstIndex(where: { $0 | 0x20 == 0x65 })
        else {
            let whole = plain.prefix { $0 >= 0x30 && $0 <= 0x39 }
            let rest = plain.dropFirst(whole.count)
            let isWhole = rest.first == UInt8(ascii: ".") && rest.dropFirst().allSatisfy { $0 == 0x30 }
            return whole.count == CitizenId.length && isWhole ? .digits(Array(whole)) : .unreadable(.idMalformed)
        }
        let digits = [plain[0]] + plain[2..<mark]
        let exponent = plain[(mark + 1)...].drop { $0 == UInt8(ascii: "+") }
        let isNumber = digits.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        guard isNumber, !exponent.isEmpty, exponent.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
            return .unreadable(.idMalformed)
        }
        let isComplete = digits.count == CitizenId.length && exponent.elementsEqual("12".utf8)
        return isComplete ? .digits(digits) : .unreadable(.idScientific)
    }
}
