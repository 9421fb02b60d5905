import Records
import Testing

@testable import Normalizing

/// What a column's values look like, counted with bounds.
@Suite struct ColumnTallyTests {
    static let classifier = ValueClassifier(tables: SampleTables.tables)

    private func tally(_ values: [String], kind: CellKind = .text) -> ColumnTally {
        var tally = ColumnTally()
        for value in values {
            let bytes = Array(value.utf8)
            tally.add(bytes.span, kind: kind, is1904: false, classifier: Self.classifier)
        }
        tally.finish(Self.classifier)
        return tally
    }

    @Test(arguments: [
        ("1-9990-00000-00-0", ValueClass.citizenId), ("๑๙๙๙๐๐๐๐๑๒๓๔๕", .citizenId), ("38,270.00", .money),
        ("๓๘,๒๗๐", .money),
        ("87.25", .score), ("5", .number), ("25/06/2520", .date), ("๕ มิ.ย. ๒๕๑๒", .date), ("ชำนาญการ", .level),
        ("นาย", .prefix), ("นายสมชาย ใจดีงาม", .name), ("สมชาย ใจดีงาม", .words), ("กองคลัง", .unit),
        ("เจ้าพนักงานธุรการ", .positionTitle), ("นักทรัพยากรบุคคลชำนาญการ", .titleWithLevel), ("12/2565", .orderNumber),
        ("-", .nothing), ("รับทราบ", .flag), ("#N/A", .error), ("ข้อความ", .text),
    ])
    func valuesLookLike(_ value: String, _ seen: ValueClass) {
        #expect(tally([value]).count(of: seen) == 1)
    }

    @Test func numbersAndNamesAreNotTakenForCodes() {
        #expect(tally(["1", "2", "3"]).count(of: .level) == 0)
        #expect(tally(["กองคลัง"]).count(of: .name) == 0)
    }

    @Test func differentValuesAreExactUpToTheBound() {
        let bound = ColumnTally.mostDistinct
        let few = tally((0..<bound).map { "ค่า\($0 % bound)" } + ["ค่า0"])
        #expect(few.distinct == bound)
        #expect(few.filled == bound + 1)
        #expect(few.values.first == .init(text: "ค่า0", count: 2))
        let many = tally((0...bound).map { "ค่า\($0)" })
        #expect(many.distinct == nil)
        #expect(many.values.isEmpty)
        #expect(many.filled == bound + 1)
        #expect(many.samples == ["ค่า0", "ค่า1", "ค่า2", "ค่า3"])
    }

    /// Whether the values are many or few, the shares are those of the column.
    @Test func sharesOfAColumnOfManyValues() {
        let values = (0..<60_000).map { $0 % 4 == 0 ? "ข้อ\($0)" : "\($0).50" }
        let tally = tally(values)
        #expect(tally.filled == 60_000)
        #expect(tally.looked < 4000)
        #expect(abs(tally.share(of: .number) - 0.75) < 0.05)
    }

    @Test func countingUp() {
        #expect(tally(["1", "2", "3", "4"]).countsUp)
        #expect(tally(["๑", "๒", "๓"]).countsUp)
        #expect(!tally(["1", "3", "2"]).countsUp)
        #expect(!tally(["1"]).countsUp)
    }

    @Test func factsOfNumbers() {
        let numbers = tally(["00120", "350", "7*"]).numbers
        #expect(numbers.least == 7_0000)
        #expect(numbers.most == 350_0000)
        #expect(numbers.withLeadingZero == 1)
        #expect(numbers.tens == 2)
        #expect(numbers.marks == ["*"])
    }

    @Test func factsOfDays() {
        let days = tally(["25/06/2520", "1977-06-25", "1 ม.ค. 53", "05/03/2541"]).days
        #expect(days.count == 4)
        #expect(days.twoDigitYears == 1)
        #expect(days.yearRange == 2520...2541)
        // One day in a hundred is a slip.
        let slips = tally(Array(repeating: "25/06/2520", count: 99) + ["25/06/2420"]).days
        #expect(slips.yearRange == 2520...2520)
        #expect(tally(["45000"], kind: .date).days.yearRange == 2566...2566)
    }

    // MARK: Masking

    @Test(arguments: [
        ("นายปิติ ทุ่งรวงทอง", "นายป… ท…"), ("นางสาว อัญมณี หมอกเมือง", "นางสาว อ… ห…"), ("ปิติ ทุ่งรวงทอง", "ป… ท…"),
    ])
    func namesAreMasked(_ name: String, _ masked: String) {
        let shown = ValueMask(Self.classifier).withoutName(name)
        #expect(shown.filter { $0 != " " } == masked.filter { $0 != " " })
    }

    @Test(arguments: [
        ("ผู้จัดทำ นายปิติ ทุ่งรวงทอง ปลัด", "ผู้จัดทำ นายป… ท… ปลัด"), ("(นายปิติ ทุ่งรวงทอง)", "(นายป… ท…"),
        ("บัญชีเงินเดือน กองคลัง", "บัญชีเงินเดือน กองคลัง"), ("โทร. 081-234-5678", "โทร. xxxxxxxx78"),
        ("1999000000000", "x-xxxx-xxxxx-00-0"), ("ปี 2565", "ปี 2565"), ("ส่งที่ a@b.go.th", "…@…"),
    ])
    func linesAreMasked(_ line: String, _ masked: String) {
        #expect(ValueMask(Self.classifier).withoutNames(inLine: line) == masked)
    }

    @Test(arguments: [("25/06/2520", "xx/xx/2520"), ("๕ มิ.ย. ๒๕๑๒", "xx/xx/2512"), ("-", "-")])
    func daysAreMasked(_ day: String, _ masked: String) {
        #expect(ValueMask(Self.classifier).withoutDay(day) == masked)
    }
}
