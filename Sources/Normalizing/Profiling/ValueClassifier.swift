import Records

/// Says what values look like, with the code tables and the readers of fields.
package struct ValueClassifier: Sendable {
    let reader: TextReader
    private static let codes: [(field: Field, class: ValueClass)] = [
        (.level, .level), (.province, .province), (.gender, .gender), (.grade, .grade),
        (.positionType, .positionType), (.staffType, .staffType), (.positionStatus, .positionStatus),
    ]
    /// A code is no longer.
    private static let longestCode = 120

    package init(tables: CodeTables) { reader = TextReader(tables: tables, values: []) }

    func look(_ bytes: Span<UInt8>, kind: CellKind, is1904: Bool) -> ValueLook {
        switch kind {
        case .empty: return ValueLook(classes: ValueClass.nothing.bit)
        case .error: return ValueLook(classes: ValueClass.error.bit)
        case .boolean: return ValueLook(classes: ValueClass.flag.bit)
        case .date:
            var look = ValueLook(classes: ValueClass.date.bit)
            look.year = SerialDay.parts(bytes, is1904: is1904).map { $0.year > 2400 ? $0.year : $0.year + 543 }
            return look
        case .number, .text: break
        }
        var changes: Changes = []
        let plain = PlainText.bytes(bytes, changes: &changes)
        if reader.words.placeholders.isErrorName(plain.span) { return ValueLook(classes: ValueClass.error.bit) }
        if reader.words.placeholders.isNothing(plain.span) { return ValueLook(classes: ValueClass.nothing.bit) }
        return numeric(plain) ?? day(plain) ?? text(bytes, plain)
    }

    /// Ids, amounts and other numbers; absent for other text.
    private func numeric(_ plain: [UInt8]) -> ValueLook? {
        var changes: Changes = []
        if case .digits(let id) = CitizenIdReader.read(plain.span, words: reader.words, changes: &changes) {
            return Self.id(id)
        }
        if case .asIs = CitizenIdReader.read(plain.span, words: reader.words, changes: &changes) {
            return Self.id(plain)
        }
        var mark: [UInt8] = []
        var body = plain
        while let last = body.last, last == UInt8(ascii: "*") {
            mark.append(last)
            body.removeLast()
            while body.last == 0x20 { body.removeLast() }
        }
        guard !body.isEmpty,
            case .value(let value) = AmountReader.read(
                body.span, scale: 4, dashIsZero: false, words: reader.words, changes: &changes)
        else { return nil }
        var look = ValueLook(classes: ValueClass.number.bit, number: value, mark: mark)
        look.decimals = value % 10_000 == 0 ? 0 : value % 1000 == 0 ? 1 : value % 100 == 0 ? 2 : 4
        let onlyDigits = body.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        look.hasLeadingZero = onlyDigits && body.count > 1 && body[0] == 0x30
        // An eight-digit day, 25620401, is a number too; the column decides.
        let isWritten = body.contains(UInt8(ascii: ",")) || body.contains(UInt8(ascii: "."))
        if abs(value) >= 1_000_0000, isWritten || value % 10_0000 == 0 && !look.hasLeadingZero {
            look.classes.formUnion(ValueClass.money.bit)
        } else if value >= 0, value <= 100_0000, look.decimals > 0 || body.contains(UInt8(ascii: ".")) {
            look.classes.formUnion(ValueClass.score.bit)
        }
        return look
    }

    private static func id(_ digits: [UInt8]) -> ValueLook {
        var look = ValueLook(classes: ValueClass.citizenId.bit)
        if CitizenId.hasValidCheckDigit(digits) { look.classes.formUnion(ValueClass.checkedId.bit) }
        return look
    }

    private func day(_ plain: [UInt8]) -> ValueLook? {
        guard let parts = DayParts(plain: plain.span) ?? DayParts(text: plain, months: reader.words.months) else {
            return nil
        }
        var look = ValueLook(classes: ValueClass.date.bit)
        look.hasTwoDigitYear = parts.yearDigits == 2
        if parts.yearDigits == 4 {
            look.year = parts.year > 2400 && !parts.isChristianEra ? parts.year : parts.year + 543
        }
        return look
    }

    private func text(_ bytes: Span<UInt8>, _ plain: [UInt8]) -> ValueLook {
        var look = ValueLook(classes: ValueClass.text.bit)
        func add(_ seen: ValueClass) { look.classes.formUnion(seen.bit) }
        var changes: Changes = []
        let text = reader.clean(bytes, field: .unit, changes: &changes)
        if Self.isOrderNumber(text) { add(.orderNumber) }
        if text.count <= Self.longestCode, text.count > 1 {
            for code in Self.codes where isCode(text, code.field) { add(code.class) }
            if reader.prefixes.match(cell: text) != nil { add(.prefix) }
        }
        let name = reader.names.split(text.span)
        let hasDigit = text.contains { $0 >= 0x30 && $0 <= 0x39 }
        if let prefix = name.prefix, prefix.end < text.count, !name.surname.isEmpty, !hasDigit { add(.name) }
        if !hasDigit, Self.isFewThaiWords(text) { add(.words) }
        if ThaiOpenings.isUnit(text) { add(.unit) }
        if ThaiOpenings.isTitle(text) { add(.positionTitle) }
        if !reader.titles.split(text).levels.isEmpty { add(.titleWithLevel) }
        if case .value = FlagReader.read(plain.span, words: reader.words, changes: &changes) { add(.flag) }
        return look
    }

    private func isCode(_ text: [UInt8], _ field: Field) -> Bool {
        switch reader.read(text.span, field: field, usesValues: false).content {
        case .text, .levels: true
        case .absent, .unreadable: false
        }
    }

    /// Whether a field's reader makes a value of a text, by the code tables.
    package func reads(_ text: String, as field: Field) -> Bool {
        switch reader.read(Array(text.utf8).span, field: field, usesValues: false).content {
        case .unreadable: false
        case .absent, .text, .levels: true
        }
    }

    private static func isOrderNumber(_ text: [UInt8]) -> Bool {
        guard let slash = text.lastIndex(of: UInt8(ascii: "/")), text.count - slash == 5, slash > 0 else {
            return false
        }
        return text[(slash + 1)...].starts(with: [UInt8(ascii: "2"), UInt8(ascii: "5")])
            && text[(slash + 3)...].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
            && text[slash - 1] >= 0x30 && text[slash - 1] <= 0x39
    }

    private static func isFewThaiWords(_ text: [UInt8]) -> Bool {
        let words = text.split(separator: 0x20)
        guard words.count == 2 || words.count == 3 else { return false }
        return text.allSatisfy { $0 == 0x20 || $0 >= 0x80 }
    }
}

extension ValueClassifier {
    /// The code of a staff type's spelling.
    package func staffType(_ text: String) -> String? {
        let outcome = reader.read(Array(text.utf8).span, field: .staffType, usesValues: false)
        return outcome.text.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether a word is a prefix and nothing else.
    package func isPrefix(_ text: String) -> Bool { reader.prefixes.match(cell: Array(text.utf8)) != nil }
}
