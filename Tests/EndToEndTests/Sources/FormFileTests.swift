import Foundation
import Mapping
import Pipeline
import Records
import Rulebook
import Storage
import TestSupport
import Testing

/// Filled-in forms from the file to the finding.
@Suite struct FormFileTests {
    private static func path(_ name: String) -> String { RepositoryRoot.path("Tests/Fixtures/forms/\(name)") }

    @Test(arguments: FormFixture.paths) func everyPartHasItsMapping(_ path: String) throws {
        let all = try RecognizedFile.recognizeAll(
            path: RepositoryRoot.path(path), source: nil, rulebook: Desk.rulebook.get())
        #expect(all.map(\.mapping.name).sorted() == FormFixture.mappings(path).sorted())
    }

    @Test(arguments: FormFixture.paths) func theSameFileAgainChangesNothing(_ path: String) throws {
        let desk = try Desk()
        let first = try desk.loadAll(RepositoryRoot.path(path))
        let before = try desk.dump()
        for (receipt, former) in zip(try desk.loadAll(RepositoryRoot.path(path)), first) {
            #expect(receipt.count(.unchanged) == former.dataRows)
            #expect(receipt.rowsRead == former.rowsRead)
            #expect(receipt.sameBytesAs == former.id)
            #expect(receipt.balances)
        }
        #expect(try desk.dump() == before)
    }

    /// LibreOffice saved the form of the province once more.
    @Test(arguments: ["xls", "ods", "html", "xlsx"]) func theSameFormInAnotherFormatChangesNothing(_ ending: String)
        throws
    {
        let desk = try Desk()
        try desk.loadAll(Self.path("province-one-sheet.csv"))
        let before = try desk.dump().filter { !$0.hasPrefix("finding ") }
        let file =
            ending == "xlsx"
            ? Self.path("province-one-sheet.xlsx")
            : RepositoryRoot.path("Tests/Fixtures/resaved/province-form.\(ending)")
        let receipts = try desk.loadAll(file)
        #expect(
            receipts.map(\.source).sorted()
                == FormFixture.mappings("Tests/Fixtures/forms/province-one-sheet.csv").sorted())
        for receipt in receipts { #expect(receipt.count(.unchanged) == receipt.dataRows, "\(receipt.source)") }
        #expect(try desk.dump().filter { !$0.hasPrefix("finding ") } == before)
    }

    @Test func oneSourceCanBeNamed() throws {
        let desk = try Desk()
        var options = ImportOptions(round: Desk.round)
        options.source = "dpis-form-indicators"
        let receipts = try desk.loadAll(Self.path("three-sheets.xlsx"), options: options)
        #expect(receipts.map(\.source) == ["dpis-form-indicators"])
        #expect(receipts.first?.count(.new) == 3)
    }

    @Test func anUndoneSourceLeavesTheOthers() throws {
        let desk = try Desk()
        let receipts = try desk.loadAll(Self.path("three-sheets.xlsx"))
        let before = try desk.dump()
        try desk.settling.setUndone(importID: receipts[1].id, undone: true, reason: "ทดสอบ")
        let left = try desk.dump()
        #expect(left.contains { $0.hasPrefix("dpis-form-summary ") })
        #expect(!left.contains { $0.hasPrefix("dpis-form-indicators ") })
        try desk.settling.setUndone(importID: receipts[1].id, undone: false, reason: "ทดสอบ")
        #expect(try desk.dump() == before)
    }

    @Test func aFindingPointsToTheCellOfTheFormAndItsText() throws {
        let desk = try Desk()
        try desk.loadAll(Self.path("forms-with-faults.xlsx"))
        let finding = try #require(try desk.findings(.numberUnreadable).first { $0.field == .resultScore })
        let place = try #require(finding.places.first?.location)
        #expect((place.sheet, place.row, place.columnLetters) == ("คะแนนอ่านไม่ได้", 12, "E"))
        let total = try #require(try desk.findings(.totalMismatch).first)
        #expect(total.places.first?.location.sheet == "ขัดกัน")
        #expect((total.places.first?.location.row, total.places.first?.location.columnLetters) == (16, "E"))
        #expect(total.seenRaw == "93.9")
    }

    /// The name stands on the first sheet, the scores on the second.
    @Test func aRecordOverSeveralSheetsKeepsTheSheetOfEachField() throws {
        let desk = try Desk()
        try desk.loadAll(Self.path("dpis-form.xls"))
        try desk.workspace.store.reading { reader in
            let batch = try reader.records(round: Desk.round, source: "dpis-form-summary", kind: .assessment)
            let id = batch[0].id
            let total = try #require(try reader.location(record: id, field: .totalScore))
            #expect((total.sheet, total.row, total.columnLetters) == ("kpi_formN_sheet_2", 7, "D"))
            let name = try #require(try reader.location(record: id, field: .surname))
            #expect((name.sheet, name.row, name.columnLetters) == ("kpi_formN_sheet_1", 9, "C"))
            #expect(try reader.location(record: id, field: nil)?.row == 9)
        }
    }

    @Test func changedLinesFindTheirRecords() throws {
        let desk = try Desk()
        let text = try String(contentsOfFile: Self.path("province-one-sheet.csv"), encoding: .utf8)
        try desk.loadAll(desk.folder.write(Array(text.utf8), to: "a.csv"))
        let changed = text.replacing("60,70,80,90,100,4,40,1.6", with: "60,70,80,90,100,5,40,2")
            .replacing("60,70,80,90,100,5,35,1.75", with: "60,70,80,90,100,4,35,1.4")
        let receipts = try desk.loadAll(desk.folder.write(Array(changed.utf8), to: "b.csv"))
        let lines = try #require(receipts.first { $0.source == "dpis-form-indicators" })
        #expect((lines.count(.changed), lines.count(.unchanged), lines.count(.new)) == (2, 1, 0))
    }

    @Test func inspectingNamesTheFormAndItsLabels() throws {
        let inspection = try Inspection(
            path: Self.path("three-sheets.xlsx"), showsPersonal: true, rulebook: Desk.rulebook.get())
        #expect(
            inspection.tables.map { $0.forms.map(\.mapping) } == [
                // Who the parts are about stands in the first, too.
                ["dpis-form-summary", "dpis-form-indicators", "dpis-form-competencies"], ["dpis-form-indicators"],
                ["dpis-form-competencies"],
            ])
        let name = try #require(inspection.tables[0].forms.first?.values.first { $0.field == .fullName })
        #expect((name.row, name.column) == (4, 1))
        #expect(name.label == "ชื่อผู้รับการประเมิน (นาย/นาง/นางสาว)")
        #expect(name.text == "นายสมหมาย ใจงาม")
        let masked = try Inspection(path: Self.path("three-sheets.xlsx"), rulebook: Desk.rulebook.get())
        #expect(masked.tables[0].forms.first?.values.first { $0.field == .fullName }?.text == "นายส… ใ…")
    }
}
