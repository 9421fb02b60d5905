import Normalizing
import Records
import Testing

/// Numbers that a source writes in another unit than records keep.
@Suite struct UnitTests {
    private func read(
        _ cells: [Sheet.Cell], _ field: Field, _ unit: SourceMapping.Unit, marks: [String] = []
    ) -> (values: [String?], records: RecordBatch, normalizer: Normalizer) {
        let sheet = Sheet(fields: [field], rows: cells.map { [$0] })
        var mapping = sheet.mapping
        mapping.columns[0].unit = unit
        mapping.columns[0].marks = marks
        var normalizer = Normalizer(mapping: mapping, tables: SampleTables.tables, layout: sheet.layout)
        let (rows, mapped) = sheet.batches()
        var records = RecordBatch(kind: .raise, fields: normalizer.outputFields)
        normalizer.normalize(mapped, of: rows, importID: 1, sheet: 0, into: &records)
        return ((0..<records.count).map { Sheet.describe(records[$0], field) }, records, normalizer)
    }

    @Test(
        arguments: [
            (Field.salary, SourceMapping.MoneyUnit.thousandBaht.unit, "25.34", "25340.00"),
            (.salary, SourceMapping.MoneyUnit.thousandBaht.unit, "25.34051", "25340.51"),
            (.salary, SourceMapping.MoneyUnit.thousandBaht.unit, "1,234", "1234000.00"),
            (.salary, SourceMapping.MoneyUnit.thousandBaht.unit, "๒๕.๕", "25500.00"),
            (.salary, SourceMapping.MoneyUnit.thousandBaht.unit, "(1.5)", "-1500.00"),
            (.salary, SourceMapping.MoneyUnit.thousandBaht.unit, "-", "0.00"),
            (.salary, SourceMapping.MoneyUnit.thousandBaht.unit, "2.5E+1", "25000.00"),
            (.salary, SourceMapping.MoneyUnit.thousandBaht.unit, "25.340516", "!not-a-number"),
            (.salary, SourceMapping.MoneyUnit.thousandBaht.unit, "สิบ", "!not-a-number"),
            (.salary, SourceMapping.MoneyUnit.thousandBaht.unit, "", nil),
            (.base, SourceMapping.MoneyUnit.millionBaht.unit, "1.25", "1250000.00"),
            (.base, SourceMapping.MoneyUnit.millionBaht.unit, "9999", "9999000000.00"),
            (.base, SourceMapping.MoneyUnit.millionBaht.unit, "10000", "!not-a-number"),
            (.salary, SourceMapping.MoneyUnit.satang.unit, "1934050", "19340.50"),
            (.salary, SourceMapping.MoneyUnit.satang.unit, "1934050.5", "!not-a-number"),
            (.totalScore, SourceMapping.Unit(factor: 20), "4.75", "95.00"),
            (.totalScore, SourceMapping.Unit(factor: 20), "4.33333", "86.6666"),
            (.totalScore, SourceMapping.Unit(factor: 20), "4.333333", "!not-a-number"),
            (.resultScore, SourceMapping.Unit(factor: 14), "4.5", "63.00"),
            (.totalScore, SourceMapping.Unit(factor: 1, divisor: 10), "946.4", "94.64"),
            (.percent, SourceMapping.Unit(factor: 100), "0.036", "3.60"),
        ] as [(Field, SourceMapping.Unit, String, String?)])
    func numbersAreBroughtToTheUnitThatRecordsKeep(
        field: Field, unit: SourceMapping.Unit, text: String, value: String?
    ) {
        #expect(read([Sheet.Cell(text)], field, unit).values == [value])
    }

    @Test func theRawTextIsKeptAndTheStepIsCounted() {
        let found = read(
            ["25.34", .number("19.34"), "-", "สิบ"], .salary, SourceMapping.MoneyUnit.thousandBaht.unit)
        #expect(
            found.records.issues.map(\.issue) == [
                CellIssue(field: .salary, reason: .unitScaled, raw: "25.34"),
                CellIssue(field: .salary, reason: .unitScaled, raw: "19.34"),
                CellIssue(field: .salary, reason: .notANumber, raw: "สิบ"),
            ])
        #expect(found.normalizer.stepCounts == [.unitScaled: 2, .notANumber: 1])
    }

    @Test func aMarkBehindANumberDoesNotHideItsUnit() {
        let found = read(["0.4 *"], .increment, SourceMapping.MoneyUnit.thousandBaht.unit, marks: ["*"])
        #expect(found.values == ["400.00"])
        #expect(Set(found.records.issues.map(\.issue.reason)) == [.valueMapped, .unitScaled])
    }

    /// What a person types, and what the mapping's value map says, is canonical already.
    @Test func typedAndMappedValuesAreInTheKeptUnit() {
        let sheet = Sheet(fields: [.salary], rows: [["ไม่มี"]], values: [.salary: ["ไม่มี": "15.00"]])
        var mapping = sheet.mapping
        mapping.columns[0].unit = SourceMapping.MoneyUnit.thousandBaht.unit
        var normalizer = Normalizer(mapping: mapping, tables: SampleTables.tables, layout: sheet.layout)
        let (rows, mapped) = sheet.batches()
        var records = RecordBatch(kind: .person, fields: normalizer.outputFields)
        normalizer.normalize(mapped, of: rows, importID: 1, sheet: 0, into: &records)
        #expect(Sheet.describe(records[0], .salary) == "15.00")
        #expect(normalizer.value(of: "25.34", field: .salary) == .value(.money(Baht(satang: 2534))))
    }
}
