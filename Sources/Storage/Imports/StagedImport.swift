import Foundation
import GRDB
import Records

/// An import on its way in: its rows go to the database in short transactions under an id that no query sees.
/// `publish` makes it visible in the caller's transaction; until then a crash leaves nothing that counts.
package final class StagedImport {
    package let id: Int64
    private let store: Store
    private let header: ImportHeader
    private var placer: RowPlacer
    private let isFirst: Bool
    private let lock: ImportLock
    /// The imports that made the state which the rows are compared with.
    fileprivate let basis: String
    private var pending: [Pending] = []
    /// What a first import has brought so far.
    private var kept: KeptRecords?

    private struct Pending {
        var versionID: Int64
        var sheet: Int32
        var row: Int32
        var part: Int32
        var isHeld: Bool
        var keys: RowKeys
    }

    /// How many rows of each class have been written so far.
    package private(set) var counts: [RowClass: Int] = [:]
    package private(set) var stillHeld = 0

    /// One row that is not data, for the list of all rows.
    package struct LayoutRow: Sendable {
        package var sheet: Int32
        package var row: Int32
        package var rowClass: RowClass
        /// The text of a rejected row.
        package var raw: String?

        package init(sheet: Int32, row: Int32, rowClass: RowClass, raw: String? = nil) {
            self.sheet = sheet
            self.row = row
            self.rowClass = rowClass
            self.raw = raw
        }
    }

    package init(store: Store, header: ImportHeader) throws(StorageError) {
        self.store = store
        self.header = header
        let (id, lock, existing, basis) = try store.write { db in
            let id = try Self.insert(header, db)
            // Held before anybody can see the import, so that nobody takes it for a dead one.
            guard let lock = ImportLock(database: store.path, importID: id) else {
                throw StorageError(kind: .cannotWrite, path: store.path)
            }
            return (id, lock, try Self.existing(header, db), try Self.basis(header, db))
        }
        self.id = id
        self.lock = lock
        self.basis = basis
        isFirst = existing.isEmpty
        kept = isFirst ? KeptRecords(kind: header.kind, fields: StoreReader.fields(boundBy: header.layouts)) : nil
        placer = RowPlacer(existing: existing, identity: header.identity, kind: header.kind)
    }

    /// Says how many records will have been appended in the end, roughly. Call it early or not at all, and never while
    /// something is being appended.
    package func expect(_ records: Int) { kept?.reserve(min(records, Self.mostExpected)) }
    private static let mostExpected = 4_000_000

    /// Writes the data rows of a batch and the layout rows that were read with them, in one short transaction.
    /// `keys` and `isHeld` are parallel to the batch's rows; `places` say where fields of forms stand.
    package func append(
        _ batch: RecordBatch, keys: [RowKeys], isHeld: [Bool], layout: [LayoutRow], places: JoinedPlaces? = nil,
        cells: [FormPlace.Entry] = []
    ) throws(StorageError) {
        try store.write { db in
            if let places { try insert(places, db) }
            try write(cells, db)
            let versions = try VersionWriter(db, batch: batch)
            let sightings = try SightingWriter(db, importID: id)
            // Of a first import the records themselves are made when it is published.
            let firstRecord = isFirst && batch.count > 0 ? try RecordNumbers.reserve(batch.count, db) : 0
            var firstVersion: Int64?
            var (new, held) = (0, 0)
            var issue = batch.issues.startIndex
            try batch.bytes.withUnsafeBufferPointer { bytes in
                for row in 0..<batch.count {
                    let firstIssue = issue
                    while issue < batch.issues.endIndex, batch.issues[issue].row == row { issue += 1 }
                    let origin = batch.origins[row]
                    if !isFirst, let known = placer.claim(content: keys[row].content) {
                        let rowClass: RowClass = known.isCurrent ? .unchanged : isHeld[row] ? .held : .new
                        if known.isCurrent, isHeld[row] { stillHeld += 1 }
                        counts[rowClass, default: 0] += 1
                        try sightings.write(
                            sheet: origin.sheet, row: origin.row, part: origin.part, rowClass: rowClass,
                            recordID: known.recordID,
                            versionID: known.versionID)
                        continue
                    }
                    let recordID = isFirst ? firstRecord + Int64(row) : nil
                    let version = try versions.write(
                        batch, row: row, bytes: bytes, recordID: recordID, importID: id, keys: keys[row])
                    if firstVersion == nil { firstVersion = version }
                    for index in firstIssue..<issue {
                        try versions.write(batch.issues[index].issue, versionID: version)
                    }
                    if let recordID {
                        let rowClass: RowClass = isHeld[row] ? .held : .new
                        if isHeld[row] { held += 1 } else { new += 1 }
                        try sightings.write(
                            sheet: origin.sheet, row: origin.row, part: origin.part, rowClass: rowClass,
                            recordID: recordID,
                            versionID: version)
                    } else {
                        pending.append(
                            Pending(
                                versionID: version, sheet: origin.sheet, row: origin.row, part: origin.part,
                                isHeld: isHeld[row], keys: keys[row]))
                    }
                }
            }
            if new > 0 { counts[.new, default: 0] += new }
            if held > 0 { counts[.held, default: 0] += held }
            if let firstVersion {
                kept?.append(batch, firstRecord: firstRecord, firstVersion: firstVersion, importID: id)
            }
            for row in layout {
                counts[row.rowClass, default: 0] += 1
                try sightings.write(
                    sheet: row.sheet, row: row.row, rowClass: row.rowClass, recordID: nil, versionID: nil)
                if let raw = row.raw {
                    try db.execute(
                        literal: "INSERT INTO rejected_row VALUES (\(self.id), \(row.sheet), \(row.row), \(raw))")
                }
            }
        }
    }

    private func write(_ places: [FormPlace.Entry], _ db: Database) throws {
        guard !places.isEmpty else { return }
        let cells = try BulkStatement(db, "INSERT INTO form_cell VALUES (?, ?, ?, ?, ?, ?, ?)")
        cells.bind(id, at: 1)
        for entry in places {
            cells.bind(Int64(entry.sheet), at: 2)
            cells.bind(Int64(entry.row), at: 3)
            cells.bind(entry.field.rawValue, at: 4)
            cells.bind(Int64(entry.place.sheet), at: 5)
            cells.bind(Int64(entry.place.row), at: 6)
            cells.bind(Int64(entry.place.column), at: 7)
            try cells.run()
        }
    }

    /// Finds the records of the rows that held new content. Call once, after the last `append`.
    package func place() throws(StorageError) {
        guard !pending.isEmpty else { return }
        try store.write { db in
            let placed = try placer.place(pending.map(\.keys)) { row, known in
                try VersionNames.agree(db, pending[row].versionID, known.versionID)
            }
            let sightings = try SightingWriter(db, importID: id)
            let adopt = try BulkStatement(db, "UPDATE version SET record_id = ? WHERE id = ?")
            let records = try recordStatement(db)
            for (row, known) in zip(pending, placed) {
                let recordID: Int64
                let rowClass: RowClass
                if let known {
                    recordID = known.recordID
                    rowClass = row.isHeld ? .held : known.isCurrent ? .changed : .new
                } else {
                    try records.run()
                    recordID = records.lastInsertedID
                    rowClass = row.isHeld ? .held : .new
                }
                adopt.bind(recordID, at: 1)
                adopt.bind(row.versionID, at: 2)
                try adopt.run()
                counts[rowClass, default: 0] += 1
                try sightings.write(
                    sheet: row.sheet, row: row.row, part: row.part, rowClass: rowClass, recordID: recordID,
                    versionID: row.versionID)
            }
        }
        pending.removeAll()
    }

    /// Takes back everything that was written. For an import that failed or that nobody wants.
    package func abandon() throws(StorageError) {
        try store.write { try ImportLeftovers.remove(id, $0) }
        lock.release()
    }

    /// Gives the lock back, once the transaction that published the import is through.
    package func close() { lock.release() }

    private func recordStatement(_ db: Database) throws -> BulkStatement {
        let statement = try BulkStatement(
            db, "INSERT INTO record (round, source, scope, kind, first_import) VALUES (?, ?, ?, ?, ?)")
        statement.bind(header.round.text, at: 1)
        statement.bind(header.source, at: 2)
        statement.bind(header.scope, at: 3)
        statement.bind(header.kind.rawValue, at: 4)
        statement.bind(id, at: 5)
        return statement
    }

    /// Makes the import visible: the source's state is worked out anew. Gives the records whose version changed (changed
    /// and vanished ones, and new ones of a source that had others): their effective versions are to be renewed.
    ///
    /// - Throws: `StorageError.refused` when another import of the source finished in the meantime.
    package func publish(_ writer: StoreWriter) throws -> CurrentState.Change {
        let db = writer.db
        guard try Self.basis(header, db) == basis else {
            throw StorageError(
                kind: .refused(
                    Wording(
                        th: "มีการนำเข้าแหล่งข้อมูลเดียวกันเสร็จไปก่อน ข้อมูลชุดนี้จึงยังไม่ถูกบันทึก กรุณานำเข้าอีกครั้ง",
                        en: "Another import of the same source finished first, so nothing was kept. Import again.")))
        }
        try db.execute(sql: "UPDATE import SET is_visible = 1 WHERE id = ? AND NOT is_visible", arguments: [id])
        guard db.changesCount == 1 else {
            throw StorageError(
                kind: .refused(
                    Wording(
                        th: "การนำเข้านี้ถูกลบไประหว่างทาง จึงยังไม่ถูกบันทึก กรุณานำเข้าอีกครั้ง",
                        en: "This import was removed while it was being written, so nothing was kept. Import again.")))
        }
        if isFirst {
            try makeRecords(db)
            return CurrentState.Change(records: [], vanished: 0)
        }
        return try CurrentState.refresh(db, round: header.round.text, source: header.source)
    }

    /// The records of a source's first import: what it shows is the source's state, and nothing can have been corrected.
    private func makeRecords(_ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO record (id, round, source, scope, kind, first_import, current_version, effective_version,
                  last_version, seen_import, seen_sheet, seen_row, seen_part)
                SELECT record_id, ?, ?, ?, ?, import_id, version_id, version_id, version_id, import_id, sheet, row, part
                FROM sighting WHERE import_id = ? AND record_id IS NOT NULL
                """,
            arguments: [header.round.text, header.source, header.scope, header.kind.rawValue, id])
    }

    /// The source's effective records once the import is published, where it is the source's first one; they are those
    /// that a load would give. Else absent.
    package func records(_ reader: StoreReader) throws -> RecordBatch? {
        guard let kept, try reader.fields(round: header.round, source: header.source) == kept.batch.fields
        else { return nil }
        return kept.batch
    }

    private static func basis(_ header: ImportHeader, _ db: Database) throws -> String {
        try String.fetchOne(
            db,
            sql: """
                SELECT group_concat(id || ':' || is_undone) FROM (SELECT id, is_undone FROM import
                WHERE round = ? AND source = ? AND is_visible ORDER BY id)
                """,
            arguments: [header.round.text, header.source]) ?? ""
    }

    private static func insert(_ header: ImportHeader, _ db: Database) throws -> Int64 {
        let twin = try Int64.fetchOne(
            db,
            sql: """
                SELECT max(id) FROM import WHERE file_hash = ? AND round = ? AND source = ? AND scope = ?
                AND is_visible AND NOT is_undone AND coalesce((
                  SELECT group_concat(file_hash, ' ') FROM (SELECT file_hash FROM import_table t
                    WHERE t.import_id = import.id ORDER BY position)), '') = ?
                """,
            arguments: [
                header.fileHash, header.round.text, header.source, header.scope, header.joins?.hashes ?? "",
            ])
        try db.execute(
            sql: """
                INSERT INTO import (round, source, kind, scope, is_complete, agency, as_of, file_hash, file_name,
                  format, encoding, delimiter, mapping_hash, rulebook_hash, tool_version, done_by, at, same_bytes_as)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                header.round.text, header.source, header.kind.rawValue, header.scope, header.isComplete, header.agency,
                header.asOf.iso, header.fileHash, header.fileName, header.format, header.encoding, header.delimiter,
                header.mappingHash, header.rulebookHash, header.toolVersion, header.by, header.at, twin,
            ])
        let id = db.lastInsertedRowID
        for (sheet, name) in header.sheetNames.enumerated() {
            let layout = header.layouts.first { $0.sheet == sheet }
            try db.execute(
                literal: """
                    INSERT INTO import_sheet VALUES (\(id), \(sheet), \(name), \(layout?.headerRow), \
                    \(layout?.headerRowCount))
                    """)
        }
        for layout in header.layouts {
            for (index, binding) in layout.bindings.enumerated() {
                // A form's fields have no column of their own; each record's cells are in form_cell.
                let column = binding.row == nil ? binding.column : -index
                for field in [binding.field] + binding.further {
                    try bind(field, to: column, binding.header, part: binding.set, of: layout, import: id, db)
                }
            }
            // Fields without a column stand at 0 and below.
            for (index, given) in layout.given.enumerated() {
                try bind(given.field, to: -index, given.origin ?? "", of: layout, import: id, db)
            }
            for (index, field) in layout.givenBySets.enumerated() {
                try bind(field, to: -layout.given.count - index, "", of: layout, import: id, db)
            }
        }
        try header.joins?.insert(importID: id, db)
        return id
    }

    private static func bind(
        _ field: Field, to column: Int, _ header: String, part: Int = 0, of layout: TableLayout, import id: Int64,
        _ db: Database
    ) throws {
        try db.execute(
            literal: """
                INSERT INTO binding VALUES (\(id), \(layout.sheet), \(column), \(field.rawValue), \(header), \(part))
                """)
    }

    /// All records that the source ever had, with the keys of their present or last version.
    private static func existing(_ header: ImportHeader, _ db: Database) throws -> [RowPlacer.Existing] {
        let query = try BulkStatement(
            db,
            """
            SELECT r.id, v.id, r.current_version IS NOT NULL, v.content_high, v.content_low, v.key_citizen,
              v.key_position, v.key_name_unit, v.key_name
            FROM record r JOIN import f ON f.id = r.first_import AND f.is_visible
            JOIN version v ON v.id = coalesce(r.current_version, r.last_version)
            WHERE r.round = ? AND r.source = ?
            """)
        query.bind(header.round.text, at: 1)
        query.bind(header.source, at: 2)
        var existing: [RowPlacer.Existing] = []
        while try query.next() {
            existing.append(
                RowPlacer.Existing(
                    recordID: query.integer(0), versionID: query.integer(1), isCurrent: query.integer(2) != 0,
                    keys: RowKeys(
                        content: RowKeys.Content(high: query.integer(3), low: query.integer(4)),
                        citizenId: query.integerIfAny(5), position: query.integerIfAny(6),
                        nameAndUnit: query.integerIfAny(7), name: query.integerIfAny(8))))
        }
        return existing
    }
}
