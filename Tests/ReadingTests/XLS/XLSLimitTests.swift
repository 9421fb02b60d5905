import Testing

@testable import Reading

/// Each limit that an XLS file can meet, on both sides.
struct XLSLimitTests {
    private typealias Builder = BIFFBuilder

    private func expectLimit(
        _ bytes: [UInt8], _ name: String, _ value: Int, _ path: WritableKeyPath<ReadingLimits, Int>
    ) {
        var limits = ReadingLimits()
        limits[keyPath: path] = value
        #expect(readingError(bytes, limits: limits) == nil, "\(name) = \(value)")
        limits[keyPath: path] = value - 1
        #expect(readingError(bytes, limits: limits)?.kind == .limit(name: name, value: value - 1))
    }

    private static let shared = Builder.record(
        0xFC, .le32(2, 2) + .le16(3) + [0] + "abc".utf8 + .le16(2) + [0] + "de".utf8)

    @Test func sharedStringsAreLimited() {
        var book = Builder(isBIFF8: true)
        book.globals = Self.shared
        expectLimit(book.stream, "sharedStringBytes", 5, \.sharedStringBytes)
        expectLimit(book.stream, "sharedStrings", 2, \.sharedStrings)
    }

    @Test func oneCellIsLimited() {
        var book = Builder(isBIFF8: true)
        book.globals = Self.shared
        book.sheet = Builder.record(0xFD, .le16(0, 0, 0) + .le32(0))
        expectLimit(book.stream, "cellBytes", 3, \.cellBytes)
        book.sheet = Builder.label8(0, 0, "กข")
        expectLimit(book.stream, "cellBytes", 6, \.cellBytes)
        book.sheet =
            Builder.record(0x6, .le16(0, 0, 0) + [0, 0, 0, 0, 0, 0, 0xFF, 0xFF] + .le16(0) + .le32(0) + .le16(0))
            + Builder.record(0x207, .le16(2) + [1] + utf16("กข"))
        expectLimit(book.stream, "cellBytes", 6, \.cellBytes)
        var five = Builder(isBIFF8: false)
        five.sheet = Builder.label5(0, 0, cp874("กข"))
        expectLimit(five.stream, "cellBytes", 6, \.cellBytes)
    }

    @Test func oneRowIsLimited() {
        var book = Builder(isBIFF8: true)
        book.sheet = Builder.label8(0, 0, "กข") + Builder.label8(0, 1, "ab") + Builder.label8(1, 0, "abcdefg")
        expectLimit(book.stream, "rowBytes", 8, \.rowBytes)
        book.sheet = Builder.record(
            0xBD, .le16(0, 0, 0) + .le32(100 << 2 | 2) + .le16(0) + .le32(11 << 2 | 2) + .le16(1))
        expectLimit(book.stream, "rowBytes", 5, \.rowBytes)
    }

    @Test func rowsAndColumnsAreLimited() throws {
        var book = Builder(isBIFF8: true)
        book.sheet = Builder.number(41, 8, 1)
        expectLimit(book.stream, "rows", 42, \.rows)
        expectLimit(book.stream, "columns", 9, \.columns)
        book.sheet = Builder.record(0xBE, .le16(0, 3, 0, 0, 0, 5))
        expectLimit(book.stream, "columns", 6, \.columns)
        book.sheet = Builder.record(0xBD, .le16(0, 3, 0) + .le32(0) + .le16(0) + .le32(0) + .le16(4))
        expectLimit(book.stream, "columns", 5, \.columns)
        // By nature there are 65,536 rows; the columns' number has 16 bits, too, and is not believed.
        book.sheet = Builder.number(65535, 255, 1)
        #expect(try readCells(book.stream) == ["65536: 256=number:1"])
        book.sheet = Builder.number(65535, 65535, 1)
        let error = readingError(book.stream)
        #expect(error?.kind == .limit(name: "columns", value: 16384))
        #expect(error?.row == 65536)
        #expect(error?.column == 65536)
    }

    @Test func sheetsAndStylesAreLimited() {
        var book = Builder(isBIFF8: true)
        book.otherSheets = [Builder.Sheet(), Builder.Sheet()]
        expectLimit(book.stream, "sheets", 3, \.sheets)
        book.otherSheets = []
        book.globals = (0..<4).flatMap { _ in Builder.record(0xE0, .le16(0, 0)) }
        expectLimit(book.stream, "styles", 4, \.styles)
        book.globals = (0..<4).flatMap { Builder.record(0x41E, .le16(200 + $0, 1) + [0, 0x30]) }
        expectLimit(book.stream, "styles", 4, \.styles)
    }
}
