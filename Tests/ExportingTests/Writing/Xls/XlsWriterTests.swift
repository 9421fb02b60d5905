import Foundation
import Records
import Testing

@testable import Exporting

@Suite struct XlsWriterTests {
    private func error(_ sheets: [Sheet]) throws -> ExportError? {
        let folder = try ScratchFolder()
        do throws(ExportError) {
            _ = try XlsWriter.write(sheets, to: folder.file("a.xls"))
            return nil
        } catch {
            #expect(try folder.names.isEmpty)
            return error
        }
    }

    @Test func twoRunsGiveTheSameBytes() throws {
        let folder = try ScratchFolder()
        let book = RosterReport.workbook(
            cover: try Samples.cover(), persons: [try Samples.person()], vacantSeats: [Samples.seat()])
        let receipt = try XlsWriter.write(book, to: folder.file("a.xls"))
        Thread.sleep(forTimeInterval: 1.1)
        _ = try XlsWriter.write(book, to: folder.file("b.xls"))
        #expect(try folder.bytes("a.xls") == folder.bytes("b.xls"))
        #expect(try ReadBack(folder.file("a.xls")).sheets.map(\.name) == receipt.sheets)
    }

    @Test func allThatCannotBeWrittenIsToldTogether() throws {
        let long = String(repeating: "ก", count: 32_768)
        let first = Sheet(
            name: "ก", rows: [.blank, SheetRow([SheetCell(.text("a\0b\0\u{7F}")), SheetCell(.text("ok"))])])
        let second = Sheet(name: "ข", rows: [SheetRow([.none, SheetCell(.identifier(long))])])
        let error = try #require(try error([first, second]))
        #expect(
            error.reason
                == .cells([
                    CellFault(sheet: "ก", row: 2, column: 1, kind: .character("\0")),
                    CellFault(sheet: "ก", row: 2, column: 1, kind: .character("\u{7F}")),
                    CellFault(sheet: "ข", row: 1, column: 2, kind: .tooLong(units: 32_768)),
                ]))
        #expect(
            error.description.hasSuffix(
                "a.xls: ก A2: no character U+0000; ก A2: no character U+007F; ข B1: 32768 UTF-16 units"))
    }

    @Test func theLongestTextIsWritten() throws {
        let text = String(repeating: "ก", count: 32_767)
        #expect(try error([Sheet(name: "ก", rows: [SheetRow([SheetCell(.text(text))])])]) == nil)
    }

    @Test func lineEndsBecomeLineFeeds() throws {
        let folder = try ScratchFolder()
        _ = try XlsWriter.write(
            [Sheet(name: "ก", rows: [SheetRow([SheetCell(.text("a\r\nb\rc\n\nd"))])])], to: folder.file("a.xls"))
        #expect(try ReadBack(folder.file("a.xls")).sheets.first?.text(1, 1) == "a\nb\nc\n\nd")
    }

    @Test func columnsEndAt256() throws {
        let cells = Array(repeating: SheetCell(.count(1)), count: 257)
        #expect(try error([Sheet(name: "ก", rows: [SheetRow(Array(cells.prefix(256)))])]) == nil)
        #expect(
            try error([Sheet(name: "ก", rows: [SheetRow(cells)])])?.reason
                == .tooManyColumns(sheet: "ก", count: 257, limit: 256))
    }

    @Test func aWorkbookNeedsAVisibleSheet() throws {
        var sheet = Sheet(name: "ก")
        sheet.isHidden = true
        #expect(try error([sheet])?.reason == .nothingVisible)
        #expect(try error([])?.reason == .nothingVisible)
    }

    @Test func pageBreaksEndAt1023() throws {
        var sheet = Sheet(name: "ก", rows: Array(repeating: SheetRow([SheetCell(.count(1))]), count: 2000))
        sheet.pageBreaks = Array(1...1023)
        #expect(try error([sheet]) == nil)
        sheet.pageBreaks = Array(1...1024)
        guard case .refused(sheet: "ก", row: 0, column: 0, _) = try error([sheet])?.reason else {
            Issue.record("1024 page breaks were taken")
            return
        }
    }

    @Test func whatTheFormatLeavesOutIsNoted() throws {
        let folder = try ScratchFolder()
        let cells = [
            SheetCell(.count(1), comment: "เดิม 2"), SheetCell(.day(try Samples.day("1899-12-31"))),
            SheetCell(.count(.max)),
        ]
        let receipt = try XlsWriter.write([Sheet(name: "a/b", rows: [SheetRow(cells)])], to: folder.file("a.xls"))
        #expect(
            receipt.notes == [
                .init(sheet: "a-b", kind: .sheetRenamed(from: "a/b")),
                .init(sheet: "a-b", row: 1, column: 1, kind: .commentLeftOut),
                .init(sheet: "a-b", row: 1, column: 2, kind: .dayAsText),
                .init(sheet: "a-b", row: 1, column: 3, kind: .numberAsText),
            ])
    }

    @Test func anErrorLeavesTheFormerFile() throws {
        let folder = try ScratchFolder()
        try folder.write(Array("before".utf8), to: "a.xls")
        #expect(throws: ExportError.self) {
            _ = try XlsWriter.write(
                [Sheet(name: "ก", rows: [SheetRow([SheetCell(.text("\0"))])])], to: folder.file("a.xls"))
        }
        #expect(try folder.bytes("a.xls") == Array("before".utf8))
        #expect(throws: ExportError(path: folder.file("x/a.xls"), reason: .directoryMissing)) {
            _ = try XlsWriter.write([Sheet(name: "ก")], to: folder.file("x/a.xls"))
        }
    }
}
