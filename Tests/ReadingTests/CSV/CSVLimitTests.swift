import Records
import Testing

@testable import Reading

struct CSVLimitTests {
    struct Case: Sendable {
        var text: String
        /// Cell, row, columns.
        var limits: [Int]
        /// Absent where the text keeps to the limits.
        var error: (name: String, row: Int, column: Int?)?
    }

    static let long = String(repeating: "x", count: 200)

    static let cases: [Case] = [
        Case(text: "a,b\n12345,2\r\n\"12345\",67890\r\n67890", limits: [5, 99, 9]),
        Case(text: "a,b\n12345,2\n123456,2\n", limits: [5, 99, 9], error: ("cellBytes", 3, 1)),
        Case(text: "a,b\n1,\"123456\"\n", limits: [5, 99, 9], error: ("cellBytes", 2, 2)),
        Case(text: "a,b\n1,\"12\"\"4\"\n", limits: [5, 99, 9]),
        Case(text: "a,b\n1,\"12\"\"45\"\n", limits: [5, 99, 9], error: ("cellBytes", 2, 2)),
        Case(text: "a,b\n1,\"1234\"5\n", limits: [5, 99, 9]),
        Case(text: "a,b\n1,\"1234\"56\n", limits: [5, 99, 9], error: ("cellBytes", 2, 2)),
        Case(text: "a,b\n\(long),2", limits: [199, 9999, 9], error: ("cellBytes", 2, 1)),
        Case(text: "a,b\n\(long),2", limits: [200, 9999, 9]),
        Case(text: "a,b\n\"\(long)", limits: [199, 9999, 9], error: ("cellBytes", 2, 1)),
        Case(text: "a,b\n1,2,3,45\r\n", limits: [9, 8, 9]),
        Case(text: "a,b\n1,2,3,456\r\n", limits: [9, 8, 9], error: ("rowBytes", 2, nil)),
        Case(text: "a,b\n1,\"2\",\"45\"\n", limits: [9, 10, 9]),
        Case(text: "a,b\n1,\"2\",\"456\"\n", limits: [9, 10, 9], error: ("rowBytes", 2, nil)),
        Case(text: "a,b\n1,2,\(long)", limits: [100, 90, 9], error: ("rowBytes", 2, nil)),
        Case(text: "a,b\n1,2,\(long)", limits: [80, 90, 9], error: ("cellBytes", 2, 3)),
        Case(text: "a,b\n1,2,3\n", limits: [9, 99, 3]),
        Case(text: "a,b\n1,2,3,\n", limits: [9, 99, 3], error: ("columns", 2, nil)),
        Case(text: "a,b\n\"1\",\"2\",\"3\",\"4\n", limits: [9, 99, 3], error: ("columns", 2, nil)),
        // The first thing that is wrong is told.
        Case(text: "a,b\n1,2,3,4\n123456789a,2\n", limits: [9, 99, 3], error: ("columns", 2, nil)),
        Case(text: "a,b\n123456789a,2\n1,2,3,4\n", limits: [9, 99, 3], error: ("cellBytes", 2, 1)),
    ]

    @Test(arguments: cases)
    func limitsHoldOnBothSides(_ example: Case) {
        var limits = ReadingLimits()
        (limits.cellBytes, limits.rowBytes, limits.columns) = (example.limits[0], example.limits[1], example.limits[2])
        let values = ["cellBytes": limits.cellBytes, "rowBytes": limits.rowBytes, "columns": limits.columns]
        let expected = example.error.map {
            ReadingError(
                .limit(name: $0.name, value: values[$0.name] ?? 0), file: "input", row: $0.row, column: $0.column)
        }
        // Once alone, once behind rows that are cut in whole blocks, and with such rows behind it.
        let rows = String(repeating: "1,2\n", count: 100)
        for size in [1, 2, 3, 7, 64, 65, 4096] {
            #expect(readingError(Array(example.text.utf8), limits: limits, chunkSize: size) == expected, "by \(size)")
            var later = expected
            later?.row = example.error.map { $0.row + 100 }
            let end = example.text.hasSuffix("\n") ? rows : ""
            let bytes = Array((rows + example.text + end).utf8)
            #expect(readingError(bytes, limits: limits, chunkSize: size) == later, "within rows, by \(size)")
        }
    }

    /// A line that never ends, without the memory for it.
    struct EndlessLine: ByteSource {
        let size = 1 << 30
        var unit: [UInt8]

        func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
            let count = max(0, min(buffer.count, size - offset))
            for index in 0..<count { buffer[index] = unit[(offset + index) % unit.count] }
            return count
        }
    }

    @Test(arguments: [("x", "cellBytes"), ("1234567890,", "columns"), ("\"", "cellBytes")])
    func anEndlessLineEndsInALimit(_ unit: String, _ limit: String) throws {
        var limits = ReadingLimits()
        (limits.cellBytes, limits.rowBytes) = (1 << 16, 1 << 18)
        let text = EndlessLine(unit: Array(unit.utf8))
        var reader = CSVReader(
            source: text, decoder: TextDecoder(encoding: .utf8), start: 0, dialect: CSVDialect(delimiter: ","),
            limits: limits, place: ReadingPlace(file: "input"))
        var batch = RowBatch()
        var kind: ReadingError.Kind?
        do throws(ReadingError) {
            _ = try reader.read(into: &batch)
        } catch {
            kind = error.kind
        }
        let value = limit == "columns" ? limits.columns : limits.cellBytes
        #expect(kind == .limit(name: limit, value: value))
        #expect(reader.share < 0.001)
    }

    @Test func wideRowsFillABatchWithFewRows() throws {
        let row = String(repeating: ",", count: 9999) + "\n"
        let bytes = Array(String(repeating: row, count: 100).utf8)
        var reader = CSVReader(
            source: MemoryBytes(bytes: bytes), decoder: TextDecoder(encoding: .utf8), start: 0,
            dialect: CSVDialect(delimiter: ","), limits: .default, place: ReadingPlace(file: "input"))
        var batch = RowBatch()
        var rows = 0
        while try reader.read(into: &batch) {
            #expect(batch.cells.count < CSVScanner.batchCells + 10_000)
            for row in batch.rows {
                rows += 1
                #expect(row.number == rows)
                #expect(row.cellCount == 10_000)
            }
        }
        #expect(rows == 100)
    }

    /// A row's number is a 32-bit one; more rows are not numbered anew.
    @Test func rowsEndWithTheirNumbers() {
        for text in ["a\nb\nc\n", "a\nb", "\n\n\n\n"] + [String(repeating: "x\n", count: 100)] {
            var scanner = CSVScanner(dialect: CSVDialect(delimiter: ","))
            scanner.row = CSVScanner.mostRows - 1
            var bytes = Array(text.utf8)
            var (cells, rows): ([RowBatch.Cell], [RowBatch.Row]) = ([], [])
            func scan() -> CSVScanner.Stop {
                bytes.withUnsafeMutableBufferPointer { scanner.scan($0, isLast: true, cells: &cells, rows: &rows) }
            }
            #expect(scan() == .batchFull)
            #expect(rows.map(\.number) == [CSVScanner.mostRows - 1, CSVScanner.mostRows])
            rows = []
            let isMore = text != "a\nb"
            #expect(
                scan() == (isMore ? .limit(name: "rows", value: Int(CSVScanner.mostRows), column: nil) : .needsMore))
            #expect(rows.isEmpty)
        }
    }
}
