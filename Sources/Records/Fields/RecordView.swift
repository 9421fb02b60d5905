/// One row of a batch, read as a record. Cheap to make; meant to be used and dropped.
package struct RecordView: Sendable {
    package let batch: RecordBatch
    package let row: Int

    package init(batch: RecordBatch, row: Int) {
        self.batch = batch
        self.row = row
    }

    package var kind: RecordKind { batch.kind }
    package var origin: RecordBatch.Origin { batch.origins[row] }
    package var id: Int64 { batch.origins[row].recordID }

    /// Whether the source has this field at all.
    package func has(_ field: Field) -> Bool { batch.column(of: field) != nil }

    /// Absent when the source has no such field.
    package func state(_ field: Field) -> RecordBatch.State {
        batch.column(of: field).map { batch.columns[$0].states[row] } ?? .absent
    }

    private func payload(_ field: Field) -> Int64? {
        guard let column = batch.column(of: field), batch.columns[column].states[row] == .value else { return nil }
        return batch.columns[column].payloads[row]
    }

    package func text(_ field: Field) -> String? {
        guard let column = batch.column(of: field), batch.columns[column].states[row] == .value else { return nil }
        return String(decoding: batch.textBytes(column: column, row: row), as: UTF8.self)
    }
    package func day(_ field: Field) -> Day? { payload(field).flatMap { Day(packed: Int($0)) } }
    package func money(_ field: Field) -> Baht? { payload(field).map(Baht.init(satang:)) }
    package func score(_ field: Field) -> ScoreE4? { payload(field).map(ScoreE4.init(tenThousandths:)) }
    package func percent(_ field: Field) -> PercentE4? { payload(field).map(PercentE4.init(tenThousandths:)) }
    package func integer(_ field: Field) -> Int64? { payload(field) }
    package func flag(_ field: Field) -> Bool? { payload(field).map { $0 != 0 } }

    /// The value, whatever its type.
    package func value(_ field: Field) -> FieldValue? {
        if field.type.isText { return text(field).map(FieldValue.text) }
        return payload(field).flatMap { FieldValue(payload: $0, type: field.type) }
    }

    /// The value's canonical text.
    package func canonical(_ field: Field) -> String? { value(field)?.canonical }

    /// The issues of this row. The batch's issues are in the order of rows.
    package var issues: [CellIssue] {
        var low = 0
        var high = batch.issues.count
        while low < high {
            let middle = (low + high) / 2
            if batch.issues[middle].row < row { low = middle + 1 } else { high = middle }
        }
        var found: [CellIssue] = []
        while low < batch.issues.count, batch.issues[low].row == row {
            found.append(batch.issues[low].issue)
            low += 1
        }
        return found
    }

    package func issues(_ field: Field) -> [CellIssue] { issues.filter { $0.field == field } }

    /// Prefix, given name and surname as they are written: `นายประเสริฐ เจริญพันธ์`.
    package var fullName: String? {
        guard let given = text(.givenName) else { return nil }
        let surname = text(.surname).map { " " + $0 } ?? ""
        return (text(.prefix) ?? "") + given + surname
    }
}

extension RecordBatch {
    /// Appends a copy of a record: the fields that this batch has, and what was told of them.
    package mutating func append(_ view: RecordView) {
        let row = appendRow(view.origin)
        for index in columns.indices {
            let field = columns[index].field
            guard let column = view.batch.column(of: field) else { continue }
            switch view.batch.columns[column].states[view.row] {
            case .absent: continue
            case .unreadable: setUnreadable(column: index, row: row)
            case .value where field.type.isText:
                set(text: view.batch.textBytes(column: column, row: view.row), column: index, row: row)
            case .value: set(view.batch.columns[column].payloads[view.row], column: index, row: row)
            }
        }
        issues += view.issues.filter { column(of: $0.field) != nil }.map { (row, $0) }
    }
}
