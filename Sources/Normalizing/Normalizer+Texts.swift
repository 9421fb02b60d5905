import Records

/// Columns of texts and codes.
extension Normalizer {
    mutating func readTexts(_ index: Int, _ field: Field, _ source: ColumnSource, _ batch: inout RecordBatch) {
        guard let column = batch.column(of: field) else { return }
        var memory = memories.removeValue(forKey: field) ?? ColumnMemory()
        source.forEachCell(index) { row, bytes, kind, is1904 in
            if batch.columns[column].states[row] != .absent { return }
            switch kind {
            case .error: return refuse(.cellError, field, bytes, column: column, row: row, &batch)
            case .date: return readDateAsText(bytes, is1904, field, column: column, row: row, &batch)
            case .text, .number, .boolean, .empty: break
            }
            var found = memory.find(bytes)
            if found == nil {
                let outcome = reader.read(bytes, field: field)
                found = memory.insert(bytes, outcome)
                if found == nil { return write(outcome, bytes, field, column: column, row: row, &batch) }
            }
            guard let number = found else { return }
            if let payload = memory.payload(number, pass: pass) {
                batch.set(payload, column: column, row: row)
                note(memory.outcomes[number], bytes, field, row: row, &batch)
            } else {
                write(memory.outcomes[number], bytes, field, column: column, row: row, &batch)
                // The text of an outcome is the same for every row that has it, but shared levels are not.
                if case .text = memory.outcomes[number].content {
                    memory.setPayload(batch.columns[column].payloads[row], number, pass: pass)
                }
            }
        }
        memories[field] = memory
    }

    mutating func write(
        _ outcome: TextOutcome, _ raw: Span<UInt8>, _ field: Field, column: Int, row: Int, _ batch: inout RecordBatch
    ) {
        switch outcome.content {
        case .absent: break
        case .text(let text): batch.set(text: text.span, column: column, row: row)
        case .unreadable(let reason):
            return refuse(reason, field, raw, column: column, row: row, &batch)
        case .levels(let levels):
            guard let level = resolve(levels, row: row, batch) else {
                return refuse(.ambiguousLevel, field, raw, column: column, row: row, &batch)
            }
            let code = reader.levels.codeBytes[level]
            batch.set(text: code.span, column: column, row: row)
        }
        note(outcome, raw, field, row: row, &batch)
    }

    private mutating func note(
        _ outcome: TextOutcome, _ raw: Span<UInt8>, _ field: Field, row: Int, _ batch: inout RecordBatch
    ) {
        tally.count(outcome.changes)
        if let note = outcome.note { report(note, field, raw, row: row, &batch) }
    }

    /// The level meant among those that share a spelling, by the row's position type or title.
    func resolve(_ levels: [Int], row: Int, _ batch: RecordBatch) -> Int? {
        let type = batch.column(of: .positionType).map { batch.textBytes(column: $0, row: row) } ?? []
        let titles = [Field.positionTitle, .managementTitle].compactMap { field in
            batch.column(of: field).map { Array(batch.textBytes(column: $0, row: row)) }
        }
        return reader.levels.resolve(
            levels, positionType: type.isEmpty ? nil : String(decoding: type, as: UTF8.self), titles: titles)
    }

    /// A day in a text column is kept as an ISO day; in a column of codes it is no code.
    private mutating func readDateAsText(
        _ bytes: Span<UInt8>, _ is1904: Bool, _ field: Field, column: Int, row: Int, _ batch: inout RecordBatch
    ) {
        var changes: Changes = []
        let reading = SerialDay.read(bytes, is1904: is1904, style: DateStyle(), changes: &changes)
        guard field.type == .text, case .value(let packed) = reading, let day = Day(packed: Int(packed)) else {
            return refuse(.unknownCode, field, bytes, column: column, row: row, &batch)
        }
        batch.set(text: day.iso.utf8, column: column, row: row)
        report(.textRepaired, field, bytes, row: row, &batch)
    }
}
