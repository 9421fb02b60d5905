import Records

extension Normalizer {
    /// The value of one text that a person typed, by the rules that imported text follows; the source's own codes do
    /// not count. Days may be ISO (Gregorian), Buddhist `dd/mm/yyyy` or have a Thai month's name.
    /// - Parameters:
    ///   - positionType: The record's position type, by which `ต้น` and `สูง` are told apart.
    ///   - title: The record's position title, for the same.
    package func value(
        of text: String, field: Field, positionType: String? = nil, title: String? = nil
    ) -> FieldOutcome {
        let bytes = Array(text.utf8)
        var changes: Changes = []
        switch field.type {
        case .money, .score, .percent, .integer, .flag, .day:
            var style = DateStyle()
            if let first = twoDigitYears[field] { style.firstYearOfTwoDigits = first }
            let reading =
                field.type == .day
                ? DayReader.read(bytes.span, style: style, words: reader.words, changes: &changes)
                : Self.number(bytes.span, field, field.type, reader.words, &changes)
            switch reading {
            case .absent: return .absent
            case .unreadable(let reason): return .unreadable(reason)
            case .value(let payload):
                guard let value = FieldValue(payload: payload, type: field.type) else { return .absent }
                return .value(value)
            }
        case .text, .code: break
        }
        if field.isCitizenId {
            switch CitizenIdReader.read(bytes.span, words: reader.words, changes: &changes) {
            case .absent: return .absent
            case .asIs: return .value(.text(text))
            case .digits(let digits): return .value(.text(String(decoding: digits, as: UTF8.self)))
            case .unreadable(let reason): return .unreadable(reason)
            }
        }
        switch reader.read(bytes.span, field: field, usesValues: false).content {
        case .absent: return .absent
        case .text(let text): return .value(.text(String(decoding: text, as: UTF8.self)))
        case .unreadable(let reason): return .unreadable(reason)
        case .levels(let levels):
            let titles = title.map { [CodeIndex.repairedBytes($0)] } ?? []
            guard let level = reader.levels.resolve(levels, positionType: positionType, titles: titles) else {
                return .unreadable(.ambiguousLevel)
            }
            return .value(.text(reader.levels.code(level)))
        }
    }
}
