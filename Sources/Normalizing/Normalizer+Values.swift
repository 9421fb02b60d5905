import Records

/// Columns of numbers, days, flags and ids.
extension Normalizer {
    mutating func report(
        _ reason: CellIssue.Reason, _ field: Field, _ raw: Span<UInt8>, row: Int, _ batch: inout RecordBatch
    ) {
        tally.count(reason)
        batch.issues.append((row, CellIssue(field: field, reason: reason, raw: ScalarCoding.text(raw))))
    }

    mutating func refuse(
        _ reason: CellIssue.Reason, _ field: Field, _ raw: Span<UInt8>, column: Int, row: Int,
        _ batch: inout RecordBatch
    ) {
        batch.setUnreadable(column: column, row: row)
        report(reason, field, raw, row: row, &batch)
    }

    mutating func readNumbers(_ index: Int, _ field: Field, _ source: ColumnSource, _ batch: inout RecordBatch) {
        guard let column = batch.column(of: field) else { return }
        let hasValues = reader.hasValues(field)
        let marks = self.marks[field] ?? []
        source.forEachCell(index) { row, bytes, kind, _ in
            if batch.columns[column].states[row] != .absent { return }
            if hasValues, readMapped(bytes, field, column: column, row: row, &batch) { return }
            if !marks.isEmpty, readMarked(bytes, marks, field, kind, column: column, row: row, &batch) { return }
            var changes: Changes = []
            let reading = kind == .error ? .unreadable(.cellError) : Self.number(bytes, field, kind, &changes)
            switch reading {
            case .absent: break
            case .value(let payload):
                batch.set(payload, column: column, row: row)
                tally.count(changes)
            case .unreadable(let reason): refuse(reason, field, bytes, column: column, row: row, &batch)
            }
        }
    }

    /// A number or flag from a cell's bytes.
    @inline(__always)
    static func number(_ bytes: Span<UInt8>, _ field: Field, _ kind: CellKind, _ changes: inout Changes) -> Reading {
        switch field.type {
        case .money: AmountReader.read(bytes, scale: 2, dashIsZero: true, changes: &changes)
        case .score, .percent: AmountReader.read(bytes, scale: 4, dashIsZero: true, changes: &changes)
        case .integer: IntegerReader.read(bytes, field: field, changes: &changes)
        case .flag: FlagReader.read(bytes, changes: &changes)
        case .day: DayReader.read(bytes, style: DateStyle(), changes: &changes)
        case .text, .code: .absent
        }
    }

    mutating func readDays(_ index: Int, _ field: Field, _ source: ColumnSource, _ batch: inout RecordBatch) {
        guard let column = batch.column(of: field) else { return }
        let style = dateEvidence[field]?.style ?? DateStyle()
        let hasValues = reader.hasValues(field)
        var era = eras[field] ?? EraCount()
        source.forEachCell(index) { row, bytes, kind, is1904 in
            if batch.columns[column].states[row] != .absent { return }
            if hasValues, readMapped(bytes, field, column: column, row: row, &batch) { return }
            var changes: Changes = []
            let reading: Reading =
                switch kind {
                case .text, .number, .empty: DayReader.read(bytes, style: style, changes: &changes)
                case .date: SerialDay.read(bytes, is1904: is1904, style: style, changes: &changes)
                case .boolean: .unreadable(.noSuchDay)
                case .error: .unreadable(.cellError)
                }
            switch reading {
            case .absent: return
            case .value(let payload):
                batch.set(payload, column: column, row: row)
                tally.count(changes)
                if changes.contains(.buddhistEra) { era.buddhist += 1 } else { era.gregorian += 1 }
                if changes.contains(.letters) { report(.textRepaired, field, bytes, row: row, &batch) }
                if kind == .date, style.areSerialsSwapped { report(.dayMonthSwapped, field, bytes, row: row, &batch) }
            case .unreadable(let reason): refuse(reason, field, bytes, column: column, row: row, &batch)
            }
        }
        eras[field] = era
    }

    mutating func readCitizenIds(_ index: Int, _ source: ColumnSource, _ batch: inout RecordBatch) {
        guard let column = batch.column(of: .citizenId) else { return }
        source.forEachCell(index) { row, bytes, kind, _ in
            if batch.columns[column].states[row] != .absent { return }
            var changes: Changes = []
            let outcome: CitizenIdReader.Outcome =
                switch kind {
                case .text, .number, .empty: CitizenIdReader.read(bytes, changes: &changes)
                case .date, .boolean: .unreadable(.idMalformed)
                case .error: .unreadable(.cellError)
                }
            switch outcome {
            case .absent: break
            case .asIs: batch.set(text: bytes, column: column, row: row)
            case .digits(let digits):
                batch.set(text: digits.span, column: column, row: row)
                tally.count(changes)
            case .unreadable(let reason): refuse(reason, .citizenId, bytes, column: column, row: row, &batch)
            }
        }
    }

    mutating func readPositionNumbers(
        _ index: Int, _ field: Field, _ source: ColumnSource, _ batch: inout RecordBatch
    ) {
        guard let column = batch.column(of: field) else { return }
        source.forEachCell(index) { row, bytes, kind, _ in
            if batch.columns[column].states[row] != .absent { return }
            switch kind {
            case .error: return refuse(.cellError, field, bytes, column: column, row: row, &batch)
            // A spreadsheet that takes 1-2 for a day has lost the number.
            case .date, .boolean: return refuse(.notANumber, field, bytes, column: column, row: row, &batch)
            case .number: tally.count(.zerosLost)
            case .text, .empty: break
            }
            if Self.isDigits(bytes) {
                batch.set(text: bytes, column: column, row: row)
            } else {
                write(reader.read(bytes, field: field), bytes, field, column: column, row: row, &batch)
            }
        }
    }

    /// Sets what the mapping's value map says; false when it does not name the text.
    private mutating func readMapped(
        _ bytes: Span<UInt8>, _ field: Field, column: Int, row: Int, _ batch: inout RecordBatch
    ) -> Bool {
        guard let canonical = reader.mapped(bytes, field: field) else { return false }
        if let value = FieldValue(canonical: canonical, type: field.type)?.payload {
            batch.set(value, column: column, row: row)
        }
        report(.valueMapped, field, bytes, row: row, &batch)
        return true
    }

    /// Sets the number before a mark that the mapping names; false when there is no mark or no number before it.
    private mutating func readMarked(
        _ bytes: Span<UInt8>, _ marks: [[UInt8]], _ field: Field, _ kind: CellKind, column: Int, row: Int,
        _ batch: inout RecordBatch
    ) -> Bool {
        guard kind == .text, let length = Self.length(of: bytes, before: marks) else { return false }
        var changes: Changes = []
        let reading = Self.number(bytes.extracting(0..<length), field, kind, &changes)
        guard case .value(let payload) = reading else { return false }
        batch.set(payload, column: column, row: row)
        tally.count(changes)
        report(.valueMapped, field, bytes, row: row, &batch)
        return true
    }

    /// Bytes before the mark that the text ends with; nil without one.
    private static func length(of bytes: Span<UInt8>, before marks: [[UInt8]]) -> Int? {
        var end = bytes.count
        while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
        for mark in marks where mark.count < end {
            var place = 0
            while place < mark.count, bytes[end - mark.count + place] == mark[place] { place += 1 }
            if place == mark.count { return end - mark.count }
        }
        return nil
    }

    private static func isDigits(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices where bytes[index] < 0x30 || bytes[index] > 0x39 { return false }
        return !bytes.isEmpty
    }
}
