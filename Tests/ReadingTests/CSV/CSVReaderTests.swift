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
                "1: 1=text:A 2=text:B 3=text:C", "2: 1=text:\"1 2=text:a\r<br>b 3=text:|",
                "3: 1=text:2 2=empty: 3=empty:",
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
        for size in [1, 2, 3, 5, 7, 16] {
            #expect(try readCells(Array(example.text.utf8), chunkSize: size) == example.rows, "utf-8 by \(size)")
            #expect(try readCells(wide, chunkSize: size) == example.rows, "utf-16 by \(size)")
            if example.text.utf8.contains(where: { $0 > 0x7F }) {
                #expect(try readCells(cp874(example.text), chunkSize: size) == example.rows, "cp874 by \(size)")
            }
        }
    }

    struct Torn: Sendable {
        var bytes: [UInt8]
        var row: Int
        var column: Int
        var offset: Int
    }

    @Test(arguments: [
        Torn(bytes: Array("a,b\n1,\"2\n3,4\n".utf8), row: 2, column: 2, offset: 6),
        Torn(bytes: Array("a,b\n\"1\"x,2\n".utf8), row: 2, column: 1, offset: 7),
        Torn(bytes: Array("a,b\n\"1\" ,2\n".utf8), row: 2, column: 1, offset: 7),
        Torn(bytes: Array("a,b\n\"1\"\rx,2\n".utf8), row: 2, column: 1, offset: 8),
        Torn(bytes: cp874("ก,\"ข\"\"ค\"\n\"งงง\"x,2\n"), row: 2, column: 1, offset: 14),
    ])
    func tornQuotesAreErrorsWithTheirPlace(_ torn: Torn) {
        for size in [1, 3, 7, 4096] {
            let error = readingError(torn.bytes, chunkSize: size)
            #expect(
                error
                    == ReadingError(.tornQuote, file: "input", row: torn.row, column: torn.column, offset: torn.offset))
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

    @Test func limitsAreNamed() {
        var limits = ReadingLimits()
        limits.columns = 3
        let wide = readingError(Array("a,b\n1,2,3,4\n".utf8), limits: limits)
        #expect(wide == ReadingError(.limit(name: "columns", value: 3), file: "input", row: 2))
        limits = ReadingLimits()
        limits.rowBytes = 100
        let long = readingError(
            Array("a,b\n\(String(repeating: "x", count: 5000)),2".utf8), limits: limits, chunkSize: 64)
        #expect(long == ReadingError(.limit(name: "rowBytes", value: 100), file: "input", row: 2))
    }

    @Test func titleRowsDoNotHideTheDelimiter() throws {
        let text = "รายงาน ปี 2565\nกรม ก, ข\n" + String(repeating: "1;2;3\n", count: 20)
        let file = try SourceFile.open(MemoryBytes(bytes: Array(text.utf8)), path: "input")
        #expect(file.delimiter == ";")
        #expect(file.format == .csv)
        #expect(file.sheets == [SourceFile.Sheet(name: nil, isHidden: false)])
    }
}
