import Pipeline
import Records
import Storage
import TestSupport
import Testing

@Suite struct SettledStatesTests {
    @Test func aWaiverOutlivesAnUndoneImportAndCanBeTakenBack() throws {
        let desk = try Desk()
        let receipts = try desk.loadSample()
        try desk.reconcile()
        let finding = try #require(try desk.findings(.retirementPassed).first)
        try desk.settling.waive(finding: finding.id, reason: "ขยายเวลาราชการ")
        try desk.settling.setUndone(importID: receipts[0].id, undone: true, reason: "ลอง")
        #expect(try desk.findings(.retirementPassed).allSatisfy { $0.status == .resolved })
        try desk.settling.setUndone(importID: receipts[0].id, undone: false, reason: "คืน")
        #expect(try desk.findings(.retirementPassed).first { $0.id == finding.id }?.status == .waived)
        try desk.settling.unwaive(finding: finding.id, reason: "ผิดคน")
        #expect(try desk.findings(.retirementPassed).first { $0.id == finding.id }?.status == .open)
        try desk.reconcile()
        #expect(try desk.findings(.retirementPassed).first { $0.id == finding.id }?.status == .open)
        #expect(throws: SettlingError.self) { try desk.settling.unwaive(finding: finding.id, reason: "อีกครั้ง") }
    }

    @Test func whatTheSourcesNoLongerShowCannotBeFixed() throws {
        let desk = try Desk()
        try desk.loadSample()
        try desk.reconcile()
        let finding = try #require(try desk.findings(.salaryDiffers).first { $0.personPosition == "00045" })
        let lines = try SampleText.payroll().map { $0.replacing("38270.00", with: "41000.00") }
        try desk.load(try desk.folder.write(SampleText.utf8(lines), to: "payroll.csv"))
        #expect(throws: SettlingError.self) {
            try desk.settling.fix(finding: finding.id, value: "37770", source: nil, reason: "เก่า")
        }
    }

    @Test func personsKeepTheirNumbersThroughUndoAndRedo() throws {
        let desk = try Desk()
        let receipts = try desk.loadSample()
        try desk.reconcile()
        let before = try desk.workspace.store.reading { try $0.personIDs() }
        for receipt in receipts {
            try desk.settling.setUndone(importID: receipt.id, undone: true, reason: "ลอง")
            try desk.settling.setUndone(importID: receipt.id, undone: false, reason: "คืน")
        }
        #expect(try desk.workspace.store.reading { try $0.personIDs() } == before)
    }

    @Test func aRunningImportIsNotTakenForADeadOne() throws {
        let desk = try Desk()
        try desk.load(RepositoryRoot.sampleFiles[4])
        let header = ImportHeader(
            round: Desk.round, source: "payroll", kind: .person, scope: "", isComplete: true, agency: nil,
            asOf: Desk.round.censusDay, fileHash: "x", fileName: "x.csv", format: "csv", encoding: "utf-8",
            delimiter: ",",
            mappingHash: "", rulebookHash: "", toolVersion: "test", by: "ผู้ทดสอบ", at: "2022-10-05T02:00:00Z",
            identity: [.citizenId], layouts: [], sheetNames: [nil])
        let staged = try StagedImport(store: desk.workspace.store, header: header)
        // Somebody else opens the database meanwhile.
        try Store(path: desk.workspace.store.path).close()
        _ = try desk.workspace.store.writing { try staged.publish($0) }
        staged.close()
        #expect(try desk.folder.names() == ["thabian.sqlite", "thabian.sqlite-shm", "thabian.sqlite-wal"])
    }

    @Test func aReportIsNotWrittenOverADatabase() throws {
        let folder = try TemporaryFolder()
        let tool = Tool(folder: folder)
        _ = try tool.run("import", RepositoryRoot.sampleFiles[0], "--round", "2565/2")
        let before = try folder.bytes(of: "thabian.sqlite")
        for command in [["export", "roster"], ["findings", "--format", "csv"]] {
            #expect(try tool.run(command + ["--round", "2565/2", "--out", "thabian.sqlite"]).code == 4)
        }
        #expect(try folder.bytes(of: "thabian.sqlite") == before)
    }
}
