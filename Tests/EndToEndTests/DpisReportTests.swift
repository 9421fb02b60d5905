import Pipeline
import Records
import Storage
import TestSupport
import Testing

/// Reports as DPIS's own writer makes them: BIFF5 without a code page, two header rows, Thai digits, group rows.
@Suite struct DpisReportTests {
    private func load(_ name: String) throws -> (desk: Desk, receipt: ImportReceipt, classes: [RowClass]) {
        let desk = try Desk()
        let receipt = try desk.load(RepositoryRoot.path("Tests/Fixtures/dpis-xls/\(name).xls"))
        var classes: [RowClass] = []
        try desk.workspace.store.reading { reader in
            try reader.forEachRow(ofImport: receipt.id) { classes.append($0.rowClass) }
        }
        return (desk, receipt, classes)
    }

    private func records(_ desk: Desk, _ source: String, _ kind: RecordKind) throws -> RecordBatch {
        try desk.workspace.store.reading { try $0.records(round: Desk.round, source: source, kind: kind) }
    }

    @Test func thaiDigitsAndUnitRows() throws {
        let (desk, receipt, classes) = try load("r0901_thai_digits")
        #expect(receipt.format == "xls-biff5")
        #expect(receipt.encoding == "cp874")
        #expect(classes == [.title, .title, .header, .group, .new, .new, .group, .new])
        let batch = try records(desk, "dpis-score-report", .assessment)
        #expect((0..<3).map { batch[$0].text(.unit) } == ["กองคลัง", "กองคลัง", "สำนักงานจังหวัดนราธิวาส"])
        #expect((0..<3).map { batch[$0].score(.totalScore)?.canonical } == ["90.10", "81.50", "73.00"])
        #expect(batch[0].text(.positionNumber) == "00451")
        #expect(batch[1].text(.givenName) == "กิตติ")
        #expect(batch[2].text(.level) == "K3")
    }

    @Test func twoHeaderRowsReadDownwards() throws {
        let (desk, _, classes) = try load("cgd_salary_result")
        #expect(Array(classes.prefix(5)) == [.title, .title, .header, .header, .new])
        let batch = try records(desk, "dpis-salary-result", .raise)
        #expect(batch.count == 9)
        #expect(batch[0].money(.salary) == Baht(50_530))
        #expect(batch[0].percent(.percent)?.canonical == "3.20")
        #expect(batch[0].text(.grade) == "ดีมาก")
        #expect(batch[3].money(.specialPay)?.canonical == "200.52")
    }

    @Test func whoIsNotRaisedNeedsNoPercent() throws {
        let desk = try load("cgd_salary_result").desk
        #expect(try desk.findings(.valueMissing).isEmpty)
    }

    @Test func captionsVacantSeatAndTrailer() throws {
        let (desk, _, classes) = try load("roster_two_row_header")
        #expect(classes == [.title, .header, .header, .new, .new, .new, .trailer])
        let batch = try records(desk, "dpis-roster", .person)
        #expect(batch[0].fullName == "นายสมชาย น้ำใจ")
        #expect(batch[1].text(.prefix) == "นางสาว")
        #expect(batch[1].money(.salary) == Baht(24_180))
        // A vacant seat is nobody without an id.
        #expect(batch.isVacantSeat(row: 2))
        #expect(try desk.findings(.cidMissing).isEmpty)
        #expect(try desk.findings(.nameMissing).isEmpty)
        #expect(try desk.findings(.rowCountMismatch).isEmpty)
        #expect(try desk.findings(.headerMissing).map(\.field) == [.birthDate])
    }

    @Test func anEmptyReportIsNoError() throws {
        let (_, receipt, classes) = try load("empty_report")
        #expect(receipt.dataRows == 0)
        #expect(classes == [.title, .trailer])
        #expect(receipt.balances)
    }
}
