import Foundation
import Pipeline
import Records
import Storage
import TestSupport
import Testing

@Suite struct CorrectionTests {
    private func corrected() throws -> (desk: Desk, finding: StoredFinding) {
        let desk = try Desk()
        try desk.loadSample()
        try desk.reconcile()
        let finding = try #require(try desk.findings(.salaryDiffers).first { $0.personPosition == "00045" })
        _ = try desk.settling.fix(finding: finding.id, value: "37,770.00", source: nil, reason: "ตามคำสั่ง")
        return (desk, finding)
    }

    private func salary(_ desk: Desk, _ finding: StoredFinding) throws -> Baht? {
        let record = try #require(finding.places.first?.recordID)
        return try desk.workspace.store.reading { try $0.record(record)?.money(.salary) }
    }

    @Test func aCorrectionSettlesItsFindingAndLeavesTheImportedValue() throws {
        let (desk, finding) = try corrected()
        #expect(try desk.findings(.salaryDiffers).first { $0.id == finding.id }?.status == .corrected)
        #expect(try salary(desk, finding) == Baht(37_770))
        let record = try #require(finding.places.first?.recordID)
        #expect(
            try desk.workspace.store.reading { try $0.sourceValue(record: record, field: .salary) } == "38270.00")
    }

    @Test func itStandsWhenTheSourceSaysTheSame() throws {
        let (desk, finding) = try corrected()
        try desk.load(RepositoryRoot.sampleFiles[4])
        #expect(try salary(desk, finding) == Baht(37_770))
        #expect(try desk.findings(.correctionConflict).isEmpty)
        let lines = SampleText.changing(try SampleText.payroll(), position: "1181590830161", "19340", to: "19350")
        let receipt = try desk.load(try desk.folder.write(SampleText.utf8(lines), to: "payroll.csv"))
        #expect(receipt.count(.changed) == 1)
        #expect(try salary(desk, finding) == Baht(37_770))
    }

    @Test func aSourceThatChangedMeanwhileIsAConflict() throws {
        let (desk, finding) = try corrected()
        let lines = try SampleText.payroll().map { $0.replacing("38270.00", with: "39000.00") }
        try desk.load(try desk.folder.write(SampleText.utf8(lines), to: "payroll.csv"))
        #expect(try salary(desk, finding) == Baht(39_000))
        let conflict = try #require(try desk.findings(.correctionConflict, status: .open).first)
        #expect(conflict.seen == "39000.00")
        #expect(conflict.expected == "37770.00")
        // The source goes back: the correction counts again.
        try desk.load(RepositoryRoot.sampleFiles[4])
        #expect(try salary(desk, finding) == Baht(37_770))
        #expect(try desk.findings(.correctionConflict, status: .open).isEmpty)
    }

    @Test func aSourceThatWasMendedIsNoConflict() throws {
        let (desk, finding) = try corrected()
        let lines = try SampleText.payroll().map { $0.replacing("38270.00", with: "37770.00") }
        try desk.load(try desk.folder.write(SampleText.utf8(lines), to: "payroll.csv"))
        #expect(try salary(desk, finding) == Baht(37_770))
        #expect(try desk.findings(.correctionConflict).isEmpty)
    }

    @Test func undoingACorrectionOpensTheFindingAgain() throws {
        let (desk, finding) = try corrected()
        try desk.settling.setUndone(corrections: [1], undone: true, reason: "ผิดคน")
        #expect(try salary(desk, finding) == Baht(38_270))
        #expect(try desk.findings(.salaryDiffers).first { $0.id == finding.id }?.status == .open)
        try desk.settling.setUndone(corrections: [1], undone: false, reason: "ถูกแล้ว")
        #expect(try salary(desk, finding) == Baht(37_770))
        #expect(throws: StorageError.self) {
            try desk.settling.setUndone(corrections: [1], undone: false, reason: "อีกครั้ง")
        }
    }

    @Test func aTypedValuePassesTheSameRulesAsImportedText() throws {
        let desk = try Desk()
        try desk.loadSample()
        let finding = try #require(try desk.findings(.dateUnreadable).first)
        for value in ["31/02/2520", "ไม่ทราบ"] {
            #expect(throws: SettlingError.self) {
                try desk.settling.fix(finding: finding.id, value: value, source: nil, reason: "ลอง")
            }
        }
        let result = try desk.settling.fix(finding: finding.id, value: "๒๘ ก.พ. ๒๕๒๐", source: nil, reason: "ตาม ก.พ.7")
        #expect(result.given == "1977-02-28")
        #expect(result.status == .corrected)
        let id = try #require(try desk.findings(.cidChecksum).first)
        #expect(throws: SettlingError.self) {
            try desk.settling.fix(finding: id.id, value: "1234567890123", source: nil, reason: "ลอง")
        }
        #expect(throws: SettlingError.self) {
            try desk.settling.fix(finding: finding.id, value: "28/02/2520", source: nil, reason: "")
        }
    }

    @Test func aMendedCitizenIdKeepsTheRecordItsCorrectionsAndItsHistory() throws {
        let desk = try Desk()
        try desk.load(RepositoryRoot.sampleFiles[0])
        // Position 00156 has a wrong id in the register; its province gets a correction first.
        let wrong = try #require(try desk.findings(.cidChecksum).first { $0.personPosition == "00156" })
        let record = try #require(wrong.places.first?.recordID)
        try desk.settling.correct(record: record, field: .province, given: "กระบี่", reason: "ย้ายแล้ว")
        let lines = try SampleText.roster().map { $0.replacing("1195339803193", with: "1193339803193") }
        let receipt = try desk.load(try desk.folder.write(SampleText.cp874(lines), to: "roster.csv"))
        #expect(receipt.count(.changed) == 1)
        #expect(receipt.count(.new) == 0)
        #expect(receipt.vanished == 0)
        let mended = try desk.workspace.store.reading { try $0.record(record) }
        #expect(mended?.text(.citizenId) == "1193339803193")
        #expect(mended?.text(.province) == "กระบี่")
        #expect(try desk.findings(.cidChecksum).first { $0.id == wrong.id }?.status == .resolved)
        #expect(try desk.workspace.store.reading { try $0.corrections(ofRecord: record) }.count == 1)
    }

    @Test func waivingKeepsItsReasonAcrossDerivations() throws {
        let desk = try Desk()
        try desk.loadSample()
        try desk.reconcile()
        let finding = try #require(try desk.findings(.retirementPassed).first)
        try desk.settling.waive(finding: finding.id, reason: "ขยายเวลาราชการ")
        try desk.reconcile()
        try desk.loadSample()
        let waived = try #require(try desk.findings(.retirementPassed).first { $0.id == finding.id })
        #expect(waived.status == .waived)
        #expect(waived.waiveReason == "ขยายเวลาราชการ")
        #expect(throws: SettlingError.self) { try desk.settling.waive(finding: finding.id, reason: "อีกครั้ง") }
    }
}
