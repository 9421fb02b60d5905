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

    /// The first twelve people of the register, saved by LibreOffice, which cut the zeros of numbers.
    @Test(arguments: [
        ("twelve-people.ods", "ods"), ("twelve-people-web-page.xls", "html"),
        ("twelve-people-xml-2003.xls", "spreadsheetml"),
    ])
    func aPartOfTheRegisterSavedByLibreOffice(file: String, format: String) throws {
        let desk = try Desk()
        try desk.load(
            try desk.folder.write(SampleText.cp874(Array(SampleText.roster().prefix(13))), to: "dpis_roster.csv"))
        let before = try desk.dump()
        let receipt = try desk.load(RepositoryRoot.path("Tests/Fixtures/resaved/\(file)"))
        #expect(receipt.format == format)
        expectUnchanged(receipt, rows: 12, "\(file)")
        #expect(try desk.dump() == before)
    }

    /// What PHP scripts and dumps of the database make of the register.
    @Test(arguments: ["windows-874 page", "tis-620 page", "|#|", "$", ";", "UTF-16"])
    func writtenByAnotherProgram(form: String) throws {
        let desk = try Desk()
        let lines = try SampleText.roster()
        try desk.load(RepositoryRoot.sampleFiles[0])
        let before = try desk.dump()
        let cells = lines.map(SampleText.cells)
        let bytes: [UInt8]
        var format = "csv"
        switch form {
        case "|#|", "$", ";": bytes = SampleText.cp874(cells.map { $0.joined(separator: form) })
        case "UTF-16":
            let text = "\u{FEFF}" + cells.map { $0.joined(separator: "\t") + "\r\n" }.joined()
            bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        default:
            format = "html"
            let rows = cells.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }
            let encoding = form.split(separator: " ")[0]
            let type = "text/html; charset=\(encoding)"
            bytes = SampleText.cp874(
                ["<html><meta http-equiv=\"Content-Type\" content=\"\(type)\"><table>"] + rows + ["</table></html>"])
        }
        let receipt = try desk.load(try desk.folder.write(bytes, to: "export.xls"))
        #expect(receipt.format == format)
        #expect(receipt.source == "dpis-roster")
        #expect(receipt.count(.new) == 0)
        #expect(receipt.count(.changed) == 0)
        #expect(receipt.count(.unchanged) == 300)
        #expect(receipt.vanished == 0)
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
