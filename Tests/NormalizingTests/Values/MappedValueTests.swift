import Normalizing
import Records
import Testing

/// What a mapping says about a source's own ways of writing.
@Suite struct MappedValueTests {
    @Test(
        arguments: [
            (Field.citizenId, "0000000000000", "", nil),
            (.citizenId, "1111111111111", "1181590830161", "1181590830161"),
            (.positionNumber, "999", "", nil), (.positionNumber, "12", "ก. 12", "ก. 12"), (.payNumber, "0", "", nil),
            (.salary, "99999", "0.00", "0.00"), (.unit, "00", "กองคลัง", "กองคลัง"),
        ] as [(Field, String, String, String?)])
    func valueMapsCountForEveryField(field: Field, text: String, meaning: String, value: String?) {
        let sheet = Sheet(fields: [field], rows: [[Sheet.Cell(text)]], values: [field: [text: meaning]])
        let (records, _) = sheet.normalized()
        #expect(Sheet.describe(records[0], field) == value)
        #expect(records[0].issues == [CellIssue(field: field, reason: .valueMapped, raw: text)])
    }

    @Test func aMappedWholeNameIsSplit() {
        let sheet = Sheet(
            fields: [.fullName], rows: [["X1"], ["X2"]], values: [.fullName: ["X1": "นายสมชาย ใจดี", "X2": ""]])
        let (records, _) = sheet.normalized()
        #expect(records[0].fullName == "นายสมชาย ใจดี")
        #expect(records[1].fullName == nil)
        #expect(records.issues.map(\.issue.reason) == [.valueMapped, .valueMapped])
    }

    @Test(
        arguments: [
            ("31/01/53", nil, "2010-01-31"), ("31/01/79", nil, "2036-01-31"), ("31/01/80", nil, "1937-01-31"),
            ("31/01/60", 2450, "1917-01-31"), ("31/01/49", 2450, "2006-01-31"), ("31/01/50", 2450, "1907-01-31"),
            ("31/01/10", 2500, "1967-01-31"),
        ] as [(String, Int?, String)])
    func twoDigitsAreAYearOfTheMappingsHundred(text: String, first: Int?, day: String) {
        var sheet = Sheet(fields: [.birthDate], rows: [[Sheet.Cell(text)]])
        if let first { sheet.twoDigitYears = [.birthDate: first] }
        let (records, normalizer) = sheet.normalized()
        #expect(records[0].canonical(.birthDate) == day)
        #expect(normalizer.value(of: text, field: .birthDate) == records[0].value(.birthDate).map { .value($0) })
    }
}
