import Records
import Testing

@testable import Exporting

@Suite struct MeasuringTests {
    @Test func marksAboveAndBelowTakeNoWidth() {
        #expect(TextWidth.units(of: "กี่ปู่") == TextWidth.units(of: "กป"))
        #expect(TextWidth.units(of: "กำ") == TextWidth.units(of: "กา"))
        #expect(TextWidth.units(of: "ab\nabcd\nabc") == TextWidth.units(of: "abcd"))
        #expect(TextWidth.units(of: "") == 0)
    }

    @Test func columnsFollowTheirContentBetweenTheirBounds() {
        let columns = [SheetColumn(), SheetColumn(widest: 20), SheetColumn(fixed: 9), SheetColumn(narrowest: 6)]
        let long = SheetCell(.text(String(repeating: "ก", count: 30)))
        let title = SheetRow([SheetCell(.text(String(repeating: "ก", count: 30)), look: .title)])
        let row = SheetRow([SheetCell(.text("ก")), long, long, SheetCell(.money(Baht(satang: 123_456_789)))])
        let widths = ColumnWidths.measured(Sheet(name: "s", columns: columns, rows: [title, row]))
        #expect(widths[0] == 6)
        #expect(widths[1] == 20)
        #expect(widths[2] == 9)
        #expect(widths[3] > 12)
    }

    @Test func headersWrapBetweenWordsAndNeverInsideThem() {
        let header = SheetRow([SheetCell(.text("เลขที่\nตำแหน่ง"), look: .header)])
        let widths = ColumnWidths.measured(Sheet(name: "s", columns: [SheetColumn(narrowest: 1)], rows: [header]))
        #expect(widths[0] > TextWidth.units(of: "ตำแหน่ง"))
        #expect(widths[0] < TextWidth.units(of: "เลขที่ ตำแหน่ง"))
    }

    @Test func rowsGrowWithTheirLines() {
        let heights = RowHeights(widths: [20, 20])
        #expect(heights.height(of: SheetRow([SheetCell(.text("สั้น"))])) == nil)
        #expect(heights.height(of: SheetRow([SheetCell(.text("a\nb\nc"))])) == 81)
        #expect(heights.height(of: SheetRow([SheetCell(.text(String(repeating: "ก", count: 40)))])) ?? 0 >= 81)
        #expect(heights.height(of: SheetRow([SheetCell(.text(String(repeating: "ก", count: 4000)))])) == 409)
        #expect(heights.height(of: SheetRow([SheetCell(.text("a\nb"))], height: 10)) == 10)
        let title = SheetCell(.text(String(repeating: "ก", count: 99)), look: .title)
        #expect(heights.height(of: SheetRow([title])) == 34)
    }

    @Test(arguments: [
        ("1900-03-01", 61), ("1970-01-01", 25_569), ("2000-02-29", 36_585), ("2022-04-01", 44_652),
        ("9999-12-31", 2_958_465),
    ])
    func daysAreSerials(_ iso: String, _ serial: Int) throws {
        #expect(ExcelDay.serial(try Samples.day(iso)) == serial)
    }

    @Test func daysBeforeMarch1900HaveNoSerial() throws {
        #expect(ExcelDay.serial(try Samples.day("1900-02-28")) == nil)
        #expect(ExcelDay.unixSeconds(try Samples.day("1970-01-02")) == 86_400)
        #expect(ExcelDay.unixSeconds(try Samples.day("1969-12-31")) == -86_400)
    }
}
