import Foundation
import GRDB
import Records

extension StoreReader {
    /// Imports in the order in which they were made, undone ones included.
    package func imports(round: Round? = nil) throws -> [ImportSummary] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM import WHERE is_visible AND (? IS NULL OR round = ?) ORDER BY id",
            arguments: [round?.text, round?.text]
        ).map(summary)
    }

    package func importSummary(_ id: Int64) throws -> ImportSummary? {
        try Row.fetchOne(db, sql: "SELECT * FROM import WHERE id = ? AND is_visible", arguments: [id]).map(summary)
    }

    /// The last import in force of a source and scope, in whatever round, whose title names the same kind of staff or
    /// none, as this one; absent where there is none.
    package func lastImport(source: String, scope: String, staffTitle: String) throws -> ImportSummary? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT * FROM import WHERE is_visible AND NOT is_undone AND source = ? AND scope = ?
                  AND coalesce((SELECT min(header) FROM binding b WHERE b.import_id = import.id AND b.field = ?
                    AND b."column" <= 0), '') = ?
                ORDER BY id DESC LIMIT 1
                """,
            arguments: [source, scope, Field.staffType.rawValue, staffTitle]
        ).map(summary)
    }

    private func summary(_ row: Row) throws -> ImportSummary {
        ImportSummary(
            id: row["id"], round: row["round"], source: row["source"], scope: row["scope"], file: row["file_name"],
            fileHash: row["file_hash"], by: row["done_by"], at: row["at"], isUndone: row["is_undone"],
            isComplete: row["is_complete"],
            receipt: try JSONDecoder().decode(ImportReceipt.self, from: Data((row["receipt"] as String).utf8)))
    }

    /// Gives every physical row of an import's file in the order of the file: once, or once for each of its records.
    package func forEachRow(ofImport id: Int64, _ body: (RowSighting) throws -> Void) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT s.sheet, n.name, s.row, s.class, s.record_id FROM sighting s
                LEFT JOIN import_sheet n ON n.import_id = s.import_id AND n.sheet = s.sheet
                WHERE s.import_id = ? ORDER BY s.sheet, s.row, s.part
                """,
            arguments: [id])
        while let row = try rows.next() {
            guard let rowClass = RowClass(rawValue: row["class"]) else { continue }
            try body(
                RowSighting(sheet: row["name"], row: row["row"], rowClass: rowClass, recordID: row["record_id"]))
        }
    }

    /// Where a field of a record stands: the last file that showed it, its row, and the column that holds the field.
    /// A composed column of a dump stands behind the file's own; `JoinedCells` tells where its value is.
    package func location(record id: Int64, field: Field?) throws -> CellLocation? {
        guard
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT r.source, i.file_name, r.seen_import, r.seen_sheet, r.seen_row, r.seen_part, n.name
                    FROM record r
                    JOIN import i ON i.id = r.seen_import
                    LEFT JOIN import_sheet n ON n.import_id = r.seen_import AND n.sheet = r.seen_sheet
                    WHERE r.id = ?
                    """,
                arguments: [id])
        else { return nil }
        if let field, let place = try place(of: field, in: row) { return place }
        var column: Int?
        if let field {
            column = try self.column(
                of: field, importID: row["seen_import"], sheet: row["seen_sheet"], part: row["seen_part"])
        }
        return CellLocation(
            source: row["source"], file: row["file_name"], sheet: row["name"], row: row["seen_row"], column: column)
    }

    /// The cell of a form that holds a record's field; absent for records of tables.
    private func place(of field: Field, in record: Row) throws -> CellLocation? {
        let names = ([field] + Field.allCases.filter { $0.parts.contains(field) }).map(\.rawValue)
        for name in names {
            let found = try Row.fetchOne(
                db,
                sql: """
                    SELECT c.at_row, c.at_column, n.name FROM form_cell c
                    LEFT JOIN import_sheet n ON n.import_id = c.import_id AND n.sheet = c.at_sheet
                    WHERE c.import_id = ? AND c.sheet = ? AND c.row = ? AND c.field = ?
                    """,
                arguments: [record["seen_import"], record["seen_sheet"], record["seen_row"], name])
            guard let found else { continue }
            return CellLocation(
                source: record["source"], file: record["file_name"], sheet: found["name"], row: found["at_row"],
                column: found["at_column"])
        }
        return nil
    }

    /// Whether an import's records have their fields in cells of forms.
    package func isOfForms(importID: Int64) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM form_cell WHERE import_id = ?)", arguments: [importID]) ?? false
    }

    /// The column that holds a field, or a cell of several fields with it, in a sheet of an import.
    package func column(of field: Field, importID: Int64, sheet: Int, part: Int = 0) throws -> Int? {
        let names = [field] + Field.allCases.filter { $0.parts.contains(field) }
        for name in names {
            if let column = try Int.fetchOne(
                db,
                sql: """
                    SELECT "column" FROM binding WHERE import_id = ? AND sheet = ? AND field = ? AND part IN (0, ?)
                    ORDER BY part DESC, "column" DESC
                    """,
                arguments: [importID, sheet, name.rawValue, part])
            {
                return column > 0 ? column : nil
            }
        }
        return nil
    }
}

extension StoreReader {
    /// The earlier import that brought the very same bytes to the same place; absent when there was none.
    package func sameBytes(import id: Int64) throws -> Int64? {
        try Int64.fetchOne(db, sql: "SELECT same_bytes_as FROM import WHERE id = ?", arguments: [id])
    }
}

extension StoreReader {
    /// An import's file and how its text was read, also while the import is being finished.
    package func file(
        importID: Int64
    ) throws -> (hash: String, encoding: String, delimiter: String?)? {
        try Row.fetchOne(
            db, sql: "SELECT file_hash, encoding, delimiter FROM import WHERE id = ?", arguments: [importID]
        ).map { ($0["file_hash"], $0["encoding"], $0["delimiter"]) }
    }
}
