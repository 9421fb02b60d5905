import Records
import Testing

@testable import Reading

struct CSVReaderTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        var rows: [String]
        var testDescription: String { name }
    }

    static let examples = [
        Example(name: "plain", text: "a,b\n1,2\n", rows: ["1: 1=text:a 2=text:b", "2: 1=text:1 2=text:2"]),
        Example(name: "noNewlineAtTheEnd", text: "a,b\n1,2", rows: ["1: 1=text:a 2=text:b", "2: 1=text:1 2=text:2"]),
        Example(name: "crlf", text: "a,b\r\n1,2\r\n", rows: ["1: 1=text:a 2=text:b", "2: 1=text:1 2=text:2"]),
        Example(name: "crOnly", text: "a,b\r1,2\r", rows: ["1: 1=text:a 2=text:b", "2: 1=text:1 2=text:2"]),
        Example(
            name: "leadingZerosSurvive", text: "id,n\n0012,007\n",
            rows: ["1: 1=text:id 2=text:n", "2: 1=text:0012 2=text:007"]),
        Example(
            name: "blankLinesAreRows", text: "a,b\n\n\r\n1,2\n",
            rows: ["1: 1=text:a 2=text:b", "2:", "3:", "4: 1=text:1 2=text:2"]),
        Example(
            name: "emptyFields", text: "a,,\n,\"\",c\n",
            rows: ["1: 1=text:a 2=empty: 3=empty:", "2: 1=empty: 2=empty: 3=text:c"]),
        Example(name: "delimiterAtTheEnd", text: "a,b\nc,", rows: ["1: 1=text:a 2=text:b", "2: 1=text:c 2=empty:"]),
        Example(
            name: "quotes", text: "a,\"b,\"\"c\"\"\"\n\"x\ny\",z",
            rows: ["1: 1=text:a 2=text:b,\"c\"", "2: 1=text:x\ny 2=text:z"]),
        Example(
            name: "quotedCRLF", text: "\"x\r\ny\",z\r\n1,2\r\n",
            rows: ["1: 1=text:x\r\ny 2=text:z", "2: 1=text:1 2=text:2"]),
        Example(
            name: "quoteInsideAField", text: "a\"b,c\n1,2\n", rows: ["1: 1=text:a\"b 2=text:c", "2: 1=text:1 2=text:2"]),
        Example(
            name: "manyDoubledQuotes", text: "\"\"\"\",\"\"\"a\"\"b\"\"\"\n1,2\n",
            rows: ["1: 1=text:\" 2=text:\"a\"b\"", "2: 1=text:1 2=text:2"]),
        Example(
            name: "emptyQuotedLine", text: "\"\"\na,b\nc,d\n",
            rows: ["1: 1=empty:", "2: 1=text:a 2=text:b", "3: 1=text:c 2=text:d"]),
        Example(name: "semicolon", text: "ก;1,5\nข;2,5\n", rows: ["1: 1=text:ก 2=text:1,5", "2: 1=text:ข 2=text:2,5"]),
        Example(name: "tab", text: "ก\tข,ค\nง\tจ\n", rows: ["1: 1=text:ก 2=text:ข,ค", "2: 1=text:ง 2=text:จ"]),
        Example(
            name: "dumpKnowsNoQuotes", text: "A|#|B|#|C\n\"1|#|a\r<br>b|#||\n2|#||#|",
            rows: [
                "1: 1=text:A 2=text:B 3=text:C", "2: 1=text:\"1 2=text:a\nb 3=text:|",
                "3: 1=text:2 2=empty: 3=empty:",
            ]),
        Example(
            name: "lineBreakMarksOfDumps", text: "A|#|B|#|C\n<br>|#|a<br>b<br><br>|#|c\rd\r<br>\r\n<b|#|<brx|#|<br",
            rows: [
                "1: 1=text:A 2=text:B 3=text:C", "2: 1=text:\n 2=text:a\nb\n\n 3=text:c\nd\n",
                "3: 1=text:<b 2=text:<brx 3=text:<br",
            ]),
        Example(
            name: "lineBreakMarksElsewhereAreText", text: "a;b<br>c\nd;e\r<br>\n",
            rows: ["1: 1=text:a 2=text:b<br>c", "2: 1=text:d 2=text:e\r<br>"]),
        Example(
            name: "pipe", text: "ก|ข|ค\n1|\"2|3\"|4\n",
            rows: ["1: 1=text:ก 2=text:ข 3=text:ค", "2: 1=text:1 2=text:2|3 3=text:4"]),
        Example(
            name: "declaredDelimiter", text: "sep=;\r\nก;1,5\r\nข;2,5\r\n",
            rows: ["1: 1=text:sep=;", "2: 1=text:ก 2=text:1,5", "3: 1=text:ข 2=text:2,5"]),
        Example(
            name: "textAfterAClosingQuoteIsAppended", text: "\"1\" ,\"2\"x y\r\n\"a\"\"b\"c\rd,\"3\" ",
            rows: ["1: 1=text:1  2=text:2x y", "2: 1=text:a\"bc\rd 2=text:3 "]),
        Example(
            name: "mixedLineEnds", text: "a,b\n1,2\r\n3,4\n\r\n5,6",
            rows: [
                "1: 1=text:a 2=text:b", "2: 1=text:1 2=text:2", "3: 1=text:3 2=text:4", "4:", "5: 1=text:5 2=text:6",
            ]),
        Example(
            name: "mostlyCRWithALineFeed", text: "a,b\r1,2\r3,4\n5,\"6\r\n7\"\r\r8,9\r\n",
            rows: [
                "1: 1=text:a 2=text:b", "2: 1=text:1 2=text:2", "3: 1=text:3 2=text:4", "4: 1=text:5 2=text:6\r\n7",
                "5:",
                "6: 1=text:8 2=text:9",
            ]),
        Example(
            name: "aLoneCRIsText", text: "a,b\n1\r,\r2\n3,4\r\n",
            rows: ["1: 1=text:a 2=text:b", "2: 1=text:1\r 2=text:\r2", "3: 1=text:3 2=text:4"]),
        Example(
            name: "raggedRows", text: "a,b,c\n1\n1,2,3,4,\n,\n",
            rows: [
                "1: 1=text:a 2=text:b 3=text:c", "2: 1=text:1", "3: 1=text:1 2=text:2 3=text:3 4=text:4 5=empty:",
                "4: 1=empty: 2=empty:",
            ]),
        Example(
            name: "NULsAreText", text: "ชื่อ,หมายเหตุอื่น\nสมชาย,ก\0ข\nส,\"สมหญิงx\0\"\n",
            rows: ["1: 1=text:ชื่อ 2=text:หมายเหตุอื่น", "2: 1=text:สมชาย 2=text:ก\0ข", "3: 1=text:ส 2=text:สมหญิงx\0"]),
        Example(
            name: "longFieldsCrossBlocks",
            text: String(repeating: "ก", count: 60) + ",\"" + String(repeating: "x\"\"", count: 40) + "\"\n"
                + String(repeating: "\"ab\",cd,", count: 30) + "e\n",
            rows: [
                "1: 1=text:" + String(repeating: "ก", count: 60) + " 2=text:" + String(repeating: "x\"", count: 40),
                "2: " + (0..<30).map { "\($0 * 2 + 1)=text:ab \($0 * 2 + 2)=text:cd" }.joined(separator: " ")
                    + " 61=text:e",
            ]),
        Example(
            name: "dollar", text: "ก$ข$ค\n1$2$3\n",
            rows: ["1: 1=text:ก 2=text:ข 3=text:ค", "2: 1=text:1 2=text:2 3=text:3"]),
        Example(name: "oneColumn", text: "ชื่อ\nสมชาย\n", rows: ["1: 1=text:ชื่อ", "2: 1=text:สมชาย"]),
        Example(
            name: "spacesSurvive", text: " a , b\n1,2\n", rows: ["1: 1=text: a  2=text: b", "2: 1=text:1 2=text:2"]),
    ]

    @Test(arguments: examples)
    func rowsAreRead(_ example: Example) throws {
        #expect(try readCells(Array(example.text.utf8)) == example.rows)
    }

    @Test(arguments: examples)
    func everySplitGivesTheSameRows(_ example: Example) throws {
        let wide = [0xFF, 0xFE] + utf16(example.text)
        for size in [1, 2, 3, 5, 7, 16, 64, 77, 1000] {
            #expect(try readCells(Array(example.text.utf8), chunkSize: size) == example.rows, "utf-8 by \(size)")
            #expect(try readCells(wide, chunkSize: size) == example.rows, "utf-16 by \(size)")
            if example.text.utf8.contains(where: { $0 > 0x7F }) {
                #expect(try readCells(cp874(example.text), chunkSize: size) == example.rows, "cp874 by \(size)")
            }
        }
    }

    struct Torn: Sendable {
        var text: String
        var row: Int
        var column: Int
        /// All that stands before the fault.
        var before: String
    }

    static let torn = [
        Torn(text: "ก,b\n1,\"2\n3,4\n", row: 2, column: 2, before: "ก,b\n1,"),
        Torn(text: "ก,b\n\"1\"x\",2\n", row: 2, column: 1, before: "ก,b\n\"1\""),
        Torn(text: "ก,\"ข\"\"ค\"\n\"งงง\"x\"\",2\n", row: 2, column: 1, before: "ก,\"ข\"\"ค\"\n\"งงง\""),
        Torn(text: "ก,b\n\"1\"\rx\",2\n", row: 2, column: 1, before: "ก,b\n\"1\""),
        Torn(text: "ก,b\n\"5\" นิ้ว, ยาว\",x\n", row: 2, column: 1, before: "ก,b\n\"5\""),
        Torn(
            text: "a,b\n" + String(repeating: "\"ก\"\"ข\",\"ค\"\n", count: 50) + "1,\"ง", row: 52, column: 2,
            before: "a,b\n" + String(repeating: "\"ก\"\"ข\",\"ค\"\n", count: 50) + "1,"),
    ]

    @Test(arguments: torn)
    func tornQuotesAreErrorsWithTheirPlace(_ torn: Torn) {
        let encoders: [([UInt8], (String) -> [UInt8])] = [
            ([], { Array($0.utf8) }), ([], { cp874($0) }), ([0xFF, 0xFE], { utf16($0) }),
            ([0xFE, 0xFF], { utf16($0, isBigEndian: true) }),
        ]
        for (mark, encode) in encoders {
            let offset = mark.count + encode(torn.before).count
            for size in [1, 2, 3, 7, 16, 65, 4096] {
                #expect(
                    readingError(mark + encode(torn.text), chunkSize: size)
                        == ReadingError(.tornQuote, file: "input", row: torn.row, column: torn.column, offset: offset))
            }
        }
    }

    @Test func manyBatchesAreReadAndReadAgain() throws {
        let count = RowBatch.rowsPerBatch * 2 + 5
        let text = (1...count).map { "\($0),\"x\ny\"\r\n" }.joined()
        let expected = (1...count).map { "\($0): 1=text:\($0) 2=text:x\ny" }
        for size in [1000, 256 << 10] {
            let file = try SourceFile.open(MemoryBytes(bytes: Array(text.utf8)), path: "input", chunkSize: size)
            #expect(try readCells(file) == expected)
            #expect(try readCells(file) == expected)
        }
    }

    @Test func aBatchHoldsNoMoreThanItsRows() throws {
        let text = String(repeating: "a,b\n", count: RowBatch.rowsPerBatch + 1)
        let file = try SourceFile.open(MemoryBytes(bytes: Array(text.utf8)), path: "input")
        var reader = try file.rows(sheet: 0)
        var batch = RowBatch()
        var sizes: [Int] = []
        while try reader.read(into: &batch) { sizes.append(batch.rows.count) }
        #expect(sizes == [RowBatch.rowsPerBatch, 1])
        #expect(batch.rows.isEmpty && batch.cells.isEmpty && batch.bytes.isEmpty)
    }
}
