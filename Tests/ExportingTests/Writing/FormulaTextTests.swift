import Testing

@testable import Exporting

@Suite struct FormulaTextTests {
    private let formulas: FormulaText = {
        var names = SheetNames()
        var list = Sheet(name: "it's", rows: Array(repeating: .blank, count: 12))
        list.frozenRows = 1
        let front = Sheet(name: "ปก", rows: Array(repeating: .blank, count: 5))
        return FormulaText(parts: [
            "ปก": SheetParts(sheet: front, limit: 7, names: &names),
            "it's": SheetParts(sheet: list, limit: 7, names: &names),
        ])
    }()

    private let column = CellRange(sheet: "it's", column: 28, firstRow: 2, lastRow: 12)
    private func cell(_ row: Int) -> CellAddress { CellAddress(sheet: "ปก", column: 2, row: row) }

    @Test func rangesNameTheirSheetOnlyFromOutside() throws {
        let range = CellRange(sheet: "ปก", column: 1, firstRow: 1, lastRow: 3)
        #expect(try formulas.text(.sum(range), on: "ปก") == "=SUM(A1:A3)")
        #expect(try formulas.text(.sum(range), on: "it's") == "=SUM('ปก'!A1:A3)")
    }

    @Test func rangesSpreadOverContinuedSheets() throws {
        let both = "'it''s'!AB2:AB7,'it''s (2)'!AB2:AB6"
        #expect(try formulas.text(.sum(column), on: "ปก") == "=SUM(\(both))")
        #expect(try formulas.text(.countNumbers(column), on: "ปก") == "=COUNT(\(both))")
        #expect(try formulas.text(.countFilled(column), on: "ปก") == "=COUNTA(\(both))")
        #expect(try formulas.text(.average(column, decimals: 2), on: "ปก") == "=ROUND(AVERAGE(\(both)),2)")
        #expect(
            try formulas.text(.countEqual(column, "ดี"), on: "ปก")
                == "=COUNTIF('it''s'!AB2:AB7,\"=ดี\")+COUNTIF('it''s (2)'!AB2:AB6,\"=ดี\")")
    }

    @Test(arguments: [
        ("a*b?c~", "\"=a~*b~?c~~\""), (">5", "\"=>5\""), ("\"),1,(\"", "\"=\"\"),1,(\"\"\""),
    ])
    func textsOfCriteriaAreOnlyTexts(_ text: String, _ criterion: String) throws {
        let range = CellRange(sheet: "ปก", column: 1, firstRow: 1, lastRow: 2)
        #expect(try formulas.text(.countEqual(range, text), on: "ปก") == "=COUNTIF(A1:A2,\(criterion))")
    }

    @Test func cellsAreAddedSubtractedAndCompared() throws {
        #expect(try formulas.text(.sumOf([cell(1), cell(2)]), on: "ปก") == "=B1+B2")
        #expect(try formulas.text(.sumOf([]), on: "ปก") == "=0")
        #expect(try formulas.text(.difference(cell(1), [cell(2), cell(3)]), on: "ปก") == "=ROUND(B1-B2-B3,2)")
        #expect(try formulas.text(.percent(cell(1), of: cell(2)), on: "ปก") == "=IF(B2=0,0,ROUND(B1/B2*100,2))")
        #expect(try formulas.text(.isZero(cell(1), yes: "a\"b", no: "c"), on: "ปก") == "=IF(B1=0,\"a\"\"b\",\"c\")")
    }

    @Test func whatIsNotThereIsAnError() {
        let range = CellRange(sheet: "other", column: 1, firstRow: 1, lastRow: 2)
        #expect(throws: FormulaText.Dangling.self) { try formulas.text(.sum(range), on: "ปก") }
        let beyond = CellRange(sheet: "ปก", column: 1, firstRow: 4, lastRow: 6)
        #expect(throws: FormulaText.Dangling.self) { try formulas.text(.sum(beyond), on: "ปก") }
    }
}
