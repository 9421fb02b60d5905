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
