import Records

/// Reads text and code fields.
struct TextReader: Sendable {
    let prefixes: PrefixTable
    let levels: LevelResolver
    let titles: TitleSplitter
    let names: NameSplitter
    let words: CellWords
    private let codes: [Field: CodeIndex]
    /// The mapping's own codes by field: repaired raw text to canonical text.
    private let values: [Field: [[UInt8]: String]]

    init(tables: CodeTables, values columns: [SourceMapping.Column]) {
        let types = CodeIndex(tables.positionTypes)
        prefixes = PrefixTable(tables.prefixes)
        names = NameSplitter(prefixes: prefixes)
        levels = LevelResolver(levels: tables.levels, types: types, titleWords: tables.words.titleWords)
        titles = TitleSplitter(resolver: levels)
        words = CellWords(tables)
        let grades = CodeIndex(tables.grades)
        codes = [
            .gender: CodeIndex(tables.genders), .positionType: types, .staffType: CodeIndex(tables.staffTypes),
            .province: CodeIndex(tables.provinces), .positionStatus: CodeIndex(tables.positionStatuses),
            .grade: grades, .subGrade: grades,
            .raterGroup: CodeIndex(tables.raterGroups),
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
        case .prefix, .positionNumber, .payNumber, .toPositionNumber, .citizenId, .raterCitizenId, .fullName,
            .titleWithLevel:
            false
        case .ministry, .department, .unit, .subunit, .toUnit, .toDepartment: false
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
        if bytes.isEmpty || words.placeholders.mayBegin(bytes) { return false }
        return field != .givenName && field != .surname || !words.vacant.mayBegin(bytes)
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
        if words.placeholders.isErrorName(text.span) {
            return TextOutcome(content: .unreadable(.cellError), changes: changes)
        }
        if words.placeholders.isNothing(text.span) {
            if !text.isEmpty { changes.insert(.nothing) }
            return TextOutcome(content: .absent, changes: changes)
        }
        var outcome = TextOutcome(content: .text(text), changes: changes)
        switch field {
        case .prefix: readPrefix(text, &outcome)
        case .givenName, .surname: _ = readVacancy(text, &outcome)
        case .level: readLevel(text, &outcome)
        case .positionNumber, .payNumber, .toPositionNumber: readPositionNumber(text, &outcome)
        case .ministry, .department, .unit, .subunit, .toUnit, .toDepartment:
            guard let expanded = words.units.expanded(text) else { break }
            outcome.content = .text(expanded)
            outcome.note = .unitAlias
        case .gender, .positionType, .staffType, .province, .positionStatus, .grade, .subGrade, .raterGroup:
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
        if readVacancy(text, &outcome) { return }
        if let match = prefixes.match(cell: text) {
            outcome.content = .text(match.canonical)
            outcome.note = match.issue ?? outcome.note
        } else {
            outcome.note = .prefixUnknown
        }
    }

    /// Whether the text says that nobody holds the seat; then there is no value.
    private func readVacancy(_ text: [UInt8], _ outcome: inout TextOutcome) -> Bool {
        let found = words.vacant.find(text.span)
        switch found {
        case .no: return false
        case .vacant: outcome.changes.insert(.vacant)
        case .vacantWithRemark: outcome.changes.formUnion([.vacant, .remark])
        }
        outcome.content = .absent
        return true
    }

    private func readLevel(_ text: [UInt8], _ outcome: inout TextOutcome) {
        let found = levels.lookUp(text)
        switch found.levels.count {
        case 0: outcome.content = .unreadable(.unknownCode)
        case 1: setCode(levels.code(found.levels[0]), of: text, isTold: found.isTold, &outcome)
        default:
            outcome.content = .levels(found.levels)
            outcome.changes.insert(.codes)
        }
    }

    private func readCode(_ text: [UInt8], _ field: Field, _ outcome: inout TextOutcome) {
        guard let index = codes[field] else { return }
        let found = index.lookUp(text)
        guard let entry = found.entries.first else {
            outcome.content = .unreadable(.unknownCode)
            return
        }
        setCode(index.table.entries[entry].code, of: text, isTold: found.isTold, &outcome)
    }

    private func setCode(_ code: String, of text: [UInt8], isTold: Bool, _ outcome: inout TextOutcome) {
        let bytes = Array(code.utf8)
        if isTold {
            outcome.note = .codeAlias
        } else if bytes != text {
            outcome.changes.insert(.codes)
        }
        outcome.content = .text(bytes)
    }

    /// A number without the words before it, `เลขที่ 82`, and without the separators of an amount.
    private func readPositionNumber(_ text: [UInt8], _ outcome: inout TextOutcome) {
        var number = text
        if NumberWords.strip(words.numbers.position, from: &number) { outcome.changes.insert(.words) }
        outcome.content = .text(withoutSeparators(number, &outcome.changes))
    }

    /// `1,204` is 1204 where a report wrote a position number as an amount.
    private func withoutSeparators(_ text: [UInt8], _ changes: inout Changes) -> [UInt8] {
        guard text.contains(UInt8(ascii: ",")),
            text.count < 16, text.allSatisfy({ $0 == UInt8(ascii: ",") || $0 >= 0x30 && $0 <= 0x39 }),
            AmountReader.plainNumber(text.span, scale: 0, changes: &changes) != nil
        else { return text }
        return text.filter { $0 != UInt8(ascii: ",") }
    }
}
