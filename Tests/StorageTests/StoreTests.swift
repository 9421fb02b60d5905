import Foundation
import GRDB
import Records
import Storage
import TestSupport
import Testing

@Suite struct StoreTests {
    @Test func aTextFileIsNoDatabase() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(Array("this is not a database, but a letter about one".utf8), to: "a.sqlite")
        let error = #expect(throws: StorageError.self) { try Store(path: path) }
        #expect(error?.kind == .notADatabase)
        #expect(error?.message(.english).contains("a.sqlite") == true)
    }

    @Test func anotherProgramsDatabaseIsRefusedAndLeftAlone() throws {
        let folder = try TemporaryFolder()
        let other = try DatabaseQueue(path: folder.file("other.sqlite"))
        try other.write { try $0.execute(sql: "CREATE TABLE letters (text TEXT)") }
        try other.close()
        let before = try folder.bytes(of: "other.sqlite")
        let error = #expect(throws: StorageError.self) { try Store(path: folder.file("other.sqlite")) }
        #expect(error?.kind == .notADatabase)
        #expect(try folder.bytes(of: "other.sqlite") == before)
    }

    @Test func aDatabaseOfAnEarlierVersionGetsTheFieldsAddedSince() throws {
        let folder = try TemporaryFolder()
        try Store(path: folder.file("a.sqlite")).close()
        let queue = try DatabaseQueue(path: folder.file("a.sqlite"))
        let columns = try queue.write { db in
            let columns = try db.columns(in: "version").map(\.name)
            try db.execute(sql: "ALTER TABLE version DROP COLUMN sickDays")
            try db.execute(sql: "DELETE FROM grdb_migrations WHERE identifier LIKE '3 %'")
            return columns
        }
        try queue.close()
        try Store(path: folder.file("a.sqlite")).close()
        let again = try DatabaseQueue(path: folder.file("a.sqlite"))
        let added = try again.read { try $0.columns(in: "version").map(\.name) }
        #expect(added.count == columns.count && Set(added) == Set(columns))
    }

    /// Before rows could give several records, sightings and bindings had no part.
    @Test func whatAnEarlierVersionSawStays() throws {
        let folder = try TemporaryFolder()
        try Store(path: folder.file("a.sqlite")).close()
        let queue = try DatabaseQueue(path: folder.file("a.sqlite"))
        try queue.write { db in
            try db.execute(
                sql: """
                    DROP TABLE sighting; DROP TABLE binding;
                    CREATE TABLE binding (
                      import_id INTEGER NOT NULL, sheet INTEGER NOT NULL, "column" INTEGER NOT NULL,
                      field TEXT NOT NULL, header TEXT NOT NULL, PRIMARY KEY (import_id, sheet, "column")) WITHOUT ROWID;
                    CREATE TABLE sighting (
                      import_id INTEGER NOT NULL, sheet INTEGER NOT NULL, row INTEGER NOT NULL, class TEXT NOT NULL,
                      record_id INTEGER, version_id INTEGER, PRIMARY KEY (import_id, sheet, row)) WITHOUT ROWID;
                    CREATE INDEX sighting_by_record ON sighting (record_id, import_id) WHERE record_id IS NOT NULL;
                    ALTER TABLE record DROP COLUMN seen_part;
                    INSERT INTO sighting VALUES (1, 0, 2, 'new', 7, 9);
                    DELETE FROM grdb_migrations WHERE identifier LIKE '5 %';
                    """)
        }
        try queue.close()
        try Store(path: folder.file("a.sqlite")).close()
        let again = try DatabaseQueue(path: folder.file("a.sqlite"))
        let seen = try again.read { try Row.fetchAll($0, sql: "SELECT import_id, row, part, record_id FROM sighting") }
        #expect(seen.map { [$0["import_id"], $0["row"], $0["part"], $0["record_id"]] as [Int?] } == [[1, 2, 0, 7]])
        #expect(try again.read { try $0.columns(in: "record").map(\.name) }.contains("seen_part"))
        #expect(try again.read { try $0.columns(in: "binding").map(\.name) }.contains("part"))
    }

    /// Before records told their last versions, sightings and versions had indexes by record.
    @Test func recordsOfAnEarlierVersionLearnTheirLastVersions() throws {
        let folder = try TemporaryFolder()
        try Store(path: folder.file("a.sqlite")).close()
        let queue = try DatabaseQueue(path: folder.file("a.sqlite"))
        try queue.write { db in
            try db.execute(
                sql: """
                    DROP INDEX version_derived; DROP INDEX record_vanished;
                    ALTER TABLE record DROP COLUMN last_version;
                    CREATE INDEX sighting_by_record ON sighting (record_id, import_id) WHERE record_id IS NOT NULL;
                    CREATE INDEX version_by_record ON version (record_id);
                    DELETE FROM grdb_migrations WHERE identifier LIKE '13 %';
                    INSERT INTO record (id, round, source, scope, kind, first_import)
                      VALUES (7, '2565/2', 'a', '', 'person', 1), (8, '2565/2', 'a', '', 'person', 1);
                    INSERT INTO sighting (import_id, sheet, row, part, class, record_id, version_id)
                      VALUES (1, 0, 2, 0, 'new', 7, 9), (2, 0, 2, 0, 'changed', 7, 11), (3, 0, 2, 0, 'changed', 7, 12);
                    """)
            for (id, isVisible) in [(1, true), (2, true), (3, false)] {
                try db.execute(
                    sql: """
                        INSERT INTO import (id, round, source, kind, scope, is_complete, as_of, file_hash, file_name,
                          format, encoding, mapping_hash, rulebook_hash, tool_version, done_by, at, is_visible)
                        VALUES (?, '2565/2', 'a', 'person', '', 1, '', '', '', '', '', '', '', '', '', '', ?)
                        """,
                    arguments: [id, isVisible])
            }
        }
        try queue.close()
        try Store(path: folder.file("a.sqlite")).close()
        let again = try DatabaseQueue(path: folder.file("a.sqlite"))
        let last = try again.read { try Int?.fetchAll($0, sql: "SELECT last_version FROM record ORDER BY id") }
        #expect(last == [11, nil])
        let indexes = try again.read {
            try String.fetchAll($0, sql: "SELECT name FROM sqlite_master WHERE type = 'index'")
        }
        #expect(indexes.contains("version_derived") && !indexes.contains("sighting_by_record"))
    }

    @Test func onlyItsOwnerMayReadADatabase() throws {
        let folder = try TemporaryFolder()
        try Store(path: folder.file("a.sqlite")).close()
        let rights = try FileManager.default.attributesOfItem(atPath: folder.file("a.sqlite"))[.posixPermissions]
        #expect((rights as? NSNumber)?.intValue == 0o600)
    }

    @Test func aMissingFolderIsToldPlainly() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: StorageError.self) { try Store(path: folder.file("nowhere/a.sqlite")) }
        #expect(error?.kind == .cannotOpen)
    }

    @Test func aClosedDatabaseLeavesNothingBeside() throws {
        let folder = try TemporaryFolder()
        try Store(path: folder.file("a.sqlite")).close()
        #expect(try folder.names() == ["a.sqlite"])
    }

    @Test func aCopyIsADatabaseOfItsOwn() throws {
        let folder = try TemporaryFolder()
        let store = try Store(path: folder.file("a.sqlite"))
        try store.copy(to: folder.file("b.sqlite"))
        try store.close()
        let copy = try Store(path: folder.file("b.sqlite"))
        #expect(try copy.reading { try $0.imports() }.isEmpty)
        try copy.close()
    }
}
