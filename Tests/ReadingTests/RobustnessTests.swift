import Testing

@testable import Reading

/// Broken files end in an error or in rows: never in a crash, and never in a loop.
struct RobustnessTests {
    private static var workbooks: [[UInt8]] {
        get throws {
            var rows = ""
            for row in 1...40 {
                rows +=
                    "<row r=\"\(row)\"><c r=\"A\(row)\" t=\"s\"><v>\(row % 3)</v></c><c r=\"B\(row)\" s=\"1\"><v>\(row).5</v></c></row>"
            }
            let styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
            let strings = "<si><t>ก</t></si><si><r><t>ข</t></r></si><si><t>&#3588;_x000D_</t></si>"
            var book5 = BIFFBuilder(isBIFF8: false)
            var book8 = BIFFBuilder(isBIFF8: true)
            book8.globals = BIFFBuilder.record(0xFC, .le32(1, 1) + .le16(4) + [0] + "ab".utf8)
            book8.globals += BIFFBuilder.record(0x3C, [1] + .le16(0xE01, 0xE02))
            for row in 0..<40 {
                let text = cp874("แถว \(row)")
                book5.sheet += BIFFBuilder.record(0x204, .le16(row, 0, 0, text.count) + text)
                book8.sheet += BIFFBuilder.record(0xFD, .le16(row, 0, 0) + .le32(0))
                book8.sheet += BIFFBuilder.record(0xBD, .le16(row, 1, 0) + .le32(7) + .le16(0) + .le32(11) + .le16(2))
            }
            return [
                WorkbookBuilder(rows: rows, strings: strings, styles: styles).bytes, try Fixture.bytes("deflated.xlsx"),
                book5.file(stream: "Book"), book8.file(stream: "Workbook"), book8.stream,
            ]
        }
    }

    @Test(arguments: 0..<5)
    func truncatedWorkbooksAreErrors(_ index: Int) throws {
        let bytes = try Self.workbooks[index]
        #expect(readingError(bytes) == nil)
        for length in stride(from: 9, to: bytes.count, by: index == 1 ? 7 : 97) {
            let error = readingError(Array(bytes[..<length]))
            // A compound file is filled up with zeros behind its stream.
            if bytes[length...].contains(where: { $0 != 0 }) { #expect(error != nil, "cut at \(length)") }
        }
    }

    @Test(arguments: 0..<5)
    func flippedBytesNeverCrash(_ index: Int) throws {
        let bytes = try Self.workbooks[index]
        var random = SplitMix(state: UInt64(index) + 1)
        var errors = 0
        for _ in 0..<1500 {
            var broken = bytes
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                broken[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            if readingError(broken, chunkSize: 4096) != nil { errors += 1 }
        }
        #expect(errors > 0)
    }

    /// Without checksums in the way, so that the XML scanner sees the broken bytes.
    @Test func flippedXMLNeverCrashes() {
        let rows =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>กข&amp;_x000D_</t></is></c><c r=\"B1\" s=\"1\"><v>1.5E+3</v></c></row>"
        let sheet = Array(
            "<worksheet><!-- c --><sheetData>\(rows)<row><c t=\"s\"><v>0</v></c></row></sheetData></worksheet>".utf8)
        var random = SplitMix(state: 99)
        var errors = 0
        for _ in 0..<3000 {
            var broken = sheet
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                broken[Int.random(in: 0..<sheet.count, using: &random)] = UInt8.random(in: 0x20...0x7E, using: &random)
            }
            let text = String(decoding: broken, as: UTF8.self)
            if readingError(WorkbookBuilder(strings: "<si><t>x</t></si>", sheet: text).bytes, chunkSize: 50) != nil {
                errors += 1
            }
        }
        #expect(errors > 100)
    }

    @Test func flippedTextNeverCrashes() {
        let text = Array("ชื่อ,\"a\"\"b\nc\",ค\r\n1,2,3\n\n\"x\",,\n".utf8)
        var random = SplitMix(state: 5)
        for _ in 0..<3000 {
            var broken = text
            broken[Int.random(in: 0..<text.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            let whole = try? readCells(broken)
            let split = try? readCells(broken, chunkSize: 3)
            #expect(whole == split)
        }
    }
}
