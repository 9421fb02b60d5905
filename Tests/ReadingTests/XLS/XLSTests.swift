import Records
import Testing

@testable import Reading

struct XLSTests {
    private typealias Builder = BIFFBuilder

    private static func label5(_ row: Int, _ column: Int, _ text: [UInt8]) -> [UInt8] {
        Builder.record(0x204, .le16(row, column, 0, text.count) + text)
    }

    private static func number(_ row: Int, _ column: Int, _ value: Double, style: Int = 0) -> [UInt8] {
        Builder.record(0x203, .le16(row, column, style) + .double(value))
    }

    @Test(arguments: ["Book", "BOOK", "Workbook"])
    func aCompoundFileIsRead(_ stream: String) throws {
        var book = Builder(isBIFF8: false)
        book.sheetName = cp874("บัญชี")
        book.sheet = Self.label5(0, 0, cp874("ลำดับ")) + Self.number(1, 2, 1_181_590_830_161)
        let file = try SourceFile.open(MemoryBytes(bytes: book.file(stream: stream)), path: "input")
        #expect(file.format == .xlsBIFF5)
        #expect(file.sheets == [SourceFile.Sheet(name: "บัญชี", isHidden: false)])
        #expect(try readCells(file) == ["1: 1=text:ลำดับ", "2: 3=number:1181590830161"])
        #expect(try readCells(file) == ["1: 1=text:ลำดับ", "2: 3=number:1181590830161"])
    }

    @Test(arguments: [nil, 1252, 874, 1200] as [Int?])
    func thaiIsKnownByItsBytes(_ codePage: Int?) throws {
        var book = Builder(isBIFF8: false)
        if let codePage { book.globals = Builder.record(0x42, .le16(codePage)) }
        book.sheet = Self.label5(0, 0, cp874("นายสมชาย ใจดี"))
        let file = try SourceFile.open(MemoryBytes(bytes: book.stream), path: "input")
        #expect(file.encoding == .cp874)
        #expect(try readCells(file) == ["1: 1=text:นายสมชาย ใจดี"])
    }

    @Test func westernTextStaysWestern() throws {
        var book = Builder(isBIFF8: false)
        book.globals = Builder.record(0x42, .le16(1252))
        book.sheet = Self.label5(
            0, 0, Array("caf".utf8) + [0xE9] + Array(" d".utf8) + [0xE9] + Array("j".utf8) + [0xE0])
        let file = try SourceFile.open(MemoryBytes(bytes: book.stream), path: "input")
        #expect(file.encoding == .cp1252)
        #expect(try readCells(file) == ["1: 1=text:café déjà"])
    }

    @Test func longTextsGoOnInAContinuation() throws {
        let text = cp874(String(repeating: "ยาวมาก ", count: 700))
        var book = Builder(isBIFF8: false)
        book.sheet =
            Builder.record(0x204, .le16(0, 0, 0, text.count) + text[..<2072])
            + Builder.record(0x3C, Array(text[2072..<4152])) + Builder.record(0x3C, Array(text[4152...]))
        #expect(try readCells(book.stream) == ["1: 1=text:" + String(repeating: "ยาวมาก ", count: 700)])
    }

    @Test func everyKindOfCellIsRead() throws {
        var book = Builder(isBIFF8: true)
        let formats = Builder.record(0x41E, .le16(170) + .le16(8) + [0] + "d/m/yyyy".utf8)
        book.globals = formats + [0, 14, 170].map { Builder.record(0xE0, .le16(0, $0)) }.flatMap { $0 }
        let formula: [UInt8] = .le16(0, 0) + .le32(0) + .le16(0)
        book.sheet =
            Builder.record(0x208, .le16(0, 0, 9, 0, 0, 0, 0x20, 0))
            + Self.number(0, 0, 44774, style: 1) + Self.number(0, 1, 44774.5, style: 2)
            + Builder.record(0x27E, .le16(0, 2, 0) + .le32(9464 << 2 | 3))
            + Builder.record(0xBD, .le16(0, 3, 0) + .le32(-5 << 2 | 2) + .le16(1) + .le32(100 << 2 | 2) + .le16(4))
            + Builder.record(0x201, .le16(0, 5, 0)) + Builder.record(0xBE, .le16(0, 6, 0, 0, 7))
            + Builder.record(0x205, .le16(1, 0, 0) + [1, 0]) + Builder.record(0x205, .le16(1, 1, 0) + [0x2A, 1])
            + Builder.record(0x204, .le16(1, 2, 0, 2) + [1] + .le16(0xE01, 0xE02))
            + Builder.record(0x204, .le16(1, 3, 0, 2) + [0] + "ab".utf8)
            + Builder.record(0x6, .le16(2, 0, 0) + .double(2.5) + formula)
            + Builder.record(0x6, .le16(2, 1, 0) + [0, 0, 0, 0, 0, 0, 0xFF, 0xFF] + formula)
            + Builder.record(0x207, .le16(2) + [1] + .le16(0xE1C, 0xE25))
            + Builder.record(0x6, .le16(2, 2, 0) + [1, 0, 1, 0, 0, 0, 0xFF, 0xFF] + formula)
            + Builder.record(0x6, .le16(2, 3, 0) + [2, 0, 7, 0, 0, 0, 0xFF, 0xFF] + formula)
            + Builder.record(0x6, .le16(2, 4, 0) + [3, 0, 0, 0, 0, 0, 0xFF, 0xFF] + formula)
            + Self.number(2, 5, .infinity)
        #expect(
            try readCells(book.stream) == [
                "1h: 1=date:44774 2=date:44774.5 3=number:94.64 4=number:-5 5=date:100 6=empty: 7=empty: 8=empty:",
                "2: 1=boolean:true 2=error:#N/A 3=text:กข 4=text:ab",
                "3: 1=number:2.5 2=text:ผล 3=boolean:true 4=error:#DIV/0! 5=empty: 6=error:#NUM!",
            ])
    }

    @Test func sharedStringsChangeWidthAtEachContinuation() throws {
        var book = Builder(isBIFF8: true)
        let first: [UInt8] = .le32(9, 9999) + .le16(4) + [0] + "ab".utf8
        let second: [UInt8] = [1] + .le16(0xE01, 0xE02) + .le16(1) + [0] + "z".utf8
        // Rich text with one run, then an empty string.
        let third: [UInt8] = .le16(2) + [8] + .le16(1) + "xy".utf8 + .le16(0, 1) + .le16(0) + [0]
        book.globals = Builder.record(0xFC, first) + Builder.record(0x3C, second) + Builder.record(0x3C, third)
        book.sheet = (0..<4).flatMap { Builder.record(0xFD, .le16(0, $0, 0) + .le32($0)) }
        #expect(try readCells(book.stream) == ["1: 1=text:abกข 2=text:z 3=text:xy 4=empty:"])
        book.sheet = Builder.record(0xFD, .le16(4, 1, 0) + .le32(4))
        let error = readingError(book.stream)
        #expect(error?.kind == .damaged(.sharedStringIndex))
        #expect(error?.row == 5)
        #expect(error?.column == 2)
    }

    @Test func cellsOutOfOrderAreSortedAndTheLastCounts() throws {
        var book = Builder(isBIFF8: false)
        book.sheet =
            Builder.record(0xBE, .le16(1, 0, 0, 0, 1)) + Self.number(1, 1, 7) + Self.number(0, 3, 4)
            + Self.number(0, 0, 1)
        #expect(try readCells(book.stream) == ["1: 1=number:1 4=number:4", "2: 1=empty: 2=number:7"])
    }

    @Test func the1904SystemIsTold() throws {
        var book = Builder(isBIFF8: false)
        book.globals = Builder.record(0x22, .le16(1)) + Builder.record(0xE0, .le16(0, 14))
        book.sheetFlags = 1
        book.sheet = Self.number(0, 0, 1)
        let file = try SourceFile.open(MemoryBytes(bytes: book.stream), path: "input")
        #expect(file.sheets[0].isHidden)
        #expect(try readCells(file) == ["1: 1=date1904:1"])
    }

    @Test func chartsInASheetAreSteppedOver() throws {
        var book = Builder(isBIFF8: true)
        book.sheet =
            Self.number(0, 0, 1) + Builder.record(0x809, .le16(0x600, 0x20, 0, 0)) + Self.number(0, 1, 99)
            + Builder.record(0x0A, []) + Self.number(0, 2, 3)
        #expect(try readCells(book.stream) == ["1: 1=number:1 3=number:3"])
    }

    @Test func passwordsAreTold() {
        var book = Builder(isBIFF8: true)
        book.globals = Builder.record(0x2F, .le16(1))
        #expect(readingError(book.stream)?.kind == .encrypted)
        #expect(readingError(Builder(isBIFF8: true).file(stream: "EncryptedPackage"))?.kind == .encrypted)
        #expect(readingError(Builder(isBIFF8: true).file(stream: "WordDocument"))?.kind == .notATable(found: .word))
        #expect(readingError(Builder(isBIFF8: true).file(stream: "Other"))?.kind == .notATable(found: .officeOther))
    }

    @Test func aChainInACircleIsDamaged() {
        var bytes = Builder(isBIFF8: true).file(stream: "Workbook")
        // The third sector of the table points to itself.
        bytes.replaceSubrange((512 + 8)..<(512 + 12), with: [UInt8].le32(2))
        #expect(readingError(bytes)?.kind == .damaged(.compoundFile))
        bytes.replaceSubrange((512 + 4)..<(512 + 8), with: [UInt8].le32(1))
        #expect(readingError(bytes)?.kind == .damaged(.compoundFile))
    }
}
