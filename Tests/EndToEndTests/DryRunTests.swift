import Foundation
import Pipeline
import Records
import Storage
import TestSupport
import Testing

@Suite struct DryRunTests {
    private func open(_ path: String) throws -> Workspace {
        Workspace(
            store: try Store(path: path), rulebook: try Desk.rulebook.get(), by: "ผู้ทดสอบ", toolVersion: "test",
            now: { "2022-10-05T02:00:00Z" })
    }

    private func outcome(_ workspace: Workspace) throws -> ([ImportReceipt], [StoredFinding]) {
        let receipts = try RepositoryRoot.sampleFiles.map {
            try Importer(workspace).run(path: $0, options: ImportOptions(round: Desk.round))
        }
        return (receipts, try workspace.store.reading { try $0.findings(FindingFilter(round: Desk.round)) })
    }

    @Test func aDryRunSaysWhatTheImportThenDoesAndTouchesNothing() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("a.sqlite")
        let first = try open(path)
        _ = try Importer(first).run(
            path: RepositoryRoot.path("Tests/Fixtures/resaved/payroll.xlsx"), options: ImportOptions(round: Desk.round))
        first.close()
        let before = try folder.bytes(of: "a.sqlite")

        let dry = try DryRun.run(database: path, open: open, body: outcome)
        #expect(try folder.bytes(of: "a.sqlite") == before)
        #expect(try folder.names() == ["a.sqlite"])

        let workspace = try open(path)
        let real = try outcome(workspace)
        workspace.close()
        #expect(dry.0 == real.0)
        #expect(dry.1 == real.1)
        #expect(!real.1.isEmpty)
    }

    @Test func aDryRunMakesNoDatabase() throws {
        let folder = try TemporaryFolder()
        _ = try DryRun.run(database: folder.file("a.sqlite"), open: open, body: outcome)
        #expect(try folder.names().isEmpty)
    }
}
