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
        let unit = units[field]
        let type = field.type
        let words = reader.words
        var taken = batch.takeColumn(column)
        source.forEachCell(index) { row, bytes, kind, _ in
            if taken.hasValue(row: row) { return }
            if hasValues, let canonical = reader.mapped(bytes, field: field) {
                return Self.inPlace(&taken, column, &batch) {
                    setMapped(canonical, bytes, field, column: column, row: row, &$0)
                }
            }
            if !marks.isEmpty, kind == .text, let length = Self.length(of: bytes, before: marks) {
                var changes: Changes = []
                if case .value(let payload) = Self.number(
                    bytes.extracting(0..<length), field, type, unit, words, &changes)
                {
                    taken.set(payload, row: row)
                    if unit != nil, payload != 0 { report(.unitScaled, field, bytes, row: row, &batch) }
                    tell(changes, field, bytes, row: row, &batch)
                    return report(.valueMapped, field, bytes, row: row, &batch)
                }
            }
            var changes: Changes = []
            let reading =
                kind.isError ? .unreadable(.cellError) : Self.number(bytes, field, type, unit, words, &changes)
            switch reading {
            case .absent: tally.count(changes)
            case .value(let payload):
                taken.set(payload, row: row)
                if !changes.isEmpty { tell(changes, field, bytes, row: row, &batch) }
                if unit != nil, payload != 0 { report(.unitScaled, field, bytes, row: row, &batch) }
            case .unreadable(let reason):
                Self.inPlace(&taken, column, &batch) { refuse(reason, field, bytes, column: column, row: row, &$0) }
            }
        }
        batch.putColumn(taken, column)
    }

    /// As below, in the unit that the mapping names.
    @inline(__always)
    private static func number(
        _ bytes: Span<UInt8>, _ field: Field, _ type: FieldType, _ unit: SourceMapping.Unit?, _ words: CellWords,
        _ changes: inout Changes
    ) -> Reading {
        guard let unit else { return number(bytes, field, type, words, &changes) }
        return ScaledAmount.read(bytes, type: type, unit: unit, words: words, changes: &changes)
    }

    /// A number or flag from a cell's bytes; absent for the other types, which have readers of their own.
    @inline(__always)
    static func number(
        _ bytes: Span<UInt8>, _ field: Field, _ type: FieldType, _ words: CellWords, _ changes: inout Changes
    ) -> Reading {
        switch type {
        case .money: AmountReader.read(bytes, scale: 2, dashIsZero: true, words: words, changes: &changes)
        case .score, .percent: AmountReader.read(bytes, scale: 4, dashIsZero: true, words: words, changes: &changes)
        case .integer: IntegerReader.read(bytes, field: field, words: words, changes: &changes)
        case .flag: FlagReader.read(bytes, words: words, changes: &changes)
        case .day, .text, .code: .absent
        }
    }

    mutating func readDays(_ index: Int, _ field: Field, _ source: ColumnSource, _ batch: inout RecordBatch) {
        guard let column = batch.column(of: field) else { return }
        var style = dateEvidence[field]?.style ?? DateStyle()
        if let first = twoDigitYears[field] { style.firstYearOfTwoDigits = first }
        let hasValues = reader.hasValues(field)
        var era = eras[field] ?? EraCount()
        let eraStyle = dateEvidence[field].map(EraStyle.init) ?? EraStyle()
        let words = reader.words
        var taken = batch.takeColumn(column)
        source.forEachCell(index) { row, bytes, kind, is1904 in
            if taken.hasValue(row: row) { return }
            if hasValues, let canonical = reader.mapped(bytes, field: field) {
                return Self.inPlace(&taken, column, &batch) {
                    setMapped(canonical, bytes, field, column: column, row: row, &$0)
                }
            }
            var changes: Changes = []
            let reading: Reading =
                switch kind {
                case .text, .empty: DayReader.read(bytes, style: style, words: words, changes: &changes)
                case .number:
                    DayReader.read(bytes, isNumber: true, style: style, words: words, changes: &changes)
                case .date: SerialDay.read(bytes, is1904: is1904, style: style, changes: &changes)
                case .boolean: .unreadable(.noSuchDay)
                case .error: .unreadable(.cellError)
                }
            switch reading {
            case .absent: return tally.count(changes)
            case .value(let payload):
                taken.set(payload, row: row)
                if changes.contains(.buddhistEra) { era.buddhist += 1 } else { era.gregorian += 1 }
                if !changes.isEmpty { tell(changes, field, bytes, row: row, &batch) }
                if let other = eraStyle.otherEra(of: kind, changes) { report(other, field, bytes, row: row, &batch) }
                guard style.areSerialsSwapped else { return }
                switch kind {
                case .date: report(.dayMonthSwapped, field, bytes, row: row, &batch)
                case .text, .number, .boolean, .error, .empty: break
                }
            case .unreadable(let reason):
                Self.inPlace(&taken, column, &batch) { refuse(reason, field, bytes, column: column, row: row, &$0) }
            }
        }
        batch.putColumn(taken, column)
        eras[field] = era
    }

    mutating func readCitizenIds(
        _ index: Int, _ field: Field, _ source: ColumnSource, _ batch: inout RecordBatch
    ) {
        guard let column = batch.column(of: field) else { return }
        let hasValues = reader.hasValues(field)
        let words = reader.words
        var taken = batch.takeColumn(column)
        source.forEachCell(index) { row, bytes, kind, _ in
            if taken.hasValue(row: row) { return }
            if hasValues, let canonical = reader.mapped(bytes, field: field) {
                return Self.inPlace(&taken, column, &batch) {
                    setMapped(canonical, bytes, field, column: column, row: row, &$0)
                }
            }
            var changes: Changes = []
            let outcome: CitizenIdReader.Outcome =
                switch kind {
                case .text, .number, .empty: CitizenIdReader.read(bytes, words: words, changes: &changes)
                case .date, .boolean: .unreadable(.idMalformed)
                case .error: .unreadable(.cellError)
                }
            switch outcome {
            case .absent: tally.count(changes)
            case .asIs: taken.set(batch.append(text: bytes), row: row)
            case .digits(let digits):
                taken.set(batch.append(text: digits.span), row: row)
                tell(changes, field, bytes, row: row, &batch)
            case .unreadable(let reason):
                Self.inPlace(&taken, column, &batch) {
                    refuse(reason, field, bytes, column: column, row: row, &$0)
                }
            }
        }
        batch.putColumn(taken, column)
    }

    mutating func readPositionNumbers(
        _ index: Int, _ field: Field, _ source: ColumnSource, _ batch: inout RecordBatch
    ) {
        guard let column = batch.column(of: field) else { return }
        let hasValues = reader.hasValues(field)
        var taken = batch.takeColumn(column)
        source.forEachCell(index) { row, bytes, kind, _ in
            if taken.hasValue(row: row) { return }
            let refusal: CellIssue.Reason? =
                switch kind {
                case .error: .cellError
                // A spreadsheet that takes 1-2 for a day has lost the number.
                case .date, .boolean: .notANumber
                case .text, .number, .empty: nil
                }
            if let refusal {
                return Self.inPlace(&taken, column, &batch) {
                    refuse(refusal, field, bytes, column: column, row: row, &$0)
                }
            }
            if kind.isNumber { tally.count(.zerosLost) }
            if !hasValues, Self.isDigits(bytes) {
                taken.set(batch.append(text: bytes), row: row)
            } else {
                Self.inPlace(&taken, column, &batch) {
                    write(reader.read(bytes, field: field), bytes, field, column: column, row: row, &$0)
                }
            }
        }
        batch.putColumn(taken, column)
    }

    /// Sets what the mapping's value map says that a text means; empty says that there is no value.
    private mutating func setMapped(
        _ canonical: String, _ raw: Span<UInt8>, _ field: Field, column: Int, row: Int, _ batch: inout RecordBatch
    ) {
        if field.type.isText {
            if !canonical.isEmpty { batch.set(text: canonical.utf8, column: column, row: row) }
        } else if let value = FieldValue(canonical: canonical, type: field.type)?.payload {
            batch.set(value, column: column, row: row)
        }
        report(.valueMapped, field, raw, row: row, &batch)
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
