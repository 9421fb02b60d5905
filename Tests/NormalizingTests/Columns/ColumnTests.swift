import Records
import Testing

@testable import Normalizing

@Suite struct ColumnTests {
    @Test(arguments: [
        ("00082", CellKind.text, "00082"), ("82", .number, "82"), ("1,204", .text, "1204"), ("ก. 659", .text, "ก. 659"),
        ("๐๐๘๒", .text, "0082"), (" 00082 ", .text, "00082"), ("12,34", .text, "12,34"),
        ("01-2-03-0001-001", .text, "01-2-03-0001-001"),
        ("1,2ก", .text, "1,2ก"), ("44197", .date, "!not-a-number"),
    ])
    func positionNumbersStayTexts(text: String, kind: CellKind, value: String) {
        #expect(reading(text, .positionNumber, kind) == value)
        #expect(reading(text, .payNumber, kind) == value)
    }

    @Test func lostZerosAreCountedNotListed() {
        let (records, normalizer) = Sheet(fields: [.positionNumber], rows: [[.number("82")], ["00083"]]).normalized()
        #expect(normalizer.stepCounts == [.zerosLost: 1])
        #expect(records.issues.isEmpty)
    }

    @Test(
        arguments: [
            ("กลุ่มงานที่ ๑", Field.unit, "กลุ่มงานที่ 1"), ("กลุ่มงานที่ ๑", .note, "กลุ่มงานที่ ๑"), ("-", .managementTitle, nil),
            ("สำนักงาน\u{00A0}น่าน", .unit, "สำนักงาน น่าน"), ("[ไม่ระบุส่วนราชการ]", .unit, nil),
        ] as [(String, Field, String?)])
    func textsAreRepaired(text: String, field: Field, value: String?) {
        #expect(reading(text, field) == value)
    }

    @Test func aSpreadsheetsSwapOfDayAndMonthIsPutBack() {
        // 5 June and 2 October 2535 typed day first, taken month first; 21/04 stayed a text.
        let rows: [[Sheet.Cell?]] = [
            ["21/04/2535"], [.date(Self.serial(2535, 5, 6))], [.date(Self.serial(2535, 2, 10))],
        ]
        let (records, normalizer) = Sheet(fields: [.birthDate], rows: rows).normalized()
        #expect((0..<3).map { records[$0].day(.birthDate)?.iso } == ["1992-04-21", "1992-06-05", "1992-10-02"])
        #expect(records.issues.map(\.issue.reason) == [.dayMonthSwapped, .dayMonthSwapped])
        #expect(normalizer.stepCounts == [.dayMonthSwapped: 2])
        #expect(normalizer.losslessCounts == ["buddhist-era": 3])
    }

    /// Each of these lacks one piece of the evidence.
    @Test(arguments: [
        [Sheet.Cell.date(serial(2535, 5, 6))],
        ["21/04/2535", "05/04/2535", .date(serial(2535, 5, 6))],
        ["21/04/2535", .date(serial(2535, 5, 6)), .date(serial(2535, 5, 26))],
        ["21/04/2535", .date(serial(1992, 5, 6))],
    ])
    func withoutTheWholeEvidenceSerialsStand(cells: [Sheet.Cell]) {
        let (records, normalizer) = Sheet(fields: [.birthDate], rows: cells.map { [$0] }).normalized()
        #expect(normalizer.stepCounts[.dayMonthSwapped] == nil)
        let row = cells.firstIndex { $0.kind == .date } ?? 0
        #expect(records[row].day(.birthDate)?.iso == "1992-05-06")
    }

    @Test func monthFirstColumnsAreReadMonthFirst() {
        #expect(
            Sheet.column(.startDate, ["04/21/2513", "12/31/2513", "05/06/2513"])
                == ["1970-04-21", "1970-12-31", "1970-05-06"])
        // One mistyped day does not turn a column.
        #expect(
            Sheet.column(.startDate, ["21/04/2513", "31/12/2513", "05/06/2513", "04/21/2513"])
                == ["1970-04-21", "1970-12-31", "1970-06-05", "!no-such-day"])
    }

    @Test func erasAreCounted() {
        let rows: [[Sheet.Cell?]] = [["21/04/2513"], ["21/04/1970"], ["31/02/2513"], [nil]]
        let (_, normalizer) = Sheet(fields: [.birthDate], rows: rows).normalized()
        #expect(normalizer.eras[.birthDate] == EraCount(buddhist: 1, gregorian: 1))
        #expect(normalizer.dateEvidence[.birthDate]?.buddhistTexts == 2)
    }

    @Test func rowsKeepTheirOrderOriginAndIssues() {
        let sheet = Sheet(fields: [.salary, .birthDate], rows: [["x", "31/02/2520"], ["1", "-"], ["y", nil]])
        let (records, _) = sheet.normalized()
        #expect(records.origins.map(\.row) == [2, 3, 4])
        #expect(records.origins.allSatisfy { $0.importID == 7 && $0.sheet == 0 })
        #expect(records.issues.map(\.row) == [0, 0, 2])
        #expect(records[0].issues.map(\.field) == [.salary, .birthDate])
        #expect(records[2].issues == [CellIssue(field: .salary, reason: .notANumber, raw: "y")])
    }

    @Test func otherRowsGiveNoRecordAndCarriedTextsCount() {
        let sheet = Sheet(fields: [.salary], rows: [["1"], ["2"]])
        var (rows, mapped) = sheet.batches()
        var carrying = FieldBatch(fields: [.salary, .unit])
        carrying.carried = ["สำนักงานจังหวัด\u{00A0}น่าน"]
        carrying.rows = [
            .init(index: 0, rowClass: .layout(.group)), .init(index: 0, rowClass: .data),
            .init(index: 1, rowClass: .rejected), .init(index: 1, rowClass: .data),
        ]
        carrying.cells = [mapped.cells[0], -2, mapped.cells[1], FieldBatch.noCell]
        mapped = carrying
        var normalizer = Normalizer(mapping: sheet.mapping, tables: SampleTables.tables, layout: sheet.layout)
        var records = RecordBatch(kind: .person, fields: Normalizer.outputFields(of: mapped.fields))
        normalizer.normalize(mapped, of: rows, importID: 1, sheet: 2, into: &records)
        #expect(records.count == 2)
        #expect(records[0].text(.unit) == "สำนักงานจังหวัด น่าน")
        #expect(records[1].text(.unit) == nil)
        #expect(records[1].money(.salary)?.canonical == "2.00")
        rows.removeAll()
    }

    @Test func compositeFieldsGiveTheirParts() {
        #expect(
            Normalizer.outputFields(of: [.fullName, .prefix, .titleWithLevel, .salary])
                == [.prefix, .givenName, .surname, .positionTitle, .level, .managementTitle, .salary])
    }

    /// What was remembered of one batch must be right in the next, whether the record batch was emptied or not.
    @Test func rememberedTextsSurviveFromBatchToBatch() {
        let sheet = Sheet(fields: [.unit, .level], rows: [["กอง ก", "ชก."], ["กอง ข", "ชพ."], ["กอง ก", "ชก."]])
        let (rows, mapped) = sheet.batches()
        var normalizer = Normalizer(mapping: sheet.mapping, tables: SampleTables.tables, layout: sheet.layout)
        var records = RecordBatch(kind: .person, fields: normalizer.outputFields)
        normalizer.normalize(mapped, of: rows, importID: 1, sheet: 0, into: &records)
        normalizer.normalize(mapped, of: rows, importID: 1, sheet: 0, into: &records)
        let units = ["กอง ก", "กอง ข", "กอง ก"]
        #expect((0..<6).map { records[$0].text(.unit) } == units + units)
        records.removeAll()
        normalizer.normalize(mapped, of: rows, importID: 1, sheet: 0, into: &records)
        #expect((0..<3).map { records[$0].text(.unit) } == units)
        #expect((0..<3).map { records[$0].text(.level) } == ["K2", "K3", "K2"])
    }

    @Test func aColumnOfManyDistinctTextsIsReadToTheEnd() {
        let count = DistinctBytes.countLimit + 50
        let (records, _) = Sheet(fields: [.surname], rows: (0..<count).map { number in [Sheet.Cell(" สกุล\(number)")] })
            .normalized()
        #expect(records.count == count)
        #expect((0..<count).allSatisfy { records[$0].text(.surname) == "สกุล\($0)" })
    }

    @Test func distinctTextsKeepTheirNumbers() {
        var set = DistinctBytes()
        for number in 0..<5000 {
            let bytes = Array("t\(number)".utf8)
            let hash = DistinctBytes.hash(bytes.span)
            let found = set.find(bytes.span, hash: hash)
            let inserted = set.insert(bytes.span, hash: hash)
            #expect(found == nil && inserted == number)
        }
        for number in 0..<5000 {
            let bytes = Array("t\(number)".utf8)
            let found = set.find(bytes.span, hash: DistinctBytes.hash(bytes.span))
            #expect(found == number)
        }
    }

    /// A serial of the spreadsheet's calendar from 1900.
    static func serial(_ year: Int, _ month: Int, _ day: Int) -> String {
        func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
            let shifted = month <= 2 ? year - 1 : year
            let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
            return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear
        }
        return String(number(year, month, day) - number(1899, 12, 30))
    }
}
