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
