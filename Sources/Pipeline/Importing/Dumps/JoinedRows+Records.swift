import Records
import Storage

extension JoinedRows {
    /// Marks what could not be looked up in the records that were made of the batch read last.
    func addIssues(to records: inout RecordBatch) {
        if issues.isEmpty { return }
        let others = records.issues
        var merged: [(row: Int, issue: CellIssue)] = []
        var other = 0
        var row = 0
        for issue in issues {
            while row < records.count, records.origins[row].row < issue.row { row += 1 }
            guard row < records.count, records.origins[row].row == issue.row else { continue }
            // Issues stay in the order of their rows.
            while other < others.count, others[other].row <= row {
                merged.append(others[other])
                other += 1
            }
            let field = issue.field.parts.last ?? issue.field
            if let column = records.column(of: field), records.columns[column].states[row] == .absent {
                records.setUnreadable(column: column, row: row)
            }
            merged.append((row, CellIssue(field: field, reason: .keyUnknown, raw: issue.raw)))
        }
        records.issues = merged + others[other...]
    }
}

extension JoinPlan {
    /// What the database keeps of the joins.
    func header(hashes: [String]) -> JoinHeader {
        JoinHeader(
            tables: zip(lookups, hashes).map { lookup, hash in
                JoinHeader.Table(
                    name: lookup.table.table.table, fileHash: hash, fileName: lookup.table.table.name,
                    encoding: lookup.table.file.encoding.rawValue, delimiter: lookup.table.file.delimiter)
            },
            parts: composed.enumerated().flatMap { index, column in
                column.places.enumerated().map { part, place in
                    JoinHeader.Part(
                        column: base.header.names.count + index + 1, part: part + 1, table: place.lookup,
                        tableColumn: place.column, header: place.header)
                }
            })
    }
}
