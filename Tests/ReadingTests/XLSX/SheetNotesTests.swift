import Records
import Testing

@testable import Reading

/// What a sheet says beside its cells: merged ranges, hidden columns, rows and sheets.
struct SheetNotesTests {
    private static func notes(_ workbook: WorkbookBuilder, limits: ReadingLimits = .default) throws -> SheetNotes {
        let file = try SourceFile.open(
            MemoryBytes(bytes: workbook.bytes), path: "input", options: ReadingOptions(limits: limits))
        var reader = try file.rows(sheet: 0)
        var batch = RowBatch()
        while try reader.read(into: &batch) {}
        return reader.notes
    }

    private static func merged(_ references: String...) -> String {
        "<mergeCells count=\"7\">\(references.map { "<mergeCell ref=\"\($0)\"/>" }.joined())</mergeCells>"
    }

    @Test func mergedRangesAreTold() throws {
        let book = WorkbookBuilder(
            rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", tail: Self.merged("A1:C2", "$D$4:B3", "E5"))
        #expect(
            try Self.notes(book).mergedRanges == [
                CellRange(rows: 1...2, columns: 1...3), CellRange(rows: 3...4, columns: 2...4),
                CellRange(rows: 5...5, columns: 5...5),
            ])
        var empty = book
        empty.sheet = "<worksheet><sheetData/>\(Self.merged("A1:B1"))</worksheet>"
        #expect(try Self.notes(empty).mergedRanges == [CellRange(rows: 1...1, columns: 1...2)])
    }

    @Test func aMergeOfWholeColumnsIsOnlyARange() throws {
        let book = WorkbookBuilder(tail: Self.merged("A1:A1048576", "B:C", "7:8", "A1:ZZZZ99999999"))
        #expect(
            try Self.notes(book).mergedRanges == [
                CellRange(rows: 1...1_048_576, columns: 1...1), CellRange(rows: 1...1_048_576, columns: 2...3),
                CellRange(rows: 7...8, columns: 1...16_384), CellRange(rows: 1...1_048_576, columns: 1...16_384),
            ])
    }

    @Test(arguments: ["", ":", "A1:", "A0", "1A", "A1:B2:C3", "ก1"])
    func aMergeOfNoRangeIsDamage(_ reference: String) {
        let error = readingError(WorkbookBuilder(tail: Self.merged(reference)).bytes)
        #expect(error?.kind == .damaged(.cellReference))
        #expect(error?.offset != nil)
    }

    @Test func mergedRangesAreLimited() throws {
        var limits = ReadingLimits()
        limits.mergedRanges = 2
        #expect(
            try Self.notes(WorkbookBuilder(tail: Self.merged("A1:B1", "A2:B2")), limits: limits).mergedRanges.count == 2
        )
        let three = WorkbookBuilder(tail: Self.merged("A1:B1", "A2:B2", "A3:B3")).bytes
        #expect(readingError(three, limits: limits)?.kind == .limit(name: "mergedRanges", value: 2))
    }

    @Test func hiddenColumnsAreTold() throws {
        let columns = """
            <cols><col min="7" max="7" width="9" hidden="1"/><col min="2" max="3" hidden="true"/><col min="1" max="1"/>\
            <col min="4" max="4" hidden="on"/><col min="9" max="9" hidden="0"/><col min="16000" max="99999" hidden="1"/>\
            <col min="5" max="2" hidden="1"/><col hidden="1"/></cols>
            """
        #expect(try Self.notes(WorkbookBuilder(head: columns)).hiddenColumns == [2...4, 7...7, 16_000...16_384])
        #expect(try Self.notes(WorkbookBuilder()).hiddenColumns.isEmpty)
    }

    @Test func hiddenRowsAreTold() throws {
        let rows = """
            <row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="true"/><row r="3" hidden="TRUE"/>\
            <row r="4" hidden="0"/><row r="5"/><row r="6" hidden="false"/>
            """
        let expected = ["1h: 1=number:1", "2h:", "3h:", "4:", "5:", "6:"]
        #expect(try readCells(WorkbookBuilder(rows: rows).bytes) == expected)
        // Rows of no height are those that the sheet does not store: that is how Excel hides all below the table.
        let zeroHeight = "<sheetFormatPr defaultRowHeight=\"15\" zeroHeight=\"1\"/>"
        #expect(try readCells(WorkbookBuilder(rows: rows, head: zeroHeight).bytes) == expected)
    }

    @Test(arguments: [
        ("", false), ("state=\"visible\"", false), ("state='hidden'", true), ("state=\"veryHidden\"", true),
    ])
    func hiddenSheetsAreTold(_ state: String, _ isHidden: Bool) throws {
        let bytes = WorkbookBuilder(sheetState: state).bytes
        let file = try SourceFile.open(MemoryBytes(bytes: bytes), path: "input")
        #expect(file.sheets.map(\.isHidden) == [isHidden])
    }

    @Test func notesAreReadAfterTheLastRowOnly() throws {
        let rows = (1...(RowBatch.rowsPerBatch + 1)).map { "<row r=\"\($0)\"/>" }.joined()
        let bytes = WorkbookBuilder(rows: rows, tail: Self.merged("A1:B1")).bytes
        var reader = try SourceFile.open(MemoryBytes(bytes: bytes), path: "input").rows(sheet: 0)
        var batch = RowBatch()
        #expect(try reader.read(into: &batch))
        #expect(reader.notes.mergedRanges.isEmpty)
        #expect(try reader.read(into: &batch))
        #expect(try !reader.read(into: &batch))
        #expect(reader.notes.mergedRanges.count == 1)
    }

    @Test func aSecondTableOfRowsIsDamage() {
        let book = WorkbookBuilder(tail: "<sheetData><row r=\"1\"/></sheetData>")
        #expect(readingError(book.bytes)?.kind == .damaged(.xml))
    }
}
