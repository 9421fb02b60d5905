import Testing

@testable import Reading

/// OLE2 containers: where a stream's bytes may stand, and chains that lead nowhere.
struct CompoundFileTests {
    private static func book(_ rows: Int, isBIFF8: Bool = true) -> [UInt8] {
        var book = BIFFBuilder(isBIFF8: isBIFF8)
        for row in 0..<rows { book.sheet += BIFFBuilder.number(row, 0, Double(row)) }
        return book.stream
    }

    private static func cells(_ rows: Int) -> [String] { (0..<rows).map { "\($0 + 1): 1=number:\($0)" } }

    @Test(arguments: [(512, false), (512, true), (4096, false), (4096, true)])
    func sectorsOfEitherSizeAreReadInAnyOrder(_ size: Int, _ isReversed: Bool) throws {
        var file = CompoundBuilder(streams: [("Other", Array(1...100)), ("Workbook", Self.book(900))])
        file.sectorSize = size
        file.isReversed = isReversed
        #expect(try readCells(file.bytes) == Self.cells(900))
        #expect(try readCells(file.bytes, chunkSize: 7) == Self.cells(900))
    }

    @Test(arguments: [false, true])
    func shortStreamsStandInSmallSectors(_ isReversed: Bool) throws {
        var file = CompoundBuilder(streams: [("Other", Array(1...200)), ("Workbook", Self.book(100))])
        file.isReversed = isReversed
        #expect(try readCells(file.bytes) == Self.cells(100))
        #expect(try readCells(file.bytes, chunkSize: 3) == Self.cells(100))
    }

    @Test func theTablesSectorsMayBeListedApart() throws {
        var file = CompoundBuilder(streams: [("Workbook", Self.book(900))])
        file.listsTableApart = true
        #expect(try readCells(file.bytes) == Self.cells(900))
    }

    @Test(arguments: ["Workbook", "WORKBOOK", "book", "BOOK"])
    func theStreamsNameMayHaveAnyCase(_ name: String) throws {
        #expect(try readCells(CompoundBuilder(streams: [(name, Self.book(9))]).bytes) == Self.cells(9))
    }

    @Test(arguments: [["Book", "Workbook"], ["Workbook", "Book"]])
    func ofTwoVersionsTheNewerIsRead(_ names: [String]) throws {
        let file = CompoundBuilder(streams: names.map { ($0, Self.book($0 == "Book" ? 2 : 3, isBIFF8: $0 != "Book")) })
        let opened = try SourceFile.open(MemoryBytes(bytes: file.bytes), path: "input")
        #expect(opened.format == .xlsBIFF8)
        #expect(opened.evidence.map(\.en).contains("the streams Workbook and Book are there; Workbook is read"))
        #expect(try readCells(opened) == Self.cells(3))
    }

    @Test func anEmptyWorkbookStreamYieldsToBook() throws {
        let file = CompoundBuilder(streams: [("Workbook", []), ("Book", Self.book(2, isBIFF8: false))])
        #expect(try readCells(file.bytes) == Self.cells(2))
    }

    @Test func aDirectoryWithoutItsTreeIsRead() throws {
        var file = CompoundBuilder(streams: [("Other", Array(1...100)), ("Workbook", Self.book(9))])
        file.hasTree = false
        #expect(try readCells(file.bytes) == Self.cells(9))
    }

    @Test func theStreamOfAnEmbeddedObjectIsNotTheWorkbook() {
        // The second stream hangs below the first one, as that of a storage.
        var bytes = CompoundBuilder(streams: [("WordDocument", Array(1...100)), ("Workbook", Self.book(9))]).bytes
        let entry = 512 + 512 + 128
        bytes.replaceSubrange(entry + 72..<entry + 80, with: [UInt8].le32(0xFFFF_FFFF, 2))
        #expect(readingError(bytes)?.kind == .notATable(found: .word))
    }

    @Test func aTreeOfTheDirectoryThatLeadsBackIsWalkedOnce() throws {
        var bytes = CompoundBuilder(streams: [("A", Array(1...100)), ("Workbook", Self.book(9))]).bytes
        // Left, right and child of the last entry lead to the root, to the first stream and to itself.
        let entry = 1024 + 256 + 68
        bytes.replaceSubrange(entry..<entry + 12, with: [UInt8].le32(0, 1, 2))
        #expect(try readCells(bytes) == Self.cells(9))
        bytes.replaceSubrange(1024 + 256..<1024 + 258, with: utf16("X"))
        #expect(readingError(bytes)?.kind == .notATable(found: .officeOther))
    }

    @Test(arguments: [200, 900])
    func aStreamMayBeShorterOrLongerThanItsDirectoryClaims(_ rows: Int) throws {
        var file = CompoundBuilder(streams: [("Workbook", Self.book(rows))])
        file.claimedBeyond = 1500
        #expect(try readCells(file.bytes) == Self.cells(rows))
        file.claimedBeyond = -1
        let error = readingError(file.bytes)
        #expect(error?.kind == .truncated)
        #expect(error?.part == "S")
        #expect(error?.offset ?? 0 > 512)
    }

    @Test func theLastSectorMayBeCutBehindTheStream() throws {
        let content = Self.book(900)
        let bytes = CompoundBuilder(streams: [("Workbook", content)]).bytes
        let unused = (512 - content.count % 512) % 512
        #expect(unused > 0)
        #expect(try readCells(Array(bytes.dropLast(unused))) == Self.cells(900))
        #expect(readingError(Array(bytes.dropLast(unused + 1)))?.kind == .truncated)
    }

    /// The table's sector stands at 512, the directory's at 1,024, the first of the data at 1,536.
    @Test func chainsInACircleAreDamaged() {
        let large = CompoundBuilder(streams: [("Workbook", Self.book(900))]).bytes
        func patched(_ bytes: [UInt8], at offset: Int, _ number: Int) -> ReadingError? {
            var bytes = bytes
            bytes.replaceSubrange(offset..<offset + 4, with: [UInt8].le32(number))
            return readingError(bytes)
        }
        let stream = patched(large, at: 512 + 3 * 4, 2)
        #expect(stream?.kind == .damaged(.compoundFile))
        #expect(stream?.part == "Workbook")
        #expect(stream?.offset == 1536)
        let directory = patched(large, at: 512 + 4, 1)
        #expect(directory?.kind == .damaged(.compoundFile))
        #expect(directory?.part == "OLE2 directory")

        let small = CompoundBuilder(streams: [("Workbook", Self.book(100))]).bytes
        // The mini table is the last sector: its second entry leads back to the first.
        let mini = patched(small, at: small.count - 512 + 4, 0)
        #expect(mini?.kind == .damaged(.compoundFile))
        #expect(mini?.part == "Workbook")
        #expect(mini?.offset == small.count - 512)

        // A list of the table's sectors that leads to itself, and lists none that is there.
        var lists = CompoundBuilder(streams: [("Workbook", Self.book(900))])
        lists.listsTableApart = true
        var bytes = lists.bytes
        bytes.replaceSubrange(1024..<1028, with: [UInt8].le32(0xFFFF_FFFF))
        let circle = patched(bytes, at: 1024 + 508, 1)
        #expect(circle?.kind == .damaged(.compoundFile))
        #expect(circle?.part == "OLE2 sector table")
    }

    @Test(arguments: [512 + 2 * 4, 48, 60, 76, 1024 + 128 + 116, 1024 + 116])
    func sectorsBeyondTheEndAreErrors(_ offset: Int) {
        for rows in [100, 900] {
            var bytes = CompoundBuilder(streams: [("Workbook", Self.book(rows))]).bytes
            bytes.replaceSubrange(offset..<offset + 4, with: [UInt8].le32(0x00FF_FFF0))
            // The container of small streams does not matter to a long one.
            if rows == 900, offset == 60 || offset == 1024 + 116 {
                #expect(readingError(bytes) == nil)
            } else {
                #expect(readingError(bytes) != nil, "\(rows) rows, \(offset)")
            }
        }
    }

    @Test func theSectorTableHasALimit() {
        var limits = ReadingLimits()
        let bytes = CompoundBuilder(streams: [("Workbook", Self.book(900))]).bytes
        limits.sectorTableBytes = 512
        #expect(readingError(bytes, limits: limits) == nil)
        limits.sectorTableBytes = 511
        #expect(readingError(bytes, limits: limits)?.kind == .limit(name: "sectorTableBytes", value: 511))
    }
}
