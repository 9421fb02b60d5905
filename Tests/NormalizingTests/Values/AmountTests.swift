import Records
import Testing

@Suite struct AmountTests {
    @Test(arguments: [
        ("19340", "19340.00"), ("19,340.00", "19340.00"), ("๑๙,๓๔๐.๕๐", "19340.50"), ("19340 บาท", "19340.00"),
        ("19,340.-", "19340.00"), ("(1,234.00)", "-1234.00"), ("1,234-", "-1234.00"), ("-1,234", "-1234.00"),
        ("+5", "5.00"), ("1,2345", "!not-a-number"), ("12,34", "!not-a-number"), (",123", "!not-a-number"),
        ("1234,567", "!not-a-number"), ("1,234,567", "1234567.00"), ("19 340", "19340.00"), ("1 9340", "!not-a-number"),
        ("-", "0.00"), (" - ", "0.00"), ("0", "0.00"), (".5", "0.50"), ("5.", "5.00"), ("1.234", "!not-a-number"),
        ("1.230", "1.23"), ("สามหมื่น", "!not-a-number"), ("#N/A", "!cell-error"), ("฿1,000", "1000.00"),
        ("1.2.3", "!not-a-number"), ("--5", "!not-a-number"), ("12a", "!not-a-number"), ("'500", "500.00"),
        ("\u{00A0}24,180\u{00A0}", "24180.00"), ("99999999999999999999", "!not-a-number"), (".", "!not-a-number"),
        ("(-5)", "-5.00"), ("1,234.5,0", "!not-a-number"), ("- 500", "-500.00"),
    ])
    func moneyIsExact(text: String, value: String) {
        #expect(reading(text, .salary) == value)
    }

    @Test(arguments: ["", " ", "\u{00A0}", "[ไม่ระบุ]"])
    func nothingIsAbsent(text: String) {
        #expect(reading(text, .salary) == nil)
    }

    @Test(arguments: [
        ("94.64", "94.64"), ("80.8612", "80.8612"), ("80.86125", "!not-a-number"), ("๘๐.๘๖", "80.86"), ("-", "0.00"),
        ("100", "100.00"), ("94,64", "!not-a-number"), ("94.64 %", "94.64"),
    ])
    func scoresHoldFourDecimals(text: String, value: String) {
        #expect(reading(text, .totalScore) == value)
    }

    @Test(arguments: [("3.6%", "3.60"), ("3.6", "3.60"), ("2.75 %", "2.75"), ("-", "0.00"), ("๓.๖", "3.60")])
    func percentsLoseTheirSign(text: String, value: String) {
        #expect(reading(text, .percent) == value)
    }

    @Test(arguments: [
        ("19340", "19340.00"), ("1.5E+3", "1500.00"), ("1.5E3", "1500.00"), ("2.5E-1", "0.25"), ("-2.5E-1", "-0.25"),
        ("1E-05", "!not-a-number"), ("0.3", "0.30"),
    ])
    func numberCells(text: String, value: String) {
        #expect(reading(text, .salary, .number) == value)
    }

    @Test(arguments: [
        (Field.fiscalYear, "2565", "2565"), (.fiscalYear, "๒๕๖๕", "2565"), (.fiscalYear, "2022", "2565"),
        (.fiscalYear, "ปีงบประมาณ พ.ศ. 2565", "2565"), (.roundHalf, "2", "2"), (.roundHalf, "ครั้งที่ 2", "2"),
        (.roundHalf, "รอบที่ ๑", "1"), (.roundHalf, "2/2565", "2"), (.roundHalf, "\u{F082}", "2"), (.roundHalf, "①", "1"),
        (.sequence, "1,204", "1204"), (.sequence, "12.", "12"), (.sequence, "๑๒", "12"),
        (.sequence, "สิบสอง", "!not-a-number"), (.sequence, "1.5", "!not-a-number"),
    ])
    func integers(field: Field, text: String, value: String) {
        #expect(reading(text, field) == value)
    }

    @Test(arguments: [
        (Field.scoreVisible, "อนุญาตให้เห็นคะแนน", "true"), (.scoreVisible, "ไม่อนุญาตให้เห็นคะแนน", "false"),
        (.acknowledged, "รับทราบ", "true"), (.acknowledged, "ไม่รับทราบ", "false"), (.acknowledged, "Y", "true"),
        (.acknowledged, "0", "false"), (.acknowledged, "บางที", "!unknown-code"),
    ])
    func flags(field: Field, text: String, value: String) {
        #expect(reading(text, field) == value)
    }

    @Test func errorCellsAreUnreadable() {
        #expect(reading("#N/A", .salary, .error) == "!cell-error")
        #expect(reading("#REF!", .birthDate, .error) == "!cell-error")
        #expect(reading("#REF!", .unit, .error) == "!cell-error")
        #expect(reading("#REF!", .citizenId, .error) == "!cell-error")
        #expect(reading("#N/A", .unit) == "!cell-error")
    }
}
