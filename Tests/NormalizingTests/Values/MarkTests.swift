import Normalizing
import Records
import Testing

/// Marks behind numbers, whose meaning stands below the table.
@Suite struct MarkTests {
    private func read(_ text: String, _ kind: CellKind = .text) -> RecordBatch {
        let sheet = Sheet(fields: [.increment], rows: [[.init(text, kind)]])
        var mapping = sheet.mapping
        mapping.columns[0].marks = ["*", "**"]
        var normalizer = Normalizer(mapping: mapping, tables: SampleTables.tables, layout: sheet.layout)
        let (rows, mapped) = sheet.batches()
        var records = RecordBatch(kind: .raise, fields: normalizer.outputFields)
        normalizer.normalize(mapped, of: rows, importID: 1, sheet: 0, into: &records)
        return records
    }

    @Test(arguments: [("400.00  *", "400.00"), ("0.00  **", "0.00"), ("1,160*", "1160.00"), ("๓๐๐ * ", "300.00")])
    func theNumberBeforeAMarkCounts(_ text: String, _ value: String) {
        let records = read(text)
        #expect(Sheet.describe(records[0], .increment) == value)
        #expect(records[0].issues.map(\.reason) == [.valueMapped])
        #expect(records[0].issues.map(\.raw) == [text])
    }

    @Test(arguments: ["*", "**", "400 ***", "สี่ร้อย *", "400 * บาท"])
    func whatIsNoNumberWithAMarkIsRefused(_ text: String) {
        #expect(Sheet.describe(read(text)[0], .increment) == "!not-a-number")
    }

    @Test func aNumberWithoutAMarkIsAsEver() {
        let records = read("440.00 ")
        #expect(Sheet.describe(records[0], .increment) == "440.00")
        #expect(records[0].issues.isEmpty)
    }
}
