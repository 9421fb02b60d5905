import Records

/// The records of a source's first import as the database gives them once it is published: nothing was there before,
/// so they need not be loaded again to be checked. Texts that come again and again are held once.
struct KeptRecords {
    private(set) var batch: RecordBatch
    /// For each column of texts those that it has held.
    private var pools: [TextPool?]

    /// - Parameter fields: those of the records, as `StoreReader.fields` gives them.
    init(kind: RecordKind, fields: [Field]) {
        batch = RecordBatch(kind: kind, fields: fields)
        pools = batch.fields.map { $0.type.isText ? TextPool() : nil }
    }

    /// Makes room for about so many records in all, of the kind that came so far.
    mutating func reserve(_ count: Int) {
        guard batch.count > 0, count > batch.count else { return }
        batch.origins.reserveCapacity(count)
        batch.bytes.reserveCapacity(batch.bytes.count / batch.count * count)
        for index in batch.columns.indices {
            var column = batch.takeColumn(index)
            column.states.reserveCapacity(count)
            column.payloads.reserveCapacity(count)
            batch.putColumn(column, index)
        }
    }

    /// Adds the rows of a batch that were written under these numbers, one after the other.
    mutating func append(_ rows: RecordBatch, firstRecord: Int64, firstVersion: Int64, importID: Int64) {
        let first = batch.count
        for (row, origin) in rows.origins.enumerated() {
            batch.origins.append(
                RecordBatch.Origin(
                    recordID: firstRecord + Int64(row), versionID: firstVersion + Int64(row), importID: importID,
                    sheet: origin.sheet, row: origin.row, part: origin.part))
        }
        var bytes: [UInt8] = []
        swap(&bytes, &batch.bytes)
        for index in batch.columns.indices {
            var column = batch.takeColumn(index)
            Self.append(rows, to: &column, pool: &pools[index], bytes: &bytes)
            batch.putColumn(column, index)
        }
        swap(&bytes, &batch.bytes)
        append(rows.issues, after: first)
    }

    /// Only values are written, so only they are there; what cannot be read is told by its issue.
    private static func append(
        _ rows: RecordBatch, to column: inout RecordBatch.Column, pool: inout TextPool?, bytes: inout [UInt8]
    ) {
        guard let index = rows.column(of: column.field) else {
            column.states.append(contentsOf: repeatElement(.absent, count: rows.count))
            column.payloads.append(contentsOf: repeatElement(0, count: rows.count))
            return
        }
        let from = rows.columns[index]
        guard pool != nil else {
            for row in 0..<rows.count {
                let isValue = from.states[row] == .value
                column.states.append(isValue ? .value : .absent)
                column.payloads.append(isValue ? from.payloads[row] : 0)
            }
            return
        }
        pool?.begin()
        rows.bytes.withUnsafeBufferPointer { source in
            for row in 0..<rows.count {
                guard from.states[row] == .value else {
                    column.states.append(.absent)
                    column.payloads.append(0)
                    continue
                }
                column.states.append(.value)
                column.payloads.append(pool?.payload(of: from.payloads[row], source, in: &bytes) ?? 0)
            }
        }
    }

    /// In the order of a load: by row, field and reason; of two of one reason the last.
    private mutating func append(_ issues: [(row: Int, issue: CellIssue)], after first: Int) {
        var start = issues.startIndex
        while start < issues.endIndex {
            let row = issues[start].row
            var kept: [CellIssue] = []
            while start < issues.endIndex, issues[start].row == row {
                let issue = issues[start].issue
                kept.removeAll { $0.field == issue.field && $0.reason == issue.reason }
                kept.append(issue)
                start += 1
            }
            kept.sort { ($0.field, $0.reason.rawValue) < ($1.field, $1.reason.rawValue) }
            for issue in kept {
                batch.issues.append((first + row, issue))
                if issue.reason.isUnreadable, let column = batch.column(of: issue.field),
                    batch.columns[column].states[first + row] == .absent
                {
                    batch.setUnreadable(column: column, row: first + row)
                }
            }
        }
    }
}
