import Mapping
import Records
import Testing

struct TableMapperTests {
    @Test func everyRowOfAReportHasItsClass() throws {
        let run = try MappedSheet(SampleSheets.score)
        #expect(
            run.classes == [
                .layout(.title), .layout(.title), .layout(.header), .layout(.group), .data, .data, .layout(.group),
                .data,
            ])
    }

    @Test func groupRowsGiveTheirTextToTheRowsBeneath() throws {
        let run = try MappedSheet(SampleSheets.score)
        #expect(run.fields.last == .unit)
        #expect(run.values(of: .unit) == ["สำนักงานจังหวัดน่าน", "สำนักงานจังหวัดน่าน", "กองคลัง"])
        #expect(run.values(of: .positionNumber) == ["82", "201", "239"])
    }

    @Test(arguments: 1...9)
    func whereBatchesEndMakesNoDifference(_ size: Int) throws {
        for sheet in [SampleSheets.score, SampleSheets.treasurySalary, SampleSheets.rosterWithCaptions] {
            let whole = try MappedSheet(sheet)
            let cut = try MappedSheet(sheet, batchRows: size)
            #expect(cut.classes == whole.classes)
            #expect(cut.data == whole.data)
            #expect(cut.mapper.declaredCounts == whole.mapper.declaredCounts)
        }
    }

    @Test func fieldsStandInTheOrderOfTheirColumns() throws {
        let run = try MappedSheet(SampleSheets.payroll.reordered([3, 4, 0, 1, 2]))
        #expect(run.fields == [.salary, .unit, .citizenId, .fullName, .payNumber])
        #expect(
            run.data.first == ["19340.00", "กองคลัง", "1181590830161", "นายสมมุติ ตัวอย่าง", "00001"])
    }

    @Test func cellsThatAreNotThereAreNoCells() throws {
        let run = try MappedSheet(SampleSheets.salary)
        #expect(run.values(of: .note) == [nil])
        #expect(run.values(of: .unit) == ["กองคลัง"])
    }

    @Test func twoHeaderRowsAndATrailerAreLayout() throws {
        let run = try MappedSheet(SampleSheets.rosterWithCaptions)
        #expect(
            run.classes == [
                .layout(.title), .layout(.blank), .layout(.header), .layout(.header), .data, .data, .layout(.blank),
                .layout(.trailer),
            ])
        #expect(run.mapper.declaredRowCount == 2)
        #expect(run.mapper.declaredCounts.map(\.row) == [8])
    }

    @Test(arguments: [
        ("จำนวนข้อมูล 12 รายการ", 12), ("จำนวนข้อมูล ๑,๒๓๔ รายการ", 1234), ("  จำนวนข้อมูล 0 รายการ", 0),
    ])
    func trailersNameTheNumberOfRows(_ text: String, _ count: Int) throws {
        var sheet = SampleSheets.payroll
        sheet.rows += [[], [.text(text)], ["Search Key", "a.DEPARTMENT_ID = 1"], ["ลงชื่อ"]]
        let run = try MappedSheet(sheet)
        #expect(run.mapper.declaredRowCount == count)
        #expect(run.classes.suffix(4) == [.layout(.blank), .layout(.trailer), .layout(.trailer), .layout(.trailer)])
    }

    @Test(arguments: ["จำนวนข้อมูล รายการ", "จำนวนข้อมูล 12 คน", "ข้อมูล 12 รายการ", "จำนวนข้อมูล 99999999999999999999 รายการ"])
    func otherTextsNameNoNumber(_ text: String) throws {
        var sheet = SampleSheets.payroll
        sheet.rows.append([.text(text)])
        #expect(try MappedSheet(sheet).mapper.declaredRowCount == nil)
    }

    @Test func aMappingsOwnTrailerCounts() throws {
        var mapping = SampleMappings.payroll
        mapping.trailers = ["รวมทั้งสิ้น # คน"]
        var sheet = SampleSheets.payroll
        sheet.rows.append(["รวมทั้งสิ้น 2 คน"])
        #expect(try MappedSheet(sheet, mapping: mapping).mapper.declaredRowCount == 2)
    }

    @Test func aHeaderAgainIsNoData() throws {
        var sheet = SampleSheets.score
        sheet.rows += [["จำนวนข้อมูล 3 รายการ"], []]
        sheet.rows += SampleSheets.score.rows
        sheet.rows.append(["จำนวนข้อมูล 3 รายการ"])
        let run = try MappedSheet(sheet)
        #expect(run.count(.layout(.repeatedHeader)) == 1)
        #expect(run.count(.data) == 6)
        #expect(run.count(.layout(.group)) == 4)
        #expect(run.mapper.declaredRowCount == 6)
        #expect(run.values(of: .unit).suffix(3) == ["สำนักงานจังหวัดน่าน", "สำนักงานจังหวัดน่าน", "กองคลัง"])
    }

    @Test func titlesThatStandAgainAreNoGroups() throws {
        var sheet = SampleSheets.score
        sheet.rows += [["รายงานการประเมิน KPI รายบุคคล ปีงบประมาณ 2565 ครั้งที่ 2"], SampleSheets.scoreHeader]
        sheet.rows.append(SampleSheets.score.rows[4])
        let run = try MappedSheet(sheet)
        #expect(run.classes.suffix(3) == [.layout(.title), .layout(.repeatedHeader), .data])
        #expect(run.values(of: .unit).last == "กองคลัง")
    }

    @Test func everyRowOfARepeatedHeaderOfTwoIsKnown() throws {
        var sheet = SampleSheets.treasurySalary
        sheet.rows += [[]] + SampleSheets.treasurySalary.rows[2...4]
        let run = try MappedSheet(sheet)
        #expect(
            run.classes.suffix(4) == [.layout(.blank), .layout(.repeatedHeader), .layout(.repeatedHeader), .data])
    }

    @Test func aSecondTableWithItsColumnsElsewhereIsReadByItsOwnHeader() throws {
        var sheet = SampleSheets.payroll
        sheet.rows += [[""]] + SampleSheets.payroll.reordered([4, 3, 2, 1, 0]).rows
        let run = try MappedSheet(sheet)
        #expect(run.count(.layout(.repeatedHeader)) == 1)
        #expect(run.data.count == 4)
        #expect(Array(run.data.prefix(2)) == Array(run.data.suffix(2)))

        // And the first order holds again under the first header.
        sheet.rows += SampleSheets.payroll.rows
        let again = try MappedSheet(sheet)
        #expect(again.data == run.data + run.data.prefix(2))
    }

    @Test func aSecondTableOfOtherColumnsIsNotReadByTheFirstOnesHeader() throws {
        var sheet = SampleSheets.payroll
        sheet.rows += [[], ["หน่วยงาน", "เงินเดือน", "เลขถือจ่าย", "เพศ"], ["กองคลัง", "1.00", "00001", "ชาย"]]
        sheet.rows += SampleSheets.payroll.rows
        let run = try MappedSheet(sheet)
        #expect(run.classes[4] == .layout(.repeatedHeader))
        #expect(run.classes[5] == .rejected)
        #expect(run.classes.suffix(3) == [.layout(.repeatedHeader), .data, .data])
        #expect(Array(run.data.prefix(2)) == Array(run.data.suffix(2)))
    }

    @Test func rowsWithFewerCellsAreData() throws {
        var sheet = SampleSheets.payroll
        sheet.rows += [["3797543231946", "นายสมมุติ คนที่สาม"], ["3559797114716"]]
        let run = try MappedSheet(sheet)
        #expect(run.classes.suffix(2) == [.data, .data])
        #expect(run.data.last == ["3559797114716", nil, nil, nil, nil])
    }

    @Test func aNameAloneIsNoUnit() throws {
        var sheet = SampleSheets.score
        sheet.rows.append([" ", "นายสมมุติ คนที่สี่"])
        let run = try MappedSheet(sheet)
        #expect(run.classes.last == .data)
        #expect(run.values(of: .unit).last == "กองคลัง")
    }

    @Test func aNumberAloneIsNoGroup() throws {
        var sheet = SampleSheets.score
        sheet.rows += [["๑๒"], [13]]
        #expect(try MappedSheet(sheet).classes.suffix(2) == [.data, .data])
    }

    @Test func aUnitInTheRowIsNearerThanTheGroup() throws {
        var mapping = SampleMappings.payroll
        mapping.groupField = .unit
        var sheet = SampleSheets.payroll
        sheet.rows.insert(["กองกลาง"], at: 1)
        sheet.rows.append(["3559797114716", "นายสมมุติ คนที่สาม", "00003", "1.00", " "])
        let run = try MappedSheet(sheet, mapping: mapping)
        #expect(run.fields.count(where: { $0 == .unit }) == 1)
        #expect(run.values(of: .unit) == ["กองคลัง", "สำนักกฎหมาย", "กองกลาง"])
    }

    @Test func remarksAreLayoutAndNoGroups() throws {
        var sheet = SampleSheets.score
        sheet.rows += [["หมายเหตุ : รอผลการอุทธรณ์"], [nil, "* ได้รับตอบแทนพิเศษ"], SampleSheets.score.rows[4]]
        let run = try MappedSheet(sheet)
        #expect(run.classes.suffix(3) == [.layout(.trailer), .layout(.trailer), .data])
        #expect(run.values(of: .unit).last == "กองคลัง")
    }

    @Test func subtotalsAreLayoutAndPeopleWhoseNameBeginsLikeOneAreNot() throws {
        var mapping = SampleMappings.payroll
        mapping.subtotals = ["รวม"]
        var sheet = SampleSheets.payroll.reordered([1, 0, 2, 3, 4])
        sheet.rows += [
            ["รวมพล ตัวอย่าง", "3559797114716", "00009", "1.00", "กองคลัง"], ["รวมเงิน", "", "", "52590.00", ""],
        ]
        #expect(try MappedSheet(sheet, mapping: mapping).classes.suffix(2) == [.data, .layout(.subtotal)])
    }

    @Test func textInUnboundColumnsAloneIsRejected() throws {
        var sheet = SampleSheets.payroll
        sheet.rows[0].append("เลขที่บัญชีธนาคาร")
        sheet.rows.append(["", "", "", "", "", "123-4-56789-0"])
        #expect(try MappedSheet(sheet).classes.last == .rejected)
    }

    @Test func aRowThatRunsOverItsColumnsIsRejected() throws {
        var sheet = SampleSheets.payroll
        sheet.rows.append(["3559797114716", "นายสมมุติ คนที่สาม", "00003", "19", "340.00", "กองคลัง"])
        sheet.rows.append(["3559797114716", "", "00003", "19", "340.00", "กองคลัง"])
        sheet.rows.append(["3559797114716", "นายสมมุติ คนที่สาม", "00003", "19.00", "กองคลัง", "", ""])
        #expect(try MappedSheet(sheet).classes.suffix(3) == [.rejected, .rejected, .data])
    }

    @Test func aNoteBesideATableInAWorkbookIsNoShift() throws {
        var sheet = SampleSheets.positions
        sheet.rows[2] += [nil, "ตรวจแล้ว"]
        #expect(try MappedSheet(sheet, sheetName: "Sheet1").classes == [.layout(.header), .data, .data])
        // A word in the column of sequence numbers shows that the row moved.
        sheet.rows[2][0] = "กองอื่น"
        #expect(try MappedSheet(sheet, sheetName: "Sheet1").classes.last == .rejected)
    }

    @Test func rowsOfBlanksAreBlank() throws {
        var sheet = SampleSheets.payroll
        sheet.rows += [[], ["", ""], [" ", nil, "\u{A0}"], ["\u{200B}\t"]]
        #expect(try MappedSheet(sheet).classes.suffix(4) == Array(repeating: .layout(.blank), count: 4))
    }

    @Test func anEmptyReportIsLayoutOnly() throws {
        var sheet = SampleSheets.emptyScore
        sheet.rows.append(["พิมพ์โดยระบบ"])
        let run = try MappedSheet(sheet)
        #expect(run.classes == [.layout(.title), .layout(.blank), .layout(.trailer), .layout(.trailer)])
        #expect(run.fields.isEmpty)
        #expect(run.mapper.titleFacts.round?.text == "2565/2")
    }

    @Test func anErrorCellIsAValue() throws {
        var batch = SampleSheets.payroll.batch
        batch.cells[8].kind = .error
        let layout = try #require(
            Recognizer(mappings: SampleMappings.all).recognize(batch, sheet: 0, sheetName: nil).first)
        var mapper = TableMapper(layout: layout, mapping: SampleMappings.payroll)
        var fields = FieldBatch(fields: [])
        mapper.map(batch, into: &fields)
        #expect(fields.rows.map(\.rowClass) == [.layout(.header), .data, .data])
        #expect(fields.cells[3] == 8)
    }
}
