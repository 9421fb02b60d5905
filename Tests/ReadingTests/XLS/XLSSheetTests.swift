import Records
import Testing

@testable import Reading

/// What a sheet of an XLS workbook says: the order of its records, hidden and merged parts, substreams.
struct XLSSheetTests {
    private typealias Builder = BIFFBuilder

    private static func notes(_ bytes: [UInt8], _ limits: ReadingLimits = .default) throws -> SheetNotes {
        let file = try SourceFile.open(
            MemoryBytes(bytes: bytes), path: "input", options: ReadingOptions(limits: limits))
        var reader = try file.rows(sheet: 0)
        var batch = RowBatch()
        while try reader.read(into: &batch) {}
        return reader.notes
    }

    @Test func mergedRangesOfSeveralRecordsAreTold() throws {
        var book = Builder(isBIFF8: true)
        book.sheet =
            Builder.record(0xE5, .le16(2, 0, 0, 0, 3, 1, 2, 4, 4)) + Builder.number(0, 0, 1)
            + Builder.record(0xE5, .le16(1, 9, 65535, 254, 255))
            // Claims three ranges and holds one.
            + Builder.record(0xE5, .le16(3, 5, 5, 5, 6))
        #expect(
            try Self.notes(book.stream).mergedRanges == [
                CellRange(rows: 1...1, columns: 1...4), CellRange(rows: 2...3, columns: 5...5),
                CellRange(rows: 10...65536, columns: 255...256), CellRange(rows: 6...6, columns: 6...7),
            ])
        var limits = ReadingLimits()
        limits.mergedRanges = 4
        #expect(readingError(book.stream, limits: limits) == nil)
        limits.mergedRanges = 3
        #expect(readingError(book.stream, limits: limits)?.kind == .limit(name: "mergedRanges", value: 3))
    }

    @Test func hiddenColumnsAreTold() throws {
        var book = Builder(isBIFF8: true)
        func columns(_ first: Int, _ last: Int, _ flags: Int) -> [UInt8] {
            Builder.record(0x7D, .le16(first, last, 2000, 15, flags, 0))
        }
        // The last one is how Excel writes "to the end".
        book.sheet = columns(0, 0, 0) + columns(6, 7, 1) + columns(1, 2, 1) + columns(3, 3, 1) + columns(250, 256, 1)
        #expect(try Self.notes(book.stream).hiddenColumns == [2...4, 7...8, 251...256])
    }

    @Test(arguments: [0, 1, 2])
    func hiddenSheetsAreReadAndTold(_ flags: Int) throws {
        var book = Builder(isBIFF8: true)
        book.sheet = Builder.number(0, 0, 1)
        book.otherSheets = [Builder.Sheet(name: Array("T".utf8), flags: flags, records: Builder.number(4, 1, 2))]
        let file = try SourceFile.open(MemoryBytes(bytes: book.stream), path: "input")
        #expect(file.sheets == [.init(name: "S", isHidden: false), .init(name: "T", isHidden: flags > 0)])
        #expect(try readCells(file, sheet: 1) == ["5: 2=number:2"])
        #expect(try readCells(file, sheet: 0) == ["1: 1=number:1"])
    }

    @Test func hiddenRowsSayItWhereverTheirRecordStands() throws {
        func row(_ number: Int, _ flags: Int) -> [UInt8] {
            Builder.record(0x208, .le16(number, 0, 9, 255, 0, 0, flags, 15))
        }
        var book = Builder(isBIFF8: true)
        book.sheet = row(0, 0x20) + row(1, 0x100) + row(7, 0x20)
        for number in 0..<3 { book.sheet += Builder.number(number, 0, 1) }
        book.sheet += row(2, 0x20)
        #expect(try readCells(book.stream) == ["1h: 1=number:1", "2: 1=number:1", "3h: 1=number:1"])
    }

    @Test func chartsMacrosAndModulesAreLeftOutAndTold() throws {
        var book = Builder(isBIFF8: true)
        book.sheet = Builder.number(0, 0, 1)
        for (name, flags) in [("C", 0x200), ("M", 0x100), ("V", 0x600), ("X", 0x900)] {
            book.otherSheets.append(Builder.Sheet(name: Array(name.utf8), flags: flags))
        }
        let file = try SourceFile.open(MemoryBytes(bytes: book.stream), path: "input")
        #expect(file.sheets.map(\.name) == ["S"])
        expectBothLanguages(file)
        #expect(
            file.evidence.map(\.en) == [
                "BIFF8 text is Unicode", "sheet “C” is a chart and has no cells",
                "sheet “M” is a macro sheet and has no cells", "sheet “V” is a Visual Basic module and has no cells",
                "sheet “X” is of an unknown kind and has no cells",
            ])
    }

    @Test func aWorkbookWithoutAWorksheetIsNoTable() {
        var book = Builder(isBIFF8: true)
        book.sheetFlags = 0x200
        #expect(readingError(book.stream)?.kind == .notATable(found: .sheetless))
        let none = Builder.record(0x809, .le16(0x600, 5, 0, 0)) + Builder.record(0x0A, [])
        #expect(readingError(none)?.kind == .notATable(found: .sheetless))
    }

    @Test func aBareSheetWithoutAWorkbookIsRead() throws {
        let bytes =
            Builder.record(0x809, .le16(0x500, 0x10, 0, 0)) + Builder.record(0xE0, .le16(0, 14))
            + Builder.number(0, 0, 5) + Builder.label5(0, 1, cp874("กองคลัง")) + Builder.record(0x0A, [])
        #expect(try readCells(bytes) == ["1: 1=date:5 2=text:กองคลัง"])
    }

    @Test func aPasswordInASheetIsTold() {
        var book = Builder(isBIFF8: false)
        book.sheet = Builder.record(0x2F, .le16(1, 2)) + Builder.number(0, 0, 1)
        #expect(readingError(book.stream)?.kind == .encrypted)
    }

    @Test func rowsInAnyOrderAreSorted() throws {
        var book = Builder(isBIFF8: false)
        var expected: [String] = []
        // Column after column, as a writer does that fills one column at a time.
        for column in 0..<5 {
            for row in 0..<700 { book.sheet += Builder.number(row, column, Double(row * 10 + column)) }
        }
        for row in 0..<700 {
            expected.append("\(row + 1): " + (0..<5).map { "\($0 + 1)=number:\(row * 10 + $0)" }.joined(separator: " "))
        }
        #expect(try readCells(book.stream) == expected)
        #expect(try readCells(book.stream, chunkSize: 5) == expected)
        var limits = ReadingLimits()
        limits.unorderedRuns = 3500
        #expect(readingError(book.stream, limits: limits) == nil)
        limits.unorderedRuns = 3499
        #expect(readingError(book.stream, limits: limits)?.kind == .limit(name: "unorderedRuns", value: 3499))
    }

    @Test func rowsThatComeInBlocksFromTheEndAreSorted() throws {
        var book = Builder(isBIFF8: true)
        for block in (0..<10).reversed() {
            for row in 0..<32 { book.sheet += Builder.record(0x208, .le16(block * 32 + row, 0, 1, 0, 0, 0, 0, 0)) }
            for row in 0..<32 { book.sheet += Builder.number(block * 32 + row, 0, 1) }
        }
        #expect(try readCells(book.stream) == (1...320).map { "\($0): 1=number:1" })
    }

    @Test func anEmptyCellYieldsToOneThatHoldsSomething() throws {
        var book = Builder(isBIFF8: false)
        book.sheet =
            Builder.record(0xBE, .le16(0, 0, 0, 0, 1)) + Builder.number(0, 1, 7) + Builder.number(0, 0, 8)
            // The other way round nothing is lost, either.
            + Builder.number(1, 0, 5) + Builder.record(0x201, .le16(1, 0, 0)) + Builder.label5(1, 0, [])
            // The same twice.
            + Builder.label5(2, 0, Array("a".utf8)) + Builder.label5(2, 0, Array("a".utf8))
        #expect(try readCells(book.stream) == ["1: 1=number:8 2=number:7", "2: 1=number:5", "3: 1=text:a"])
    }

    @Test func ofTwoDifferentValuesTheLaterCountsAndItIsTold() throws {
        var book = Builder(isBIFF8: false)
        book.sheet =
            Builder.number(3, 4, 9) + Builder.number(3, 2, 5) + Builder.label5(3, 2, Array("5".utf8))
            + Builder.record(0x201, .le16(3, 2, 0)) + Builder.number(3, 4, 1) + Builder.number(3, 4, 1)
        #expect(try readCells(book.stream) == ["4: 3=text:5 5=number:1"])
        var notes = try Self.notes(book.stream)
        #expect(notes.overwrittenCells == 2)
        #expect(notes.firstOverwritten == CellRange(rows: 4...4, columns: 3...3))
        // Also where the row comes again later, and longer ago is another row.
        book.sheet = Builder.number(3, 2, 5) + Builder.number(1, 1, 1) + Builder.number(3, 2, 6)
        #expect(try readCells(book.stream) == ["2: 2=number:1", "4: 3=number:6"])
        notes = try Self.notes(book.stream)
        #expect(notes.overwrittenCells == 1)
        #expect(notes.firstOverwritten?.text == "C4")
        book.sheet = Builder.number(0, 0, 7) + Builder.record(0x201, .le16(0, 0, 0)) + Builder.number(0, 0, 7)
        #expect(try Self.notes(book.stream) == SheetNotes())
    }

    /// A row of more records than are held at once is settled in parts.
    @Test func everyOverwrittenValueIsCounted() throws {
        var book = Builder(isBIFF8: false)
        for index in 0..<70_000 { book.sheet += Builder.number(0, 0, Double(index)) }
        #expect(try readCells(book.stream) == ["1: 1=number:69999"])
        #expect(try Self.notes(book.stream).overwrittenCells == 69_999)
    }

    @Test func oneCellWrittenManyTimesStaysOne() throws {
        var book = Builder(isBIFF8: false)
        for _ in 0..<30_000 { book.sheet += Builder.record(0xBE, .le16(0, 0, 0, 0, 0, 0, 0, 0, 5)) }
        book.sheet += Builder.number(0, 1, 1)
        var limits = ReadingLimits()
        limits.columns = 10
        #expect(
            try readCells(book.stream, limits: limits)
                == ["1: 1=empty: 2=number:1 3=empty: 4=empty: 5=empty: 6=empty:"])
    }

    @Test func missingEndsAreToldByWhatComesNext() throws {
        var book = Builder(isBIFF8: true)
        book.hasEnds = false
        book.sheet = Builder.number(0, 0, 1)
        book.otherSheets = [Builder.Sheet(records: Builder.number(0, 0, 2))]
        let padding = Builder.record(0x7FFF, [UInt8](repeating: 1, count: 4096))
        book.otherSheets[0].records += padding
        let bytes = CompoundBuilder(streams: [("Workbook", book.stream)]).bytes
        #expect(try readCells(bytes, sheet: 0) == ["1: 1=number:1"])
        #expect(try readCells(bytes, sheet: 1) == ["1: 1=number:2"])
        // Alone, such a stream may as well be cut.
        #expect(readingError(book.stream)?.kind == .truncated)
    }

    @Test func twoSheetsAtOnePlaceAreDamaged() {
        var book = Builder(isBIFF8: true)
        book.sheet = Builder.number(0, 0, 1)
        book.otherSheets = [Builder.Sheet(name: Array("T".utf8))]
        var bytes = book.stream
        // The second BOUNDSHEET, behind the BOF and the first, gets the place of the first.
        let first = 12 + 4
        let second = first + 9 + 4
        bytes.replaceSubrange(second..<second + 4, with: bytes[first..<first + 4])
        let error = readingError(bytes)
        #expect(error?.kind == .damaged(.workbookRecord))
        #expect(error?.offset == second - 4)
    }

    @Test func sectorsThatNobodyWroteAreDamaged() {
        var book = Builder(isBIFF8: true)
        book.hasEnds = false
        book.globals = Builder.record(0x31, Array(repeating: 1, count: 60))
        book.sheet = Builder.number(0, 0, 1) + [0, 0, 0, 0, 0, 0, 0, 0]
        let error = readingError(book.stream)
        #expect(error?.kind == .damaged(.workbookRecord))
        #expect(error?.part == "S")
        #expect(error?.offset == book.stream.count - 8)
    }

    @Test func eachCallStartsAnew() throws {
        var book = Builder(isBIFF8: true)
        for row in 0..<9000 { book.sheet += Builder.number(row, 0, 1) }
        let file = try SourceFile.open(MemoryBytes(bytes: book.stream), path: "input")
        var first = try file.rows(sheet: 0)
        var second = try file.rows(sheet: 0)
        var batch = RowBatch()
        #expect(try first.read(into: &batch))
        #expect(batch.rows.count == RowBatch.rowsPerBatch)
        #expect(first.share > 0.4 && first.share < 0.5)
        #expect(try second.read(into: &batch))
        #expect(batch.rows[0].number == 1)
        // A reader is a value: its copy goes on by itself.
        var copy = first
        #expect(try first.read(into: &batch))
        #expect(batch.rows[0].number == 4097)
        #expect(try copy.read(into: &batch))
        #expect(batch.rows[0].number == 4097)
    }
}
