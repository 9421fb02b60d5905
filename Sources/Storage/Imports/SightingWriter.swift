import GRDB
import Records

/// Writes what each physical row of a file was. Lives inside one transaction.
final class SightingWriter {
    private let insert: BulkStatement
    /// Bound already.
    private var bound: RowClass?

    init(_ db: Database, importID: Int64) throws {
        insert = try BulkStatement(
            db,
            """
            INSERT INTO sighting (import_id, sheet, row, class, record_id, version_id, part) VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        insert.bind(importID, at: 1)
    }

    /// - Parameter part: the set of columns, of a row that gives several records; else 0.
    func write(
        sheet: Int32, row: Int32, part: Int32 = 0, rowClass: RowClass, recordID: Int64?, versionID: Int64?
    ) throws {
        insert.bind(Int64(sheet), at: 2)
        insert.bind(Int64(row), at: 3)
        if rowClass != bound {
            insert.bind(rowClass.rawValue, at: 4)
            bound = rowClass
        }
        insert.bind(recordID, at: 5)
        insert.bind(versionID, at: 6)
        insert.bind(Int64(part), at: 7)
        try insert.run()
    }
}
