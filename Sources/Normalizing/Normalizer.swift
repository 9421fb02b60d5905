import Records

/// Makes typed records of the data rows of one sheet: each field a value, absent, or unreadable with its raw text.
///
/// Show it the first batch with `observe`, then normalize the batches in order. It keeps what it learnt of a column's
/// distinct texts, so use one for a whole sheet.
package struct Normalizer: Sendable {
    /// How often each step that loses or guesses something changed or refused a cell.
    package var stepCounts: [CellIssue.Reason: Int] { tally.steps }
    /// How often steps that lose nothing changed a cell, by their names: `thai-digits`, `buddhist-era`, `codes`.
    package var losslessCounts: [String: Int] { tally.lossless }
    /// The fields that the records of this layout need: composite ones replaced by their parts, and the group field.
    package let outputFields: [Field]
    /// What `observe` saw of each column of days.
    package private(set) var dateEvidence: [Field: DateEvidence] = [:]
    /// The eras of all days that `normalize` read, by field. A column with both mixes eras.
    package internal(set) var eras: [Field: EraCount] = [:]

    let reader: TextReader
    /// What may stand behind the numbers of a field.
    let marks: [Field: [[UInt8]]]
    /// Units of the numbers that are not written as records keep them.
    let units: [Field: SourceMapping.Unit]
    /// As the mapping has it.
    let twoDigitYears: [Field: Int]
    var tally = StepTally()
    /// By the place of the column among the fields of the layout.
    var memories: [ColumnMemory] = []
    /// What the remembered texts of title and level are split into, by their numbers in `memories`.
    var titleParts: [TitleSplitter.Parts?] = []
    /// What touching batches gave; nobody reads it, it keeps the touching from being optimized away.
    private var touched: UInt8 = 0
    /// Counts calls of `normalize`; values put into a batch are shared within one call.
    var pass = 0

    package init(mapping: SourceMapping, tables: CodeTables, layout: TableLayout) {
        reader = TextReader(tables: tables, values: mapping.columns)
        twoDigitYears = mapping.twoDigitYears
        let carried = (mapping.groupField.map { [$0] } ?? []) + mapping.subgroups.map(\.field)
        outputFields = Self.outputFields(of: layout.fields + carried)
        var marks: [Field: [[UInt8]]] = [:]
        for column in mapping.columns where !column.marks.isEmpty {
            // The longest first, so that ** is not * and a rest.
            marks[column.field] = column.marks.map { Array($0.utf8) }.sorted { $0.count > $1.count }
        }
        self.marks = marks
        var units: [Field: SourceMapping.Unit] = [:]
        for column in mapping.columns { units[column.field] = column.unit }
        self.units = units
    }

    /// The fields of records made from these: composite ones replaced by what splitting gives, each once.
    package static func outputFields(of fields: [Field]) -> [Field] {
        var output: [Field] = []
        for field in fields {
            let parts = field.parts.isEmpty ? [field] : field.parts
            // A cell of title and level may hold a post in administration too.
            let added = field == .titleWithLevel ? [Field.managementTitle] : []
            for part in parts + added where !output.contains(part) { output.append(part) }
        }
        return output
    }

    /// Looks at the days of a batch. Evidence adds up; it decides how later calls of `normalize` read the column.
    package mutating func observe(_ fields: FieldBatch, of rows: RowBatch) {
        let carried = fields.carried.map { Array($0.utf8) }
        for (index, field) in fields.fields.enumerated() where field.type == .day {
            var evidence = dateEvidence[field] ?? DateEvidence()
            let all = 0..<CellWalk.rowCount(fields)
            CellWalk.forEach(column: index, of: fields, in: rows, carried: carried, range: all) {
                _, bytes, kind, is1904 in
                switch kind {
                case .text, .number: evidence.addText(bytes, months: reader.words.months)
                case .date: evidence.addSerial(bytes, is1904: is1904)
                case .empty, .boolean, .error: break
                }
            }
            dateEvidence[field] = evidence
        }
    }

    /// Appends one record for each data row, in order. The batch must have `outputFields`; a field that it has not is
    /// left out. Where a column and a cell of several fields both give a field, the column's value stands.
    package mutating func normalize(
        _ fields: FieldBatch, of rows: RowBatch, importID: Int64, sheet: Int32, into batch: inout RecordBatch
    ) {
        let base = batch.count
        let firstIssue = batch.issues.count
        var origins: [RecordBatch.Origin] = []
        origins.reserveCapacity(fields.rows.count)
        for row in fields.rows where row.isData {
            origins.append(
                RecordBatch.Origin(
                    importID: importID, sheet: sheet, row: rows.rows[Int(row.index)].number, part: row.part))
        }
        batch.appendRows(origins)
        pass += 1
        while memories.count < fields.fields.count { memories.append(ColumnMemory()) }
        var source = ColumnSource(fields: fields, rows: rows, base: base)
        // A level may need the row's type and title, a cell of several fields gives way to columns of one field.
        let order = fields.fields.enumerated().sorted { a, b in
            (Self.turn(a.element), a.offset) < (Self.turn(b.element), b.offset)
        }
        let count = source.range.count
        for start in stride(from: 0, to: count, by: ColumnSource.rowsAtATime) {
            source.range = start..<min(count, start + ColumnSource.rowsAtATime)
            touched = touched &+ source.touch()
            for (index, field) in order { normalizeColumn(index, field, source, &batch) }
        }
        for split in fields.splits { source.read(split.cell) { noteSplit(split, $0, row: base + split.row, &batch) } }
        sortIssues(&batch, from: firstIssue)
    }

    /// A cell of several lines that were read as several fields keeps its text, told of the first line's field.
    private mutating func noteSplit(
        _ split: FieldBatch.Split, _ raw: Span<UInt8>, row: Int, _ batch: inout RecordBatch
    ) {
        let field: Field =
            switch split.field {
            case .fullName: .givenName
            case .titleWithLevel: .positionTitle
            default: split.field
            }
        report(.split, field, raw, row: row, &batch)
    }

    private static func turn(_ field: Field) -> Int {
        switch field {
        case .fullName: 1
        case .titleWithLevel: 2
        case .level: 3
        default: 0
        }
    }

    private mutating func normalizeColumn(
        _ index: Int, _ field: Field, _ source: ColumnSource, _ batch: inout RecordBatch
    ) {
        switch field {
        case .fullName: readFullNames(index, source, &batch)
        case .titleWithLevel: readTitles(index, source, &batch)
        case .citizenId, .raterCitizenId: readCitizenIds(index, field, source, &batch)
        case .positionNumber, .payNumber, .toPositionNumber: readPositionNumbers(index, field, source, &batch)
        default:
            switch field.type {
            case .text, .code: readTexts(index, field, source, &batch)
            case .day: readDays(index, field, source, &batch)
            case .money, .score, .percent, .integer, .flag: readNumbers(index, field, source, &batch)
            }
        }
    }

    /// Issues were found a column at a time; a batch keeps them in the order of its rows.
    private func sortIssues(_ batch: inout RecordBatch, from first: Int) {
        guard batch.issues.count - first > 1 else { return }
        let order = batch.issues.indices.dropFirst(first).sorted { a, b in
            (batch.issues[a].row, a) < (batch.issues[b].row, b)
        }
        let sorted = order.map { batch.issues[$0] }
        batch.issues.replaceSubrange(first..., with: sorted)
    }
}
