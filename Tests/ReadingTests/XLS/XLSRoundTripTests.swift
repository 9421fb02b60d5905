import Records
import Testing

@testable import Reading

/// Random workbooks of both versions are read back as they were written, through windows of any size.
struct XLSRoundTripTests {
    private typealias Builder = BIFFBuilder

    /// A random workbook stream, and the rows that it holds.
    private struct Written {
        var stream: [UInt8]
        var rows: [String]
    }

    private static let letters = Array("กขคงจฉชซabc1 é")

    private static func text(_ random: inout SplitMix, isBIFF8: Bool) -> String {
        let count = Int.random(in: 0...9, using: &random)
        // BIFF5 with a Western letter between Thai ones could not say which it is.
        let usable = isBIFF8 ? letters + ["😀"] : letters.dropLast()
        return String((0..<count).map { _ in usable[Int.random(in: 0..<usable.count, using: &random)] })
    }

    /// The strings of an SST record, cut at random places into continuations.
    private static func sharedStrings(_ texts: [String], _ random: inout SplitMix) -> [UInt8] {
        var records: [UInt8] = []
        var current: [UInt8] = .le32(texts.count, texts.count)
        var id = 0xFC
        func cut(_ start: [UInt8]) {
            records += Builder.record(id, current)
            id = 0x3C
            current = start
        }
        for text in texts {
            let units = Array(text.utf16)
            // A string's length and flags are in one record; now and then runs and further data come with it.
            if Bool.random(using: &random) { cut([]) }
            let isWide = units.contains { $0 > 255 } || Bool.random(using: &random)
            let runs = Int.random(in: 0...3, using: &random)
            let extra = Int.random(in: 0...3, using: &random)
            current += .le16(units.count)
            current.append((isWide ? 1 : 0) | (runs > 0 ? 8 : 0) | (extra > 0 ? 4 : 0))
            if runs > 0 { current += .le16(runs) }
            if extra > 0 { current += .le32(extra * 4) }
            var width = isWide
            for (index, unit) in units.enumerated() {
                if Int.random(in: 0..<4, using: &random) == 0 {
                    width = units[index...].contains { $0 > 255 } || Bool.random(using: &random)
                    cut([width ? 1 : 0])
                }
                current += width ? .le16(Int(unit)) : [UInt8(unit)]
            }
            for _ in 0..<runs + extra {
                if Int.random(in: 0..<3, using: &random) == 0 { cut([]) }
                current += .le32(Int.random(in: 0...0xFFFF_FFFF, using: &random))
            }
        }
        cut([])
        return records
    }

    private static func write(seed: UInt64, isBIFF8: Bool) -> Written {
        var random = SplitMix(state: seed)
        var book = Builder(isBIFF8: isBIFF8)
        let shared = (0..<Int.random(in: 1...20, using: &random)).map { _ in text(&random, isBIFF8: isBIFF8) }
        if isBIFF8 {
            book.laterGlobals = sharedStrings(shared, &random)
        } else {
            book.globals = Builder.record(0x42, .le16(874))
        }
        var rows: [String] = []
        var records: [[UInt8]] = []
        var row = Int.random(in: 0...3, using: &random)
        for _ in 0..<Int.random(in: 0...30, using: &random) {
            var cells: [String] = []
            var column = Int.random(in: 0...2, using: &random)
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let (record, cell) = self.cell(row, column, shared, isBIFF8: isBIFF8, &random)
                records.append(record)
                cells.append("\(column + 1)=" + cell)
                column += Int.random(in: 1...3, using: &random)
            }
            rows.append("\(row + 1): " + cells.joined(separator: " "))
            row += Int.random(in: 1...5, using: &random)
        }
        // Every third sheet is out of order.
        if seed % 3 == 0 { records.shuffle(using: &random) }
        book.sheet = records.flatMap { $0 }
        return Written(stream: book.stream, rows: rows)
    }

    private static func cell(
        _ row: Int, _ column: Int, _ shared: [String], isBIFF8: Bool, _ random: inout SplitMix
    ) -> (record: [UInt8], cell: String) {
        func textCell(_ text: String) -> String { text.isEmpty ? "empty:" : "text:" + text }
        switch Int.random(in: 0..<8, using: &random) {
        case 0:
            let whole = Int.random(in: -999_999...999_999, using: &random)
            return (
                Builder.record(0x27E, .le16(row, column, 0) + .le32(whole << 2 | 3)),
                "number:" + String(decoding: DecimalText.shortest(Double(whole) / 100), as: UTF8.self)
            )
        case 1:
            let value = Double(Int.random(in: -9_999_999...9_999_999, using: &random)) / 1024
            return (
                Builder.number(row, column, value),
                "number:" + String(decoding: DecimalText.shortest(value), as: UTF8.self)
            )
        case 2 where isBIFF8:
            let index = Int.random(in: 0..<shared.count, using: &random)
            return (Builder.record(0xFD, .le16(row, column, 0) + .le32(index)), textCell(shared[index]))
        case 3: return (Builder.record(0x201, .le16(row, column, 0)), "empty:")
        case 4:
            let value = Bool.random(using: &random)
            return (Builder.record(0x205, .le16(row, column, 0) + [value ? 1 : 0, 0]), "boolean:\(value)")
        case 5:
            let text = text(&random, isBIFF8: isBIFF8)
            let formula: [UInt8] =
                .le16(row, column, 0) + [0, 0, 0, 0, 0, 0, 0xFF, 0xFF] + .le16(0) + .le32(0) + .le16(0)
            let result: [UInt8] =
                isBIFF8 ? .le16(text.utf16.count) + [1] + utf16(text) : .le16(cp874(text).count) + cp874(text)
            return (Builder.record(0x6, formula) + Builder.record(0x207, result), textCell(text))
        default:
            let text = text(&random, isBIFF8: isBIFF8)
            return (
                isBIFF8 ? Builder.label8(row, column, text) : Builder.label5(row, column, cp874(text)), textCell(text)
            )
        }
    }

    @Test(arguments: [false, true])
    func randomWorkbooksAreReadBack(_ isBIFF8: Bool) throws {
        for seed in 1...400 as ClosedRange<UInt64> {
            let written = Self.write(seed: seed, isBIFF8: isBIFF8)
            #expect(try readCells(written.stream) == written.rows, "seed \(seed)")
            let file = CompoundBuilder(streams: [("Other", [1]), ("Workbook", written.stream)])
            #expect(try readCells(file.bytes, chunkSize: Int(seed) % 40 + 1) == written.rows, "seed \(seed)")
        }
    }

    @Test(arguments: [1, 2, 3, 7, 64, 512, 4096])
    func everyWindowGivesTheSameCells(_ chunkSize: Int) throws {
        for seed in 1...60 as ClosedRange<UInt64> {
            for isBIFF8 in [false, true] {
                let written = Self.write(seed: seed, isBIFF8: isBIFF8)
                #expect(try readCells(written.stream, chunkSize: chunkSize) == written.rows, "seed \(seed)")
            }
        }
    }

    /// One table cut into two records at each place where a record may end.
    @Test func sharedStringsMayBeCutBetweenAnyTwoCharacters() throws {
        let text = "aกb😀cขd"
        let units = Array(text.utf16)
        for place in 0...units.count {
            for isWide in [true, false] where isWide || units[place...].allSatisfy({ $0 < 256 }) {
                var first: [UInt8] = .le32(1, 1) + .le16(units.count) + [1]
                for unit in units[..<place] { first += .le16(Int(unit)) }
                var second: [UInt8] = [isWide ? 1 : 0]
                for unit in units[place...] { second += isWide ? .le16(Int(unit)) : [UInt8(unit)] }
                var book = Builder(isBIFF8: true)
                book.globals = Builder.record(0xFC, first) + Builder.record(0x3C, second)
                book.sheet = Builder.record(0xFD, .le16(0, 0, 0) + .le32(0))
                #expect(try readCells(book.stream) == ["1: 1=text:" + text], "cut at \(place)")
                #expect(try readCells(book.stream, chunkSize: 1) == ["1: 1=text:" + text], "cut at \(place)")
            }
        }
    }

    @Test(arguments: [0, 1, 999_999, 0x7FFF_FFFF, 0xFFFF_FFFF])
    func whatTheTableClaimsIsNotBelieved(_ claim: Int) throws {
        var book = Builder(isBIFF8: true)
        book.globals = Builder.record(
            0xFC, .le32(claim, claim) + .le16(2) + [0] + "ab".utf8 + .le16(1) + [0] + "c".utf8)
        book.sheet = Builder.record(0xFD, .le16(0, 0, 0) + .le32(1))
        #expect(try readCells(book.stream) == ["1: 1=text:c"])
        // A string that claims more than there is.
        book.globals = Builder.record(0xFC, .le32(claim, claim) + .le16(60000) + [1] + "ab".utf8)
        let error = readingError(book.stream)
        #expect(error?.kind == .damaged(.workbookRecord))
        #expect(error?.part == "SST")
        #expect(error?.offset != nil)
        // Further data that claims more than there is.
        book.globals = Builder.record(0xFC, .le32(claim, claim) + .le16(1) + [4] + .le32(0xFFFF_FFFF) + [65, 66])
        #expect(readingError(book.stream)?.kind == .damaged(.workbookRecord))
    }
}
