import GRDB
import Records

extension StoreReader {
    /// The sources that are part of a round's present state, in order of their names.
    package func sources(round: Round) throws -> [SourceState] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT source, scope, kind, max(is_complete) AS is_complete FROM import
                WHERE round = ? AND is_visible AND NOT is_undone GROUP BY source, scope ORDER BY source, scope
                """,
            arguments: [round.text])
        var sources: [SourceState] = []
        for row in rows {
            guard let kind = RecordKind(rawValue: row["kind"]) else { continue }
            if sources.last?.source != row["source"] {
                sources.append(SourceState(source: row["source"], kind: kind, scopes: [], isComplete: false))
            }
            let scope: String = row["scope"]
            sources[sources.count - 1].scopes.append(scope)
            guard row["is_complete"] else { continue }
            if scope.isEmpty {
                sources[sources.count - 1].isComplete = true
            } else {
                sources[sources.count - 1].completeUnits.append(scope)
            }
        }
        return sources
    }

    /// Every source that was ever imported into a round, undone imports included.
    package func allSources(round: Round) throws -> [String] {
        try String.fetchAll(
            db, sql: "SELECT DISTINCT source FROM import WHERE round = ? AND is_visible ORDER BY source",
            arguments: [round.text])
    }

    /// The effective records of a source, all scopes together, as one batch in the order of their ids.
    package func records(round: Round, source: String, kind: RecordKind) throws -> RecordBatch {
        var batch = RecordBatch(kind: kind, fields: try fields(round: round, source: source))
        try load(
            "FROM record r JOIN version v ON v.id = r.effective_version WHERE r.round = ? AND r.source = ? ORDER BY r.id",
            [round.text, source], into: &batch)
        return batch
    }

    /// The fields that any import of a source bound, and those that corrections filled.
    func fields(round: Round, source: String) throws -> [Field] {
        let bound = try String.fetchAll(
            db,
            sql: """
                SELECT DISTINCT b.field FROM binding b JOIN import i ON i.id = b.import_id
                WHERE i.round = ? AND i.source = ? AND i.is_visible AND NOT i.is_undone
                UNION SELECT DISTINCT c.field FROM correction c CROSS JOIN record r ON r.id = c.record_id
                WHERE r.round = ? AND r.source = ? AND NOT c.is_undone
                """,
            arguments: [round.text, source, round.text, source])
        return Self.fields(boundTo: bound.compactMap(Field.init(rawValue:)))
    }

    /// The fields of records of which an import with these layouts is the only one.
    static func fields(boundBy layouts: [TableLayout]) -> [Field] {
        fields(
            boundTo: layouts.flatMap { layout in
                layout.bindings.flatMap { [$0.field] + $0.further } + layout.given.map(\.field) + layout.givenBySets
            })
    }

    private static func fields(boundTo bound: [Field]) -> [Field] {
        var fields = Set(bound.flatMap { $0.parts.isEmpty ? [$0] : $0.parts })
        // Group rows, titles and cells of several fields give these without a column of their own.
        fields.formUnion([.unit, .subunit, .department, .managementTitle])
        return fields.sorted()
    }

    /// One record as it is effective now; absent when it is not part of the present state.
    package func record(_ id: Int64) throws -> RecordView? {
        guard
            let kind = try String.fetchOne(db, sql: "SELECT kind FROM record WHERE id = ?", arguments: [id])
                .flatMap(RecordKind.init(rawValue:))
        else { return nil }
        var batch = RecordBatch(kind: kind, fields: Field.kept)
        try load(
            "FROM record r JOIN version v ON v.id = r.effective_version WHERE r.id = ?", [String(id)], into: &batch)
        return batch.count == 1 ? batch[0] : nil
    }

    private func load(_ condition: String, _ arguments: [String], into batch: inout RecordBatch) throws {
        let names = batch.columns.map { ", v.\"\($0.field.rawValue)\"" }.joined()
        let query = try BulkStatement(
            db, "SELECT r.id, v.id, r.seen_import, r.seen_sheet, r.seen_row, r.seen_part\(names) \(condition)")
        for (index, argument) in arguments.enumerated() { query.bind(argument, at: Int32(index + 1)) }
        var rows: [Int64: Int] = [:]
        while try query.next() {
            let row = batch.appendRow(
                RecordBatch.Origin(
                    recordID: query.integer(0), versionID: query.integer(1), importID: query.integer(2),
                    sheet: Int32(query.integer(3)), row: Int32(query.integer(4)), part: Int32(query.integer(5))))
            rows[query.integer(1)] = row
            for index in batch.columns.indices {
                let column = Int32(index + 6)
                if query.isNull(column) { continue }
                if batch.columns[index].field.type.isText {
                    batch.set(text: query.bytes(column), column: index, row: row)
                } else {
                    batch.set(query.integer(column), column: index, row: row)
                }
            }
        }
        try loadIssues(condition, arguments, rows: rows, into: &batch)
    }

    private func loadIssues(
        _ condition: String, _ arguments: [String], rows: [Int64: Int], into batch: inout RecordBatch
    ) throws {
        let query = try BulkStatement(
            db,
            """
            SELECT version_id, field, reason, raw FROM version_issue
            WHERE version_id IN (SELECT v.id \(condition)) ORDER BY version_id, field, reason
            """)
        for (index, argument) in arguments.enumerated() { query.bind(argument, at: Int32(index + 1)) }
        var issues: [(row: Int, issue: CellIssue)] = []
        while try query.next() {
            guard let row = rows[query.integer(0)], let field = Field(rawValue: query.text(1)),
                let reason = CellIssue.Reason(rawValue: query.text(2))
            else { continue }
            issues.append((row, CellIssue(field: field, reason: reason, raw: query.text(3))))
            if reason.isUnreadable, let column = batch.column(of: field),
                batch.columns[column].states[row] == .absent
            {
                batch.setUnreadable(column: column, row: row)
            }
        }
        issues.sort { a, b in
            (a.row, a.issue.field, a.issue.reason.rawValue) < (b.row, b.issue.field, b.issue.reason.rawValue)
        }
        batch.issues = issues
    }
}
