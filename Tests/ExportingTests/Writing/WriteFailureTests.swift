import Foundation
import Records
import Testing

@testable import Exporting

@Suite struct WriteFailureTests {
    private func workbook() throws -> Workbook {
        Workbook(title: "t", createdOn: try Samples.day("2022-04-01"), sheets: [Sheet(name: "ก")])
    }

    @Test func aMissingDirectoryIsNamed() throws {
        let folder = try ScratchFolder()
        let path = folder.file("missing/a.xlsx")
        #expect(throws: ExportError(path: path, reason: .directoryMissing)) {
            try WorkbookWriter.write(try workbook(), to: path)
        }
        #expect(try folder.names.isEmpty)
    }

    @Test func aFileInPlaceOfTheDirectoryIsNoDirectory() throws {
        let folder = try ScratchFolder()
        try folder.write([1], to: "file")
        let path = folder.file("file/a.xlsx")
        #expect(throws: ExportError(path: path, reason: .directoryMissing)) {
            try WorkbookWriter.write(try workbook(), to: path)
        }
    }

    @Test func aDirectoryIsNotOverwritten() throws {
        let folder = try ScratchFolder()
        #expect(throws: ExportError(path: folder.path, reason: .targetIsDirectory)) {
            try WorkbookWriter.write(try workbook(), to: folder.path)
        }
        #expect(try folder.names.isEmpty)
    }

    #if os(Linux)
        /// The kernel lets nobody make files there, the superuser included.
        @Test func aDirectoryThatTakesNoFilesIsNamed() throws {
            #expect(throws: ExportError(path: "/sys/a.xlsx", reason: .directoryNotWritable)) {
                try WorkbookWriter.write(try workbook(), to: "/sys/a.xlsx")
            }
        }
    #endif

    @Test func theTargetIsReplacedInOneStepAndNothingElseIsLeft() throws {
        let folder = try ScratchFolder()
        try folder.write([1, 2, 3], to: "รายงาน.xlsx")
        _ = try WorkbookWriter.write(try workbook(), to: folder.file("รายงาน.xlsx"))
        #expect(try folder.names == ["รายงาน.xlsx"])
        #expect(try folder.bytes("รายงาน.xlsx").starts(with: Array("PK".utf8)))
    }

    @Test func afterAnErrorTheOldFileIsStillThere() throws {
        let folder = try ScratchFolder()
        try folder.write([1, 2, 3], to: "a.xlsx")
        let path = folder.file("a.xlsx")
        var book = try workbook()
        let nowhere = CellRange(sheet: "x", column: 1, firstRow: 1, lastRow: 1)
        book.sheets[0].rows = [SheetRow([SheetCell(.formula(.sum(nowhere), cached: .count(0)))])]
        #expect(throws: ExportError(path: path, reason: .danglingReference(sheet: "x", row: 1))) {
            try WorkbookWriter.write(book, to: path)
        }
        #expect(try folder.names == ["a.xlsx"])
        #expect(try folder.bytes("a.xlsx") == [1, 2, 3])
    }

    @Test func aWorkbookWithNothingToSeeIsRefused() throws {
        let folder = try ScratchFolder()
        let path = folder.file("a.xlsx")
        var book = try workbook()
        book.sheets[0].isHidden = true
        #expect(throws: ExportError(path: path, reason: .nothingVisible)) {
            try WorkbookWriter.write(book, to: path)
        }
        book.sheets = []
        #expect(throws: ExportError(path: path, reason: .nothingVisible)) {
            try WorkbookWriter.write(book, to: path)
        }
    }

    @Test func tooManyColumnsAreRefused() throws {
        let folder = try ScratchFolder()
        let path = folder.file("a.xlsx")
        var book = try workbook()
        book.sheets[0].rows = [SheetRow(Array(repeating: SheetCell(.count(1)), count: 16_384))]
        _ = try WorkbookWriter.write(book, to: path)
        book.sheets[0].rows[0].cells.append(SheetCell(.count(1)))
        #expect(throws: ExportError(path: path, reason: .tooManyColumns(sheet: "ก", count: 16_385))) {
            try WorkbookWriter.write(book, to: path)
        }
    }

    @Test(arguments: [
        (ENOENT, ExportError.Reason.directoryMissing), (ENOSPC, .diskFull), (EDQUOT, .diskFull), (EFBIG, .diskFull),
        (EROFS, .directoryNotWritable), (EACCES, .directoryNotWritable), (EISDIR, .targetIsDirectory),
    ])
    func systemErrorsHaveTheirReasons(_ code: Int32, _ reason: ExportError.Reason) {
        #expect(ExportError.fromSystem("/x/a.xlsx", code: code) == ExportError(path: "/x/a.xlsx", reason: reason))
    }

    @Test func theErrorNamesPathAndReason() {
        let error = ExportError.fromSystem("/x/a.xlsx", code: ENOSPC)
        #expect(error.description == "/x/a.xlsx: no space left on the device")
    }
}
