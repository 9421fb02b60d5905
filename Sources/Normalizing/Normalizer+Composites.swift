import Records

/// Cells that hold several fields.
extension Normalizer {
    /// Prefix, given name and surname. What had to be repaired anywhere in the cell is told of the given name.
    mutating func readFullNames(_ index: Int, _ source: ColumnSource, _ batch: inout RecordBatch) {
        let prefix = batch.column(of: .prefix)
        guard let given = batch.column(of: .givenName), let surname = batch.column(of: .surname) else { return }
        let hasValues = reader.hasValues(.fullName)
        source.forEachCell(index) { row, bytes, kind, _ in
            if kind.isError || reader.words.placeholders.isErrorName(bytes) {
                refuse(.cellError, .givenName, bytes, column: given, row: row, &batch)
                batch.setUnreadable(column: surname, row: row)
                return
            }
            if hasValues, let canonical = reader.mapped(bytes, field: .fullName) {
                report(.valueMapped, .givenName, bytes, row: row, &batch)
                if canonical.isEmpty { return }
                let text = Array(canonical.utf8)
                split(text.span, raw: bytes, prefix: prefix, given: given, surname: surname, row: row, &batch)
                return
            }
            if case .clean = TextRepair.look(bytes) {
                split(bytes, raw: bytes, prefix: prefix, given: given, surname: surname, row: row, &batch)
                return
            }
            var changes: Changes = []
            let repaired = TextRepair.repaired(bytes, changes: &changes)
            let text = PlainText.withAsciiDigits(repaired, changes: &changes)
            split(text.span, raw: bytes, prefix: prefix, given: given, surname: surname, row: row, &batch)
            tell(changes, .givenName, bytes, row: row, &batch)
        }
    }

    private mutating func split(
        _ text: Span<UInt8>, raw: Span<UInt8>, prefix: Int?, given: Int, surname: Int, row: Int,
        _ batch: inout RecordBatch
    ) {
        if reader.words.placeholders.isNothing(text) { return tally.count(text.isEmpty ? [] : .nothing) }
        if isVacant(text, raw: raw, row: row, &batch) { return }
        let parts = reader.names.split(text)
        var isDoubtful = parts.isDoubtful
        if let prefix, let match = parts.prefix {
            if batch.columns[prefix].states[row] == .absent {
                batch.set(text: match.canonical.span, column: prefix, row: row)
                if let issue = match.issue { report(issue, .prefix, raw, row: row, &batch) }
            } else if !batch.textBytes(column: prefix, row: row).elementsEqual(match.canonical) {
                report(.split, .prefix, raw, row: row, &batch)
            }
        }
        let name = text.extracting(parts.given)
        // A seat without a holder can keep a prefix or bracket that its layout puts there.
        if parts.surname.isEmpty, isVacant(name, raw: raw, row: row, &batch) { return }
        isDoubtful = !put(name, column: given, row: row, &batch) || isDoubtful
        if !parts.surname.isEmpty {
            isDoubtful = !put(text.extracting(parts.surname), column: surname, row: row, &batch) || isDoubtful
        }
        if isDoubtful { report(.split, .givenName, raw, row: row, &batch) }
        if parts.hasRemark { report(.remarkDropped, .givenName, raw, row: row, &batch) }
        if parts.prefix != nil || !parts.surname.isEmpty { tally.count(.parted) }
    }

    /// Sets a text where a column of its own has not given it; false when that one says something else.
    private func put(_ text: Span<UInt8>, column: Int, row: Int, _ batch: inout RecordBatch) -> Bool {
        if batch.columns[column].states[row] == .absent {
            batch.set(text: text, column: column, row: row)
            return true
        }
        let other = batch.textBytes(column: column, row: row)
        return other.elementsEqual(ScalarCoding.copy(text))
    }

    /// Whether the text says that nobody holds the seat; counts it.
    private mutating func isVacant(
        _ text: Span<UInt8>, raw: Span<UInt8>, row: Int, _ batch: inout RecordBatch
    ) -> Bool {
        switch reader.words.vacant.find(text) {
        case .no: return false
        case .vacant: tally.count(.vacant)
        case .vacantWithRemark:
            tally.count(.vacant)
            report(.remarkDropped, .givenName, raw, row: row, &batch)
        }
        return true
    }

    /// Title and level, and a post in administration where the cell holds one.
    mutating func readTitles(_ index: Int, _ source: ColumnSource, _ batch: inout RecordBatch) {
        guard let title = batch.column(of: .positionTitle) else { return }
        let direct = directLevels(source, batch)
        var memory = ColumnMemory()
        swap(&memory, &memories[index])
        memory.begin(pass: pass)
        source.forEachCell(index) { row, bytes, kind, _ in
            if kind.isError { return refuse(.cellError, .positionTitle, bytes, column: title, row: row, &batch) }
            let hash = DistinctBytes.hash(bytes)
            var found = memory.find(bytes, hash: hash)
            if found == nil {
                let outcome = reader.read(bytes, field: .titleWithLevel)
                found = memory.isOff ? nil : memory.insert(bytes, hash: hash, outcome)
                if found == nil {
                    let parts = outcome.text.map(reader.titles.split)
                    return writeTitle(outcome, parts, bytes, direct[row - source.base] ?? [], row: row, &batch)
                }
                titleParts.append(outcome.text.map(reader.titles.split))
            }
            guard let number = found else { return }
            writeTitle(
                memory.outcomes[number], titleParts[number], bytes, direct[row - source.base] ?? [], row: row, &batch)
        }
        swap(&memory, &memories[index])
    }

    private mutating func writeTitle(
        _ outcome: TextOutcome, _ parts: TitleSplitter.Parts?, _ raw: Span<UInt8>, _ direct: [Int], row: Int,
        _ batch: inout RecordBatch
    ) {
        guard let title = batch.column(of: .positionTitle) else { return }
        guard let text = outcome.text, let parts else {
            return write(outcome, raw, .positionTitle, column: title, row: row, &batch)
        }
        note(outcome, raw, .positionTitle, row: row, &batch)
        let isTitleFree = batch.columns[title].states[row] == .absent
        let isOther = !direct.isEmpty && !parts.levels.contains { direct.contains($0) }
        // An ending that is no level here (แรงสูง), or another than the row's own level, belongs to the title.
        guard !isOther, let level = titleLevel(parts, row: row, batch) else {
            if isTitleFree {
                batch.set(text: text.span, column: title, row: row)
            } else if !batch.textBytes(column: title, row: row).elementsEqual(text) {
                report(.split, .positionTitle, raw, row: row, &batch)
            }
            return
        }
        tally.count(.parted)
        if parts.isTold { report(.codeAlias, .positionTitle, raw, row: row, &batch) }
        if isTitleFree {
            batch.set(text: parts.title.span, column: title, row: row)
        } else if !batch.textBytes(column: title, row: row).elementsEqual(parts.title) {
            report(.split, .positionTitle, raw, row: row, &batch)
        }
        if let management = parts.management, let column = batch.column(of: .managementTitle),
            batch.columns[column].states[row] == .absent
        {
            batch.set(text: management.span, column: column, row: row)
        }
        if direct.isEmpty, let column = batch.column(of: .level) {
            let code = reader.levels.codeBytes[level]
            batch.set(text: code.span, column: column, row: row)
        }
    }

    private func titleLevel(_ parts: TitleSplitter.Parts, row: Int, _ batch: RecordBatch) -> Int? {
        if parts.levels.count <= 1 { return parts.levels.first }
        let type = batch.column(of: .positionType).map { batch.textBytes(column: $0, row: row) } ?? []
        return reader.levels.resolve(
            parts.levels, positionType: type.isEmpty ? nil : String(decoding: type, as: UTF8.self),
            titles: [parts.title, parts.management ?? []])
    }

    /// The levels that a level column of the same sheet names, by data row.
    private func directLevels(_ source: ColumnSource, _ batch: RecordBatch) -> [Int: [Int]] {
        guard let index = source.fields.fields.firstIndex(of: .level) else { return [:] }
        var levels: [Int: [Int]] = [:]
        source.forEachCell(index) { row, bytes, _, _ in
            var changes: Changes = []
            let found = reader.levels.lookUp(reader.clean(bytes, field: .level, changes: &changes)).levels
            if !found.isEmpty { levels[row - source.base] = found }
        }
        return levels
    }
}
