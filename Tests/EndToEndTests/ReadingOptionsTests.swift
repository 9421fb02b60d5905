import Foundation
import Pipeline
import Reading
import Records
import TestSupport
import Testing

@Suite struct ReadingOptionsTests {
    @Test func hiddenRowsAndMergedCellsAreTold() throws {
        let desk = try Desk()
        let file = RepositoryRoot.path("Tests/Fixtures/handmade/payroll-hidden-rows-merged-unit.xlsx")
        let receipt = try desk.load(file)
        #expect(receipt.dataRows == 12)
        let hidden = try #require(try desk.findings(.rowsHidden).first)
        #expect(hidden.seen == "3")
        #expect(hidden.places.first?.location.row == 5)
        #expect(hidden.evidence.map(\.value) == ["5, 8, 9"])
        let merged = try #require(try desk.findings(.cellsMerged).first)
        #expect(merged.seen == "1")
        #expect(merged.places.first?.location.row == 10)
        #expect(merged.evidence.map(\.value) == ["E10:E12"])
    }

    @Test func aCellWrittenOverCountsAsExcelShowsItAndIsTold() throws {
        let desk = try Desk()
        try desk.load(RepositoryRoot.path("Tests/Fixtures/handmade/payroll-salary-written-over.xls"))
        let finding = try #require(try desk.findings(.cellsOverwritten).first)
        #expect(finding.seen == "1")
        #expect(finding.places.first?.location.row == 3)
        #expect(finding.places.first?.location.column == 4)
        #expect(try desk.dump().contains { $0.contains("salary=33260.00") })
        #expect(try !desk.dump().contains { $0.contains("salary=33250.00") })
    }

    @Test func undoTakesThemAwayAndRedoBringsThemBack() throws {
        let desk = try Desk()
        let file = RepositoryRoot.path("Tests/Fixtures/handmade/payroll-hidden-rows-merged-unit.xlsx")
        let receipt = try desk.load(file)
        let open = { try desk.findings(status: .open).filter { [.rowsHidden, .cellsMerged].contains($0.code) } }
        #expect(try open().count == 2)
        try desk.settling.setUndone(importID: receipt.id, undone: true, reason: "ผิดแฟ้ม")
        #expect(try open().isEmpty)
        try desk.settling.setUndone(importID: receipt.id, undone: false, reason: "ถูกแล้ว")
        #expect(try open().count == 2)
    }

    @Test func aFileWithoutThemHasNoSuchFinding() throws {
        let desk = try Desk()
        try desk.loadSample()
        #expect(try desk.findings(.rowsHidden).isEmpty)
        #expect(try desk.findings(.cellsMerged).isEmpty)
        #expect(try desk.findings(.cellsOverwritten).isEmpty)
    }

    @Test func inspectCountsRowsAndTellsWhatIsHiddenOrMerged() throws {
        let file = RepositoryRoot.path("Tests/Fixtures/handmade/payroll-hidden-rows-merged-unit.xlsx")
        let table = try #require(try Inspection(path: file, rulebook: Desk.rulebook.get()).tables.first)
        #expect(table.rowCount == 14)
        #expect(table.hiddenRows == 3)
        #expect(table.notes.hiddenColumns == [3...3])
        #expect(table.notes.mergedRanges.map(\.text) == ["A1:E1", "E10:E12"])
    }

    @Test func aPreviewHidesCitizenIdsAndKeepsARowOnItsLine() throws {
        let tool = Tool(folder: try TemporaryFolder())
        let path = tool.folder.file("people.csv")
        try Data("รหัส,หมายเหตุ\n1999900000123,\"บรรทัดแรก\nบรรทัดสอง\"\n๑-๙๙๙๙-๐๐๐๐๐-๑๒-๓,1234567890\n".utf8)
            .write(to: URL(fileURLWithPath: path))
        for format in ["text", "json"] {
            let shown = try tool.run(["inspect", path, "--format", format, "--lang", "th"]).output
            #expect(!shown.contains("1999900000123") && !shown.contains("๑-๙๙๙๙"))
            #expect(shown.contains("x-xxxx-xxxxx-12-3"))
            // An account or a telephone: somebody's number as well.
            #expect(!shown.contains("1234567890") && shown.contains("xxxxxxxx90"))
        }
        let text = try tool.run(["inspect", path]).output
        #expect(text.contains("บรรทัดแรก␤บรรทัดสอง"))
    }

    /// A file whose few Thai words are valid UTF-8 by chance can only be read right when its encoding is told; what
    /// was told counts also when a finding shows what the cell said.
    @Test func whatIsToldAboutAFileIsKeptWithTheImport() throws {
        let desk = try Desk()
        let header = "เลขประจำตัวประชาชน^ชื่อ-นามสกุล^เลขถือจ่าย^เงินเดือน^หน่วยงาน\n"
        let row = "1-9999-00000-00-9^นายสมมติ ตัวอย่าง^00001^19340.00^กองคลัง\n"
        let bytes = (header + row).unicodeScalars.map { scalar in
            scalar.value >= 0xE01 ? UInt8(scalar.value - 0xE01 + 0xA1) : UInt8(scalar.value)
        }
        let path = desk.folder.file("payroll.txt")
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        #expect(throws: ImportRefusal.self) { try desk.load(path) }
        let reading = ReadingOptions(encoding: .cp874, delimiter: "^")
        let receipt = try desk.load(path, options: ImportOptions(round: Desk.round, reading: reading))
        #expect(receipt.dataRows == 1)
        #expect(receipt.encoding == "cp874")
        let finding = try #require(try desk.findings().first { $0.field == .citizenId })
        #expect(finding.seenRaw == "1-9999-00000-00-9")
    }

    @Test func theProgramTakesLimitsEncodingAndDelimiter() throws {
        let file = RepositoryRoot.path("SampleData/department-2565-2/payroll.csv")
        let tool = Tool(folder: try TemporaryFolder())
        let refused = try tool.run(["cells", file, "--limit", "columns=4", "--lang", "en"])
        #expect(refused.code == 3)
        #expect(refused.errors.contains("columns = 4"))
        #expect(refused.errors.contains("--limit"))
        #expect(try tool.run(["cells", file, "--limit", "columns=5", "--count"]).code == 0)
        let unknown = try tool.run(["cells", file, "--limit", "heaven=5"])
        #expect(unknown.code == 2)
        #expect(unknown.errors.contains("rowBytes"))
        #expect(try tool.run(["cells", file, "--encoding", "ebcdic"]).code == 2)
        let oneColumn = try tool.run(["cells", file, "--delimiter", "tab"])
        #expect(oneColumn.code == 0)
        #expect(!oneColumn.output.contains("\"column\":2"))
    }
}
