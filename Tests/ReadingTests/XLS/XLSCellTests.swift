import Records
import Testing

@testable import Reading

/// Every kind of cell record of BIFF5 and BIFF8.
struct XLSCellTests {
    private typealias Builder = BIFFBuilder

    private static func cells(isBIFF8: Bool = true, globals: [UInt8] = [], _ sheet: [UInt8]) throws -> [String] {
        var book = Builder(isBIFF8: isBIFF8)
        book.globals = globals
        book.sheet = sheet
        return try readCells(book.stream)
    }

    private static func rk(_ raw: Int) -> [UInt8] { Builder.record(0x27E, .le16(0, 0, 0) + .le32(raw)) }

    /// The upper 30 bits of a double.
    private static func upper(_ value: Double) -> Int { Int(value.bitPattern >> 32) & 0xFFFF_FFFC }

    @Test(
        arguments: [
            // Whole, and whole in hundredths.
            (7 << 2 | 2, "7"), (-7 << 2 | 2, "-7"), (0x1FFF_FFFF << 2 | 2, "536870911"),
            (-0x2000_0000 << 2 | 2, "-536870912"),
            (9464 << 2 | 3, "94.64"), (-1 << 2 | 3, "-0.01"), (100 << 2 | 3, "1"), (2 | 1, "0"), (10 << 2 | 3, "0.1"),
            // A double's upper part, and the same in hundredths.
            (upper(1.5), "1.5"), (upper(-0.25), "-0.25"), (upper(1_234_567_000_000), "1234566742016"),
            (upper(123.0) | 1, "1.23"), (upper(7.0) | 1, "0.07"), (upper(33_334) | 1, "333.34"), (0 | 1, "0"),
            (upper(0.1), "0.0999999940395355"),
        ] as [(Int, String)])
    func packedNumbersAreExact(_ raw: Int, _ text: String) throws {
        // 0.1 and a large number lose bits when they are packed: what the file holds is shown.
        if text == "1234566742016" || text == "0.0999999940395355" {
            let value = Double(bitPattern: UInt64(raw) << 32)
            #expect(
                try Self.cells(Self.rk(raw)) == [
                    "1: 1=number:" + String(decoding: DecimalText.shortest(value), as: UTF8.self)
                ])
        } else {
            #expect(try Self.cells(Self.rk(raw)) == ["1: 1=number:" + text])
        }
    }

    @Test func packedNumbersInARowHaveStylesOfTheirOwn() throws {
        let styles = Builder.record(0xE0, .le16(0, 0)) + Builder.record(0xE0, .le16(0, 14))
        let row: [UInt8] = .le16(3, 5) + .le16(0) + .le32(1 << 2 | 2) + .le16(1) + .le32(2 << 2 | 2) + .le16(6)
        #expect(try Self.cells(globals: styles, Builder.record(0xBD, row)) == ["4: 6=number:1 7=date:2"])
    }

    @Test(arguments: [0x6, 0x206, 0x406])
    func resultsOfFormulasAreRead(_ id: Int) throws {
        func formula(_ column: Int, _ result: [UInt8]) -> [UInt8] {
            Builder.record(id, .le16(0, column, 0) + result + .le16(0) + .le32(0) + .le16(0))
        }
        func special(_ kind: UInt8, _ value: UInt8) -> [UInt8] { [kind, 0, value, 0, 0, 0, 0xFF, 0xFF] }
        let sheet =
            formula(0, .double(-2.5)) + formula(1, special(1, 1)) + formula(2, special(1, 0))
            + formula(3, special(2, 0x2A)) + formula(4, special(3, 0)) + formula(5, special(0, 0))
            + Builder.record(0x207, .le16(2) + [0] + "ok".utf8)
        #expect(
            try Self.cells(sheet) == [
                "1: 1=number:-2.5 2=boolean:true 3=boolean:false 4=error:#N/A 5=empty: 6=text:ok"
            ])
    }

    @Test(arguments: [[], [0x4BC], [0x221], [0x236], [0x4BC, 0x3C], [0x221, 0x5A, 0x5A, 0x5A, 0x5A, 0x5A]])
    func textOfSharedAndArrayFormulasFollowsThem(_ between: [Int]) throws {
        var sheet = Builder.record(
            0x6, .le16(0, 0, 0) + [0, 0, 0, 0, 0, 0, 0xFF, 0xFF] + .le16(0) + .le32(0) + .le16(0))
        for id in between { sheet += Builder.record(id, [UInt8](repeating: 7, count: 20)) }
        sheet += Builder.record(0x207, .le16(2) + [1] + utf16("กข")) + Builder.number(0, 1, 3)
        #expect(try Self.cells(sheet) == ["1: 1=text:กข 2=number:3"])
    }

    @Test func aFormulaWithoutItsTextIsToldAsUncomputed() throws {
        var book = Builder(isBIFF8: true)
        book.sheet =
            Builder.record(0x6, .le16(0, 0, 0) + [0, 0, 0, 0, 0, 0, 0xFF, 0xFF] + .le16(0) + .le32(0) + .le16(0))
            + Builder.number(0, 1, 3)
            // A text that belongs to no formula.
            + Builder.record(0x207, .le16(2) + [0] + "ok".utf8)
        let file = try SourceFile.open(MemoryBytes(bytes: book.stream), path: "input")
        var reader = try file.rows(sheet: 0)
        var batch = RowBatch()
        #expect(try reader.read(into: &batch))
        #expect(batch.cells.map(\.kind) == [.empty, .number])
        #expect(batch.cells.map(\.isUncomputed) == [true, false])
    }

    @Test func textOfAFormulaGoesOnInAContinuation() throws {
        let formula = Builder.record(
            0x6, .le16(0, 0, 0) + [0, 0, 0, 0, 0, 0, 0xFF, 0xFF] + .le16(0) + .le32(0) + .le16(0))
        let wide =
            formula + Builder.record(0x207, .le16(5) + [1] + utf16("กข")) + Builder.record(0x3C, [0] + "abc".utf8)
        #expect(try Self.cells(wide) == ["1: 1=text:กขabc"])
        let narrow = formula + Builder.record(0x207, .le16(5) + cp874("กข")) + Builder.record(0x3C, cp874("คงจ"))
        #expect(try Self.cells(isBIFF8: false, narrow) == ["1: 1=text:กขคงจ"])
    }

    @Test func booleansAndEveryErrorAreTold() throws {
        let names: [(UInt8, String)] = [
            (0, "#NULL!"), (7, "#DIV/0!"), (0x0F, "#VALUE!"), (0x17, "#REF!"), (0x1D, "#NAME?"), (0x24, "#NUM!"),
            (0x2A, "#N/A"),
        ]
        for (code, name) in names {
            #expect(try Self.cells(Builder.record(0x205, .le16(0, 0, 0) + [code, 1])) == ["1: 1=error:" + name])
        }
        #expect(try Self.cells(Builder.record(0x205, .le16(0, 0, 0) + [0, 0])) == ["1: 1=boolean:false"])
    }

    @Test func blanksAreEmptyCells() throws {
        let sheet = Builder.record(0x201, .le16(0, 4, 0)) + Builder.record(0xBE, .le16(1, 1, 0, 0, 0, 3))
        #expect(try Self.cells(sheet) == ["1: 5=empty:", "2: 2=empty: 3=empty: 4=empty:"])
    }

    @Test func richTextIsReadWithoutItsFormatting() throws {
        let five = Builder.record(0xD6, .le16(0, 0, 0, 4) + cp874("กขคง") + [1, 2, 5])
        #expect(try Self.cells(isBIFF8: false, five) == ["1: 1=text:กขคง"])
        let eight = Builder.record(0xD6, .le16(0, 0, 0, 2) + [1] + utf16("กข") + .le16(1, 1, 5))
        #expect(try Self.cells(eight) == ["1: 1=text:กข"])
        // Runs and phonetic data between the flags and the text.
        let marked = Builder.record(0x204, .le16(0, 0, 0, 2) + [0xD] + .le16(1) + .le32(4) + utf16("กข") + .le32(0, 0))
        #expect(try Self.cells(marked) == ["1: 1=text:กข"])
    }

    @Test(
        arguments: [
            ("d/m/yyyy", true), ("[$-41E]d mmm bb", true), ("[h]:mm", true), ("General", false), ("0.00\"day\"", false),
            ("#,##0_d", false), ("วว ดดด ปป d", true),
        ])
    func datesAreKnownByTheirFormat(_ code: String, _ isDate: Bool) throws {
        let kind = isDate ? "date" : "number"
        let eight =
            Builder.record(0x41E, .le16(200, code.utf16.count) + [1] + utf16(code))
            + Builder.record(0xE0, .le16(0, 200))
        #expect(try Self.cells(globals: eight, Builder.number(0, 0, 9)) == ["1: 1=\(kind):9"])
        let bytes = cp874(code)
        let five =
            Builder.record(0x41E, .le16(200) + [UInt8(bytes.count)] + bytes) + Builder.record(0xE0, .le16(0, 200))
        #expect(try Self.cells(isBIFF8: false, globals: five, Builder.number(0, 0, 9)) == ["1: 1=\(kind):9"])
    }

    @Test(arguments: [(14, true), (22, true), (45, true), (0, false), (4, false), (49, false)])
    func builtInFormatsAreKnown(_ format: Int, _ isDate: Bool) throws {
        let styles = Builder.record(0xE0, .le16(0, format))
        #expect(
            try Self.cells(globals: styles, Builder.number(0, 0, 9)) == ["1: 1=\(isDate ? "date" : "number"):9"])
    }

    @Test func aStyleThatIsNotThereShowsPlainNumbers() throws {
        #expect(try Self.cells(Builder.number(0, 0, 9, style: 15)) == ["1: 1=number:9"])
        #expect(try Self.cells(Builder.number(0, 0, 9, style: 65535)) == ["1: 1=number:9"])
    }

    @Test(arguments: [0xFD, 0x27E, 0x203, 0x201, 0x204, 0xD6, 0x205, 0xBD, 0xBE, 0x6, 0x206, 0x406])
    func cellsThatAreCutShortAreDamaged(_ id: Int) throws {
        var book = Builder(isBIFF8: true)
        book.sheet = Builder.number(0, 0, 1) + Builder.record(id, [2, 0, 3, 0, 0])
        let error = readingError(book.stream)
        #expect(error?.kind == .damaged(.workbookRecord))
        #expect(error?.part == "S")
        #expect(error?.offset == book.stream.count - 4 - 9)
    }

    @Test(arguments: [false, true])
    func textsThatClaimMoreThanThereIsAreDamaged(_ isBIFF8: Bool) {
        var book = Builder(isBIFF8: isBIFF8)
        book.sheet =
            Builder.record(0x204, .le16(6, 3, 0, 65535) + [0, 65, 66, 67]) + Builder.record(0x3C, [0, 65, 66])
            + Builder.number(7, 0, 1)
        let error = readingError(book.stream)
        #expect(error?.kind == .damaged(.workbookRecord))
        #expect(error?.row == 7)
        #expect(error?.column == 4)
    }
}
