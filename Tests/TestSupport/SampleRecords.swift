import Records

/// Sources made from canonical texts, for tests.
package enum SampleRecords {
    /// A source whose rows hold these values. A text of the form `!reason:raw` makes the field unreadable, or doubtful
    /// where the reason leaves a value (`?reason:value`); an empty text leaves it absent.
    ///
    /// Fields are those of all rows and `fields`; records are numbered from `firstRecord` on, file rows from 2 on.
    package static func source(
        _ name: String, kind: RecordKind = .person, isComplete: Bool = true, fields: [Field] = [],
        firstRecord: Int64 = 1, rowNumbers: [Int]? = nil, _ rows: [[Field: String]]
    ) -> SourceRecords {
        let all = Set(fields).union(rows.flatMap(\.keys)).sorted()
        var batch = RecordBatch(kind: kind, fields: all)
        for (index, values) in rows.enumerated() {
            let row = batch.appendRow(
                .init(recordID: firstRecord + Int64(index), row: Int32(rowNumbers?[index] ?? index + 2)))
            for field in all {
                if let text = values[field], !text.isEmpty { set(text, of: field, row: row, in: &batch) }
            }
        }
        return SourceRecords(source: name, kind: kind, isComplete: isComplete, batch: batch)
    }

    /// A complete register of persons.
    package static func source(fields: [Field] = [], _ rows: [[Field: String]]) -> SourceRecords {
        source("dpis-roster", fields: fields, rows)
    }

    /// The same records in the opposite order of rows.
    package static func reversed(_ source: SourceRecords) -> SourceRecords {
        var turned = RecordBatch(kind: source.kind, fields: source.batch.fields)
        for row in (0..<source.batch.count).reversed() {
            let record = source.batch[row]
            let added = turned.appendRow(record.origin)
            for field in turned.fields {
                if record.state(field) == .unreadable, let column = turned.column(of: field) {
                    turned.setUnreadable(column: column, row: added)
                } else {
                    turned.set(record.value(field), of: field, row: added)
                }
            }
            turned.issues += record.issues.map { (added, $0) }
        }
        var result = source
        result.batch = turned
        return result
    }

    private static func set(_ text: String, of field: Field, row: Int, in batch: inout RecordBatch) {
        let mark = text.first
        guard mark == "!" || mark == "?", let colon = text.firstIndex(of: ":"),
            let reason = CellIssue.Reason(rawValue: String(text[text.index(after: text.startIndex)..<colon]))
        else {
            guard let value = FieldValue(canonical: text, type: field.type) else {
                preconditionFailure("\(text) is no canonical value of \(field)")
            }
            return batch.set(value, of: field, row: row)
        }
        let raw = String(text[text.index(after: colon)...])
        batch.issues.append((row, CellIssue(field: field, reason: reason, raw: raw)))
        guard mark == "!" else { return batch.set(.text(raw), of: field, row: row) }
        if let column = batch.column(of: field) { batch.setUnreadable(column: column, row: row) }
    }
}
