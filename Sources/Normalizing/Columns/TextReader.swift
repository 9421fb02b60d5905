import Records

/// Reads text and code fields.
struct TextReader: Sendable {
    let prefixes: PrefixTable
    let levels: LevelResolver
    let titles: TitleSplitter
    let names: NameSplitter
    private let codes: [Field: CodeIndex]
    /// The mapping's own codes by field: repaired raw text to canonical text.
    private let values: [Field: [[UInt8]: String]]

    init(tables: CodeTables, values columns: [SourceMapping.Column]) {
        let types = CodeIndex(tables.positionTypes, leadingWords: ["ตำแหน่งประเภท", "ประเภท"])
        prefixes = PrefixTable(tables.prefixes)
        names = NameSplitter(prefixes: prefixes)
        levels = LevelResolver(levels: tables.levels, types: types)
        titles = TitleSplitter(resolver: levels)
        let grades = CodeIndex(tables.grades, leadingWords: ["ระดับ"])
        codes = [
            .gender: CodeIndex(tables.genders, leadingWords: ["เพศ"]), .positionType: types,
            .staffType: CodeIndex(tables.staffTypes, leadingWords: ["ประเภท"]),
            .province: CodeIndex(tables.provinces, leadingWords: ["จังหวัด", "จ."]),
            .positionStatus: CodeIndex(tables.positionStatuses), .grade: grades, .subGrade: grades,
        ]
        var values: [Field: [[UInt8]: String]] = [:]
        for column in columns where !column.values.isEmpty {
            for (raw, canonical) in column.values {
                values[column.field, default: [:]][CodeIndex.key(raw)] = canonical
            }
        }
        self.values = values
    }

    /// Whether cells of the field are kept as they are once they are clean: texts that no table explains.
    func isPlainText(_ field: Field) -> Bool {
        switch field {
        case .prefix, .positionNumber, .payNumber, .citizenId, .fullName, .titleWithLevel: false
        default: field.type == .text && !hasValues(field)
        }
    }

    /// Whether reading gives these very bytes and no step has anything to tell. For plain texts; false may also mean that
    /// `read` has to look.
    func isAsIs(_ bytes: Span<UInt8>, field: Field) -> Bool {
        switch TextRepair.look(bytes) {
        case .unclear: return false
        case .cleanWithThaiDigits: if field != .note { return false }
        case .clean: break
        }
        if bytes.isEmpty || Placeholders.mayBegin(bytes) { return false }
        return field != .givenName && field != .surname || !VacantSeat.isVacant(bytes)
    }

    func hasValues(_ field: Field) -> Bool { values[field] != nil }

    /// What the mapping says that a raw text of this field means.
    func mapped(_ bytes: Span<UInt8>, field: Field) -> String? {
        guard let values = values[field] else { return nil }
        var changes: Changes = []
        let repaired = TextRepair.repaired(bytes, changes: &changes)
        return values[CodeIndex.key(PlainText.withAsciiDigits(repaired, changes: &changes))]
    }

    /// The outcome of a text cell of any text or code field, composite ones and citizen ids left out.
    /// - Parameter usesValues: The mapping's own codes count; not so for what a person types.
    func read(_ bytes: Span<UInt8>, field: Field, usesValues: Bool = true) -> TextOutcome {
        if usesValues, let canonical = mapped(bytes, field: field) {
            if canonical.isEmpty { return TextOutcome(content: .absent, note: .valueMapped) }
            return TextOutcome(content: .text(Array(canonical.utf8)), note: .valueMapped)
        }
        var changes: Changes = []
        let text = clean(bytes, field: field, changes: &changes)
        if Placeholders.isErrorName(text.span) {
            return TextOutcome(content: .unreadable(.cellError), changes: changes)
        }
        if Placeholders.isNothing(text.span) { return TextOutcome(content: .absent, changes: changes) }
        var outcome = TextOutcome(content: .text(text), changes: changes)
        if changes.contains(.letters) { outcome.note = .textRepaired }
        switch field {
        case .prefix: readPrefix(text, &outcome)
        case .givenName, .surname: if VacantSeat.isVacant(text.span) { outcome.content = .absent }
        case .level: readLevel(text, &outcome)
        case .positionNumber, .payNumber: outcome.content = .text(withoutSeparators(text, &outcome.changes))
        case .gender, .positionType, .staffType, .province, .positionStatus, .grade, .subGrade:
            readCode(text, field, &outcome)
        default: break
        }
        return outcome
    }

    /// Repaired text; digits are ASCII digits everywhere but in remarks.
    func clean(_ bytes: Span<UInt8>, field: Field, changes: inout Changes) -> [UInt8] {
        let repaired =
            TextRepair.isClean(bytes) ? ScalarCoding.copy(bytes) : TextRepair.repaired(bytes, changes: &changes)
        return field == .note ? repaired : PlainText.withAsciiDigits(repaired, changes: &changes)
    }

    private func readPrefix(_ text: [UInt8], _ outcome: inout TextOutcome) {
        if VacantSeat.isVacant(text.span) {
            outcome.content = .absent
        } else if let match = prefixes.match(cell: text) {
            outcome.content = .text(match.canonical)
            outcome.note = match.issue ?? outcome.note
        } else {
            outcome.note = .prefixUnknown
        }
    }

    private func readLevel(_ text: [UInt8], _ outcome: inout TextOutcome) {
        let found = levels.levels(for: text)
        switch found.count {
        case 0: outcome.content = .unreadable(.unknownCode)
        case 1: outcome.content = .text(Array(levels.code(found[0]).utf8))
        default: outcome.content = .levels(found)
        }
    }

    private func readCode(_ text: [UInt8], _ field: Field, _ outcome: inout TextOutcome) {
        guard let index = codes[field], let entry = index.entries(for: text).first else {
            outcome.content = .unreadable(.unknownCode)
            return
        }
        outcome.content = .text(Array(index.table.entries[entry].code.utf8))
    }

    /// `1,204` is 1204 where a report wrote a position number as an amount.
    private func withoutSeparators(_ text: [UInt8], _ changes: inout Changes) -> [UInt8] {
        guard text.contains(UInt8(ascii: ",")),
            text.allSatisfy({ $0 == UInt8(ascii: ",") || $0 >= 0x30 && $0 <= 0x39 }),
            AmountReader.plainNumber(text.span, scale: 0, changes: &changes) != nil
        else { return text }
        return text.filter { $0 != UInt8(ascii: ",") }
    }
}
