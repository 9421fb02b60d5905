import Records
import Testing

@testable import Reading

struct PrintingTests {
    private func batch() -> RowBatch {
        var batch = RowBatch()
        func add(_ column: Int32, _ kind: CellKind, _ text: String, is1904: Bool = false) {
            let start = Int32(batch.bytes.count)
            batch.bytes += text.utf8
            batch.cells.append(
                RowBatch.Cell(offset: start, length: Int32(text.utf8.count), column: column, kind: kind, is1904: is1904)
            )
        }
        add(1, .text, "ก \"ข\"\\\n\u{1}")
        add(2, .number, "94.64")
        add(3, .date, "44774.5")
        add(4, .empty, "")
        add(6, .boolean, "true")
        add(7, .error, "#N/A")
        add(8, .date, "0", is1904: true)
        add(9, .date, "-1")
        batch.rows = [
            RowBatch.Row(number: 5, firstCell: 0, cellCount: 8), RowBatch.Row(number: 6, firstCell: 8, cellCount: 0),
        ]
        return batch
    }

    @Test func rowsAreOneJSONObjectALine() {
        var output: [UInt8] = []
        CellsPrinter(sheet: "a\"b").append(batch(), to: &output)
        let expected = #"""
            {"sheet":"a\"b","row":5,"cells":[{"column":1,"type":"text","value":"ก \"ข\"\\\n\u0001"},{"column":2,"type":"number","value":"94.64"},{"column":3,"type":"date","value":"2022-08-01T12:00:00","serial":"44774.5"},{"column":4,"type":"empty","value":""},{"column":6,"type":"boolean","value":"true"},{"column":7,"type":"error","value":"#N/A"},{"column":8,"type":"date","value":"1904-01-01","serial":"0"},{"column":9,"type":"date","value":"-1","serial":"-1"}]}
            {"sheet":"a\"b","row":6,"cells":[]}

            """#
        #expect(String(decoding: output, as: UTF8.self) == expected)
    }

    @Test func filesWithoutSheetsPrintNull() {
        var output: [UInt8] = []
        var empty = RowBatch()
        empty.rows = [RowBatch.Row(number: 1, firstCell: 0, cellCount: 0)]
        CellsPrinter(sheet: nil).append(empty, to: &output)
        #expect(String(decoding: output, as: UTF8.self) == "{\"sheet\":null,\"row\":1,\"cells\":[]}\n")
    }

    @Test func hiddenRowsSaySo() {
        var output: [UInt8] = []
        var batch = RowBatch()
        batch.rows = [
            RowBatch.Row(number: 1, firstCell: 0, cellCount: 0, isHidden: true),
            RowBatch.Row(number: 2, firstCell: 0, cellCount: 0),
        ]
        CellsPrinter(sheet: "a").append(batch, to: &output)
        let lines =
            "{\"sheet\":\"a\",\"row\":1,\"hidden\":true,\"cells\":[]}\n{\"sheet\":\"a\",\"row\":2,\"cells\":[]}\n"
        #expect(String(decoding: output, as: UTF8.self) == lines)
    }

    @Test func theChecksumSeesEveryPartOfACell() {
        func checksum(_ change: (inout RowBatch) -> Void, sheet: Int = 0) -> String {
            var batch = batch()
            change(&batch)
            var count = CellsCount()
            count.add(batch, sheet: sheet)
            return count.checksum
        }
        let sums = [
            checksum { _ in }, checksum({ _ in }, sheet: 1), checksum { $0.rows[0].number = 6 },
            checksum { $0.cells[0].column = 2 }, checksum { $0.cells[0].kind = .error }, checksum { $0.bytes[0] ^= 1 },
        ]
        #expect(Set(sums).count == sums.count)
        #expect(sums.allSatisfy { $0.utf8.count == 16 })
        var count = CellsCount()
        #expect(count.checksum == "2d358dccaa6c78a5")
        count.add(batch(), sheet: 0)
        #expect(count.rows == 2)
        #expect(count.cells == 7)
        #expect(count.checksum == sums[0])
    }

    private func checksum(_ texts: [String], batchRows: Int = 1000, column: Int32 = 1) -> String {
        var count = CellsCount()
        var batch = RowBatch()
        for (index, text) in texts.enumerated() {
            if batch.rows.count == batchRows {
                count.add(batch, sheet: 0)
                batch.removeAll()
                // What lies around a cell is no part of it.
                batch.bytes += "other text".utf8
            }
            let cell = RowBatch.Cell(
                offset: Int32(batch.bytes.count), length: Int32(text.utf8.count), column: column, kind: .text)
            batch.rows.append(
                RowBatch.Row(number: Int32(index + 1), firstCell: Int32(batch.cells.count), cellCount: 1))
            batch.cells.append(cell)
            batch.bytes += text.utf8
        }
        count.add(batch, sheet: 0)
        return count.checksum
    }

    @Test func theChecksumSeesEveryByteAndLength() {
        var sums = Set<String>()
        var expected = 0
        for length in 0...70 {
            let text = String(repeating: "a", count: length)
            sums.insert(checksum([text]))
            expected += 1
            for index in 0..<length {
                var bytes = Array(text.utf8)
                bytes[index] ^= 1
                sums.insert(checksum([String(decoding: bytes, as: UTF8.self)]))
                expected += 1
            }
        }
        #expect(sums.count == expected)
        #expect(checksum(["ab", "c"]) != checksum(["a", "bc"]))
        #expect(checksum(["ab", "cd"]) != checksum(["cd", "ab"]))
    }

    @Test func theChecksumIsTheSameHoweverRowsAreBatched() {
        let texts = (0..<100).map { String(repeating: "ก", count: $0 % 13) }
        let sums = [1, 2, 7, 99, 1000].map { checksum(texts, batchRows: $0) }
        #expect(Set(sums).count == 1)
        // Of a fixed text, so that it stays what it is on every machine.
        #expect(sums[0] == "112c8dcf4b29b0a8")
    }
}
