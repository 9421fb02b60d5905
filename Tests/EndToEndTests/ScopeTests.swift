import Pipeline
import Records
import Storage
import TestSupport
import Testing

/// What a file speaks for: the agency or a unit; and what its silence about somebody means.
@Suite struct ScopeTests {
    private static let unit = "กองคลัง"

    private func lines(of unit: String) throws -> [String] {
        let all = try SampleText.payroll()
        return [all[0]] + all.dropFirst().filter { $0.hasSuffix(",\(unit)") }
    }

    private func load(_ desk: Desk, _ lines: [String], scope: String = "", complete: Bool? = nil) throws
        -> ImportReceipt
    {
        try desk.load(
            try desk.folder.write(SampleText.utf8(lines), to: "payroll.csv"),
            options: ImportOptions(round: Desk.round, source: "payroll", scope: scope, isComplete: complete))
    }

    private func records(_ desk: Desk) throws -> Int {
        try desk.workspace.store.reading { try $0.records(round: Desk.round, source: "payroll", kind: .person).count }
    }

    @Test func aUnitsFileAfterTheAgencysCountsNobodyTwice() throws {
        let desk = try Desk()
        _ = try load(desk, try SampleText.payroll())
        let own = try lines(of: Self.unit)
        let receipt = try load(desk, own, scope: Self.unit)
        #expect(receipt.count(.unchanged) == own.count - 1)
        #expect(try records(desk) == 300)
    }

    @Test func theAgencysFileAfterTheUnitsCountsNobodyTwice() throws {
        let desk = try Desk()
        let own = try lines(of: Self.unit)
        _ = try load(desk, own, scope: Self.unit)
        let receipt = try load(desk, try SampleText.payroll())
        #expect(receipt.count(.unchanged) == own.count - 1)
        #expect(try records(desk) == 300)
    }

    @Test func aCompleteUnitFileSpeaksForItsUnitOnly() throws {
        let desk = try Desk()
        _ = try load(desk, try SampleText.payroll())
        let receipt = try load(desk, Array(try lines(of: Self.unit).dropLast()), scope: Self.unit)
        #expect(receipt.vanished == 1)
        #expect(try records(desk) == 299)
    }

    /// DPIS writes a register for each kind of staff, and the title says of which.
    @Test func aRegisterOfOtherStaffReplacesNobody() throws {
        let desk = try Desk()
        let header = "เลขที่ตำแหน่ง,คำนำหน้าชื่อ(ไทย),ชื่อ(ไทย),นามสกุล(ไทย),เลขประจำตัวประชาชน,วัน/เดือน/ปีเกิด,ระดับตำแหน่ง,เงินเดือน"
        let official = "1,นาย,สมชาย,น้ำใจงาม,1234567890121,05/03/2522,ชำนาญการ,33250"
        let employees = [
            "9,นาย,บุญส่ง,ไม้งามดี,1990412346117,05/03/2512,ส2,18790",
            "8,นาง,สายใจ,ฝนหลวงงาม,1990512346488,30/11/2510,ส1,17010",
        ]
        func load(_ lines: [String]) throws -> ImportReceipt {
            try desk.load(
                try desk.folder.write(SampleText.utf8(lines), to: "roster.csv"),
                options: ImportOptions(round: Desk.round, source: "dpis-roster", scope: ""))
        }
        func count() throws -> Int {
            try desk.workspace.store.reading {
                try $0.records(round: Desk.round, source: "dpis-roster", kind: .person).count
            }
        }
        let titles = ["กรมบริการตัวอย่าง", "รายชื่อลูกจ้างประจำ"]
        _ = try load(titles + [header] + employees)
        #expect(try load([header, official]).vanished == 0)
        #expect(try count() == 3)
        // A later file of the same staff counts alone.
        #expect(try load(titles + [header, employees[0]]).vanished == 1)
        #expect(try count() == 2)
        #expect(
            try load([
                header, official.replacing("1,นาย", with: "2,นาย").replacing("1234567890121", with: "3559797114716"),
            ]).vanished == 1)
        #expect(try count() == 2)
    }

    @Test func aPartialFileMakesNobodyVanish() throws {
        let desk = try Desk()
        _ = try load(desk, try SampleText.payroll())
        let receipt = try load(desk, Array(try lines(of: Self.unit).dropLast()), scope: Self.unit, complete: false)
        #expect(receipt.vanished == 0)
        #expect(try records(desk) == 300)
    }

    @Test func aFileOfAnotherUnitIsFound() throws {
        let desk = try Desk()
        _ = try load(desk, try lines(of: Self.unit), scope: "กองแผนงาน")
        #expect(try desk.findings(.scopeMismatch, status: .open).count == 1)
        _ = try load(desk, try lines(of: Self.unit), scope: "  กองคลัง ")
        #expect(try desk.findings(.scopeMismatch, status: .open).count == 1)
    }
}
