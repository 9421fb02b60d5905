import Records

/// Columns of texts and codes.
extension Normalizer {
    mutating func readTexts(_ index: Int, _ field: Field, _ source: ColumnSource, _ batch: inout RecordBatch) {
        guard let column = batch.column(of: field) else { return }
        var memory = ColumnMemory()
        swap(&memory, &memories[index])
        memory.begin(pass: pass)
        let isPlainText = reader.isPlainText(field)
        var taken = batch.takeColumn(column)
        source.forEachCell(index) { row, bytes, kind, is1904 in
            if taken.hasValue(row: row) { return }
            switch kind {
            case .error:
                return Self.inPlace(&taken, column, &batch) {
                    refuse(.cellError, field, bytes, column: column, row: row, &$0)
                }
            case .date:
                return Self.inPlace(&taken, column, &batch) {
                    readDateAsText(bytes, is1904, field, column: column, row: row, &$0)
                }
            case .text, .number, .boolean, .empty: break
            }
            var hash: UInt64 = 0
            if !memory.isOff {
                hash = DistinctBytes.hash(bytes)
                if let number = memory.find(bytes, hash: hash) {
                    if let payload = memory.payload(number) {
                        taken.set(payload, row: row)
                        if memory.isTold(number) {
                            return note(memory.outcomes[number], bytes, field, row: row, &batch)
                        }
                        return tally.count(memory.changes(number))
                    }
                    return Self.inPlace(&taken, column, &batch) {
                        writeFirst(number, of: &memory, bytes, field, column: column, row: row, &$0)
                    }
                }
            }
            if isPlainText, reader.isAsIs(bytes, field: field), memory.isOff || memory.isFull {
                return taken.set(batch.append(text: bytes), row: row)
            }
            Self.inPlace(&taken, column, &batch) { batch in
                let outcome = reader.read(bytes, field: field)
                if !memory.isOff, let number = memory.insert(bytes, hash: hash, outcome) {
                    writeFirst(number, of: &memory, bytes, field, column: column, row: row, &batch)
                } else {
                    write(outcome, bytes, field, column: column, row: row, &batch)
                }
            }
        }
        batch.putColumn(taken, column)
        swap(&memory, &memories[index])
    }

    /// Calls `body` with the column put back into the batch.
    @inline(__always)
    static func inPlace(
        _ taken: inout RecordBatch.Column, _ column: Int, _ batch: inout RecordBatch,
        _ body: (inout RecordBatch) -> Void
    ) {
        batch.putColumn(taken, column)
        taken = RecordBatch.Column(field: taken.field)
        body(&batch)
        taken = batch.takeColumn(column)
    }

    /// Writes a remembered outcome, and remembers where the batch keeps its text. Shared levels are not the same for
    /// every row that has them.
    private mutating func writeFirst(
        _ number: Int, of memory: inout ColumnMemory, _ raw: Span<UInt8>, _ field: Field, column: Int, row: Int,
        _ batch: inout RecordBatch
    ) {
        write(memory.outcomes[number], raw, field, column: column, row: row, &batch)
        if case .text = memory.outcomes[number].content {
            memory.setPayload(batch.columns[column].payloads[row], number)
        }
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

    mutating func note(
        _ outcome: TextOutcome, _ raw: Span<UInt8>, _ field: Field, row: Int, _ batch: inout RecordBatch
    ) {
        tell(outcome.changes, field, raw, row: row, &batch)
        if let note = outcome.note { report(note, field, raw, row: row, &batch) }
    }

    /// Counts the steps that lose nothing, and tells the others with the raw text.
    mutating func tell(_ changes: Changes, _ field: Field, _ raw: Span<UInt8>, row: Int, _ batch: inout RecordBatch) {
        tally.count(changes)
        if changes.isDisjoint(with: .told) { return }
        if changes.contains(.letters) { report(.textRepaired, field, raw, row: row, &batch) }
        if changes.contains(.remark) { report(.remarkDropped, field, raw, row: row, &batch) }
        if changes.contains(.guess) { report(.dayGuessed, field, raw, row: row, &batch) }
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
