import Pipeline
import Records
import TestSupport
import Testing

/// The same content in another shape changes nothing.
@Suite struct SameContentTests {
    private func expectUnchanged(_ receipt: ImportReceipt, rows: Int, _ what: Comment) {
        #expect(receipt.count(.new) == 0, what)
        #expect(receipt.count(.changed) == 0, what)
        #expect(receipt.count(.held) == 0, what)
        #expect(receipt.count(.unchanged) == rows, what)
        #expect(receipt.vanished == 0, what)
    }

    @Test func theSameFilesAgain() throws {
        let desk = try Desk()
        let first = try desk.loadSample()
        let before = try desk.dump()
        for (receipt, former) in zip(try desk.loadSample(), first) {
            expectUnchanged(receipt, rows: former.dataRows, "\(receipt.file)")
            #expect(receipt.sameBytesAs == former.id)
        }
        #expect(try desk.dump() == before)
    }

    /// LibreOffice made these from the sample. It read DPIS's own XLS and the CSV files as Western text, cut the
    /// zeros of numbers, and took half of the register's days for American ones.
    @Test(arguments: [
        ("epm_r0901.xlsx", 300), ("payroll.xlsx", 300), ("dpis_roster.xlsx", 300), ("positions.xls", 325),
        ("salary_result.xls", 300),
    ])
    func savedByLibreOffice(file: String, rows: Int) throws {
        let desk = try Desk()
        try desk.loadSample()
        let before = try desk.dump()
        expectUnchanged(
            try desk.load(RepositoryRoot.path("Tests/Fixtures/resaved/\(file)")), rows: rows, "\(file)")
        #expect(try desk.dump() == before)
    }

    @Test func inAnotherEncoding() throws {
        let desk = try Desk()
        try desk.loadSample()
        let roster = try desk.folder.write(SampleText.utf8(SampleText.roster()), to: "roster.csv")
        expectUnchanged(try desk.load(roster), rows: 300, "register as UTF-8")
        let payroll = try desk.folder.write(SampleText.cp874(SampleText.payroll()), to: "payroll.csv")
        expectUnchanged(try desk.load(payroll), rows: 300, "payroll as CP874")
    }

    @Test func withRowsShuffled() throws {
        let desk = try Desk()
        try desk.loadSample()
        let before = try desk.dump()
        let lines = try SampleText.roster()
        var generator = SeededGenerator(seed: 7)
        let shuffled = [lines[0]] + lines.dropFirst().shuffled(using: &generator)
        #expect(shuffled != lines)
        let path = try desk.folder.write(SampleText.cp874(shuffled), to: "roster.csv")
        expectUnchanged(try desk.load(path), rows: 300, "shuffled")
        #expect(try desk.dump().filter { !$0.hasPrefix("finding") } == before.filter { !$0.hasPrefix("finding") })
    }

    @Test func withColumnsInAnotherOrder() throws {
        let desk = try Desk()
        try desk.loadSample()
        let turned = try SampleText.payroll().map { $0.split(separator: ",").reversed().joined(separator: ",") }
        let path = try desk.folder.write(SampleText.utf8(turned), to: "payroll.csv")
        expectUnchanged(try desk.load(path), rows: 300, "columns turned")
    }
}
