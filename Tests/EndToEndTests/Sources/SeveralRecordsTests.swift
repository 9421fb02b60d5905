import Foundation
import Pipeline
import Records
import Storage
import TestSupport
import Testing

/// Files whose rows give several records: nothing is lost, and each value is found again.
@Suite struct SeveralRecordsTests {
    private static let path = RepositoryRoot.path("Tests/Fixtures/sources/rater-columns.csv")

    @Test func rowsAndFurtherRecordsBalance() throws {
        let desk = try Desk()
        let receipt = try desk.load(Self.path)
        #expect(receipt.rowsRead == 7)
        #expect(receipt.furtherRecords == 6)
        #expect(receipt.count(.new) == 9 && receipt.layoutRows == 4)
        #expect(receipt.balances)
        let results = try desk.workspace.store.reading { try $0.verify() }
        #expect(results.flatMap(\.problems) == [])
    }

    @Test func theSameFileAgainChangesNothing() throws {
        let desk = try Desk()
        try desk.load(Self.path)
        let before = try desk.dump()
        let again = try desk.load(Self.path)
        #expect(again.count(.unchanged) == 9 && again.balances)
        #expect(try desk.dump() == before)
    }

    @Test func aValueIsFoundInTheColumnOfItsSet() throws {
        let desk = try Desk()
        try desk.load(Self.path)
        let columns = try desk.workspace.store.reading { reader in
            let batch = try reader.records(round: Desk.round, source: "rater-assignments", kind: .rating)
            return try (0..<batch.count).map { row in
                try reader.location(record: batch[row].id, field: .raterName)?.column
            }
        }
        #expect(columns == [7, 9, 10, 12, 7, 8, 12, 13, nil])
    }

    @Test func aScoreThatIsAnotherNowChangesItsOwnRecord() throws {
        let desk = try Desk()
        let folder = try TemporaryFolder()
        let text = try RepositoryRoot.text("Tests/Fixtures/sources/competency-matrix.csv")
        try desk.load(folder.write(Array(text.utf8), to: "a.csv"))
        let changed = text.replacing("3,4,3,3,3,5,,,4.00", with: "3,4,3,5,3,5,,,4.67")
        #expect(changed != text)
        let receipt = try desk.load(folder.write(Array(changed.utf8), to: "b.csv"))
        #expect(receipt.count(.changed) == 1 && receipt.count(.unchanged) == 6 && receipt.vanished == 0)
    }

    /// A rater's id is shown as the person's own is: never whole where it is not what the finding is about.
    @Test func idsOfRatersAreMasked() throws {
        let folder = try TemporaryFolder()
        let tool = Tool(folder: folder)
        let list = RepositoryRoot.path("Tests/Fixtures/sources/rater-list.csv")
        let inspected = try tool.run("inspect", list).output
        #expect(inspected.contains("x-xxxx-xxxxx-74-7"))
        #expect(try tool.run("import", list, "--round", "2565/2").code == 1)
        _ = try tool.run("reconcile", "--round", "2565/2")
        let listed = try tool.run("findings", "--round", "2565/2").output
        let explained = try tool.run("explain", "2").output
        #expect(explained.contains("x-xxxx-xxxxx-"))
        for (place, text) in [("inspect", inspected), ("findings", listed), ("explain", explained)] {
            for id in ["1990312345747", "1990212345371"] { #expect(!text.contains(id), "\(place)") }
        }
    }
}
