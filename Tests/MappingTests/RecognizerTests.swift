import Mapping
import Records
import Testing

struct RecognizerTests {
    let recognizer = Recognizer(mappings: SampleMappings.all)

    func best(_ sheet: TestSheet, name: String? = "Sheet1") -> TableLayout? {
        recognizer.recognize(sheet.batch, sheet: 0, sheetName: name).first
    }

    struct Case: CustomTestStringConvertible {
        var name: String
        var sheet: TestSheet
        var mapping: String
        var headerRow: Int
        var headerRowCount = 1
        var leastFit = 0.97
        var columns: Int
        var testDescription: String { name }
    }

    static let layouts = [
        Case(name: "roster csv", sheet: SampleSheets.roster, mapping: "dpis-roster", headerRow: 1, columns: 16),
        Case(
            name: "positions", sheet: SampleSheets.positions, mapping: "positions", headerRow: 1, leastFit: 1,
            columns: 11),
        Case(name: "scores", sheet: SampleSheets.score, mapping: "epm-scores", headerRow: 3, columns: 11),
        Case(
            name: "scores in Thai digits", sheet: SampleSheets.scoreInThaiDigits, mapping: "epm-scores", headerRow: 3,
            columns: 11),
        Case(
            name: "salary result", sheet: SampleSheets.salary, mapping: "salary-result", headerRow: 1, leastFit: 1,
            columns: 19),
        Case(name: "payroll", sheet: SampleSheets.payroll, mapping: "payroll", headerRow: 1, leastFit: 1, columns: 5),
        Case(
            name: "treasury salary", sheet: SampleSheets.treasurySalary, mapping: "salary-result", headerRow: 3,
            headerRowCount: 2, columns: 17),
        Case(
            name: "roster with captions", sheet: SampleSheets.rosterWithCaptions, mapping: "dpis-roster", headerRow: 3,
            headerRowCount: 2, leastFit: 0.95, columns: 9),
    ]

    @Test(arguments: layouts)
    func everyKnownLayoutIsRecognised(_ layout: Case) throws {
        let found = try #require(best(layout.sheet))
        #expect(found.mapping == layout.mapping)
        #expect(found.headerRow == layout.headerRow)
        #expect(found.headerRowCount == layout.headerRowCount)
        #expect(found.bindings.count == layout.columns)
        #expect(found.fit >= layout.leastFit && found.fit <= 1)
        #expect(found.missing.isEmpty)
        #expect(found.unknownHeaders.isEmpty)
    }

    @Test(arguments: layouts)
    func extraTitleLinesChangeNothing(_ layout: Case) throws {
        let titles = ["สำเนา", "พิมพ์วันที่ 5 กันยายน 2565", "เอกสารภายใน"]
        let plain = try #require(best(layout.sheet))
        let titled = try #require(best(layout.sheet.withTitles(titles)))
        #expect(titled.mapping == layout.mapping)
        #expect(titled.headerRow == layout.headerRow + 3)
        #expect(titled.bindings == plain.bindings)
        #expect(titled.fit == plain.fit)
        #expect(Array(titled.titles.prefix(3)) == titles)
    }

    @Test(arguments: layouts.filter { $0.headerRowCount == 1 }, 1...4)
    func columnOrderIsFree(_ layout: Case, turn: Int) throws {
        let width = layout.sheet.rows[layout.headerRow - 1].count
        let order = (0..<width).map { ($0 * 7 + turn * 3) % width }
        // 7 and the widths have no common factor, so this is a permutation.
        try #require(Set(order).count == width)
        let header = TestSheet([layout.sheet.rows[layout.headerRow - 1]]).reordered(order)
        let sheet = TestSheet(Array(layout.sheet.rows.prefix(layout.headerRow - 1)) + header.rows)
        let plain = try #require(best(layout.sheet))
        let found = try #require(best(sheet))
        #expect(found.mapping == layout.mapping)
        #expect(found.fit == plain.fit)
        for binding in found.bindings {
            let old = order[binding.column - 1] + 1
            #expect(plain.bindings.contains { $0.column == old && $0.field == binding.field })
        }
    }

    @Test func captionsAreReadDownwards() throws {
        let found = try #require(best(SampleSheets.rosterWithCaptions))
        let fields = Dictionary(uniqueKeysWithValues: found.bindings.map { ($0.column, $0.field) })
        #expect(
            fields == [
                2: .positionNumber, 3: .prefix, 4: .givenName, 5: .surname, 6: .positionTitle, 7: .positionType,
                8: .level, 9: .salary, 10: .citizenId,
            ])
        #expect(found.bindings.first?.header == "เลขที่ ตำแหน่ง")
        #expect(found.titles == ["บัญชีรายชื่อข้าราชการ||กรมบริการตัวอย่าง"])
    }

    @Test func aTitleInTwoCellsIsNoCaption() throws {
        var sheet = SampleSheets.score
        sheet.rows.insert(["กรมบริการตัวอย่าง", nil, nil, nil, nil, nil, nil, "ณ วันที่ 1 กันยายน 2565"], at: 2)
        let found = try #require(best(sheet))
        #expect(found.headerRow == 4)
        #expect(found.headerRowCount == 1)
        #expect(found.titles.count == 3)
    }

    @Test func aRowOfCaptionsThatNobodyNeedsBelongsToTheHeader() throws {
        var sheet = SampleSheets.score
        sheet.rows.insert([nil, "ผู้รับการประเมิน", nil, nil, nil, "คะแนน", nil, nil, "ผล"], at: 2)
        let found = try #require(best(sheet))
        #expect(found.headerRow == 3)
        #expect(found.headerRowCount == 2)
        #expect(found.bindings.count == 11)
    }

    @Test func headersThatAreAmbiguousInTheFirstRowAreToldApartByTheSecond() throws {
        let found = try #require(best(SampleSheets.treasurySalary))
        #expect(found.bindings.first { $0.field == .totalScore }?.column == 9)
        #expect(found.bindings.first { $0.field == .percent }?.column == 10)
        #expect(found.bindings.first { $0.field == .salary }?.column == 6)
        #expect(found.bindings.first { $0.field == .newSalary }?.column == 15)
    }

    @Test func aHeaderThatStandsTwiceGoesToTheFieldsInTheirOrder() throws {
        let mapping = SourceMapping(
            name: "twice", title: Wording(th: "", en: ""), kind: .raise, isComplete: false,
            columns: [
                .init(field: .citizenId, headers: ["เลขประจำตัวประชาชน"]),
                .init(field: .totalScore, headers: ["ร้อยละของ"]),
                .init(field: .percent, headers: ["ร้อยละของ"]),
            ], identity: [.citizenId], hash: "")
        let sheet = TestSheet(csv: "ร้อยละของ,เลขประจำตัวประชาชน,ร้อยละของ,ร้อยละของ")
        let found = try #require(
            Recognizer(mappings: [mapping]).recognize(sheet.batch, sheet: 0, sheetName: nil).first)
        #expect(found.bindings.map(\.field) == [.totalScore, .citizenId, .percent])
        #expect(found.unknownHeaders.map(\.column) == [4])
    }

    @Test func ofTwoHeadersForOneFieldTheUsualOneIsBound() throws {
        var sheet = SampleSheets.payroll
        sheet.rows[0] = ["สังกัด"] + sheet.rows[0]
        let found = try #require(best(sheet))
        #expect(found.bindings.first { $0.field == .unit }?.header == "หน่วยงาน")
        #expect(found.unknownHeaders.map(\.header) == ["สังกัด"])
    }

    @Test(arguments: [
        "เลขประจำตัว ประชาชน", "เลขประจําตัวประชาชน", "เลขประจำตัว-ประชาชน", " เลขประจำตัวประชาชน\u{A0}",
        "เลขประจำตัว\nประชาชน", "เลขประชาชน",
    ])
    func spellingsOfOneHeaderMeanOneField(_ header: String) throws {
        let found = try #require(best(SampleSheets.roster.with(header, row: 1, column: 5)))
        #expect(found.mapping == "dpis-roster")
        #expect(found.fit == best(SampleSheets.roster)?.fit)
        #expect(found.bindings.first { $0.column == 5 }?.field == .citizenId)
    }

    @Test func latinHeadersAreComparedWithoutCase() throws {
        let sheet = TestSheet(
            csv: "TEMPMINISTRY,ORGANZIE,DIVISIONNAME,TEMPPOSITIONNO,TEMPLINE,TEMPLEVEL,TEMPPOSITIONSTATUS")
        let found = try #require(best(sheet))
        #expect(found.mapping == "positions")
        #expect(found.bindings.count == 7)
    }

    @Test func thaiDigitsInHeadersAreDigits() throws {
        let sheet = SampleSheets.roster.with("ต่ำกว่าสำนัก/กอง ๑ ระดับ", row: 1, column: 6)
        #expect(best(sheet)?.bindings.first { $0.column == 6 }?.field == .subunit)
    }

    @Test func theRequiredColumnsAloneFit() throws {
        let keep = [0, 2, 3, 4, 9]
        let found = try #require(best(SampleSheets.roster.reordered(keep)))
        #expect(found.mapping == "dpis-roster")
        #expect(found.bindings.map(\.field) == [.positionNumber, .givenName, .surname, .citizenId, .level])
        #expect(found.missing.isEmpty)
        #expect(found.fit >= 0.9 && found.fit < 1)
    }

    @Test func aMissingRequiredColumnFitsLessAndIsNamed() throws {
        let full = try #require(best(SampleSheets.roster))
        let found = try #require(best(SampleSheets.roster.reordered((0..<16).filter { $0 != 4 })))
        #expect(found.mapping == "dpis-roster")
        #expect(found.missing == [.citizenId])
        #expect(found.fit >= 0.5 && found.fit < full.fit - 0.05)
    }

    @Test func theOnlyRequiredColumnMayBeMissingWhenAllElseAgrees() throws {
        var mapping = SampleMappings.payroll
        for index in mapping.columns.indices { mapping.columns[index].isRequired = index == 0 }
        let sheet = SampleSheets.payroll.reordered([1, 2, 3, 4])
        let found = try #require(
            Recognizer(mappings: [mapping]).recognize(sheet.batch, sheet: 0, sheetName: nil).first)
        #expect(found.missing == [.citizenId])
        #expect(found.fit >= 0.5 && found.fit < 0.6)
    }

    @Test func aKnownTitleRaisesTheFit() throws {
        var titled = SampleMappings.payroll
        titled.name = "titled"
        titled.titlePatterns = ["บัญชีถือจ่าย"]
        let both = Recognizer(mappings: [SampleMappings.payroll, titled])
        let part = SampleSheets.payroll.reordered([0, 1, 3])
        let plain = both.recognize(part.batch, sheet: 0, sheetName: nil)
        #expect(plain.map(\.mapping) == ["payroll", "titled"])
        #expect(plain.first?.fit == plain.last?.fit)
        let under = both.recognize(
            part.withTitles(["บัญชี ถือจ่าย ประจำเดือน"]).batch, sheet: 0, sheetName: nil)
        #expect(under.map(\.mapping) == ["titled", "payroll"])
        #expect((under.first?.fit ?? 0) > (under.last?.fit ?? 1))
        // Where both are full, the title decides.
        let full = both.recognize(
            SampleSheets.payroll.withTitles(["บัญชีถือจ่าย"]).batch, sheet: 0, sheetName: nil)
        #expect(full.map(\.fit) == [1, 1])
        #expect(full.first?.mapping == "titled")
    }

    @Test func withoutAnythingToIdentifyRowsNothingFits() throws {
        let keep = [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15]
        let sheet = SampleSheets.roster.reordered(keep)
        #expect(best(sheet) == nil)
        let nearest = try #require(recognizer.nearest(sheet.batch))
        #expect(nearest.mapping == "dpis-roster")
        #expect(nearest.missing.map(\.header) == ["เลขที่ตำแหน่ง", "เลขประจำตัวประชาชน"])
    }

    @Test(arguments: ["คะแนนสมรรนะ", "คะแนนสมรรถถนะ", "คะแนนสมรรถมะ", "คะแนนสมรถรนะ"])
    func oneMistypedLetterIsForgivenAndCounted(_ header: String) throws {
        let full = try #require(best(SampleSheets.score))
        let found = try #require(best(SampleSheets.score.with(header, row: 3, column: 7)))
        #expect(found.bindings.first { $0.column == 7 }?.field == .competencyScore)
        #expect(found.bindings.first { $0.column == 7 }?.header == header)
        #expect(found.missing.isEmpty)
        #expect(found.fit < full.fit)
    }

    @Test(arguments: [
        // A digit is never a slip: it names another column.
        (6, "ต่ำกว่าสำนัก/กอง 3 ระดับ"),
        // Too short for an edit.
        (6, "เพษ"),
        // Two letters off.
        (5, "เลขประจำตังประชาชม"),
    ])
    func otherDifferencesMakeAnotherHeader(_ column: Int, _ header: String) throws {
        let found = try #require(best(SampleSheets.roster.with(header, row: 1, column: column)))
        #expect(found.unknownHeaders.map(\.header) == [header])
        #expect(!found.bindings.contains { $0.column == column })
    }

    @Test func twoMistypedHeadersOfOneFieldAreNotGuessed() throws {
        var sheet = SampleSheets.score.with("คะแนนสมรรนะ", row: 3, column: 7)
        sheet.rows[2].append("คะแนนสมรรถถนะ")
        let found = try #require(best(sheet))
        #expect(found.missing == [.competencyScore])
        #expect(found.unknownHeaders.count == 2)
    }

    @Test func anotherListOfPeopleIsNotTakenForARegister() throws {
        // A required column is missing, and most of the headers are of another world.
        let other = TestSheet(
            csv: "เลขที่ตำแหน่ง,ชื่อ,นามสกุล,เลขประจำตัวประชาชน,หลักสูตร,วันที่อบรม,สถานที่,ผู้จัด,จำนวนชั่วโมง")
        #expect(best(other) == nil)
        // With every required column it is a register, whatever else it holds.
        var full = other
        full.rows[0].append("ระดับ")
        #expect(best(full)?.mapping == "dpis-roster")
        #expect(best(full)?.unknownHeaders.count == 5)
    }

    @Test func unknownHeadersAreListedWithTheirColumns() throws {
        var sheet = SampleSheets.payroll
        sheet.rows[0].append("เลขที่บัญชีธนาคาร")
        let found = try #require(best(sheet))
        #expect(found.mapping == "payroll")
        #expect(found.unknownHeaders.map(\.column) == [6])
        #expect(found.unknownHeaders.map(\.header) == ["เลขที่บัญชีธนาคาร"])
        #expect(found.fit < 1)
    }

    @Test func ignoredHeadersAreKnown() throws {
        var sheet = SampleSheets.roster
        sheet.rows[0] += ["ระดับการศึกษา", "วุฒิการศึกษา", "ระดับการศึกษา"]
        let found = try #require(best(sheet))
        #expect(found.unknownHeaders.isEmpty)
        #expect(found.fit == best(SampleSheets.roster)?.fit)
    }

    @Test func severalMappingsAreGivenBestFirst() {
        let found = recognizer.recognize(SampleSheets.salary.batch, sheet: 3, sheetName: "ผล")
        #expect(found.first?.mapping == "salary-result")
        #expect(found.map(\.fit) == found.map(\.fit).sorted(by: >))
        #expect(found.allSatisfy { $0.sheet == 3 && $0.sheetName == "ผล" && $0.fit >= 0.5 })
    }

    @Test func equalFitsAreOrderedByName() {
        var twin = SampleMappings.payroll
        twin.name = "a-payroll"
        let both = Recognizer(mappings: [SampleMappings.payroll, twin])
        let found = both.recognize(SampleSheets.payroll.batch, sheet: 0, sheetName: nil)
        #expect(found.map(\.mapping) == ["a-payroll", "payroll"])
    }

    @Test func anEmptyReportIsKnownByItsTitle() throws {
        let found = try #require(best(SampleSheets.emptyScore))
        #expect(found.mapping == "epm-scores")
        #expect(found.headerRowCount == 0)
        #expect(found.bindings.isEmpty)
        #expect(found.missing.isEmpty)
        #expect(found.titles == ["รายงานการประเมิน KPI รายบุคคล ปีงบประมาณ 2565 ครั้งที่ 2"])
    }

    @Test func aNoticeWithoutAKnownTitleIsNoReport() {
        #expect(best(TestSheet([["รายงานอื่น"], ["***** ไม่มีข้อมูล *****"]])) == nil)
        #expect(best(TestSheet([["รายงานการประเมิน KPI รายบุคคล"]])) == nil)
        #expect(best(TestSheet([])) == nil)
    }

    @Test func somethingElseEntirelyIsRefusedWithTheNearestMapping() throws {
        let sheet = TestSheet(csv: "เลขประจำตัวประชาชน,หลักสูตร,วันที่อบรม,สถานที่\n1181590830161,ก,1/1/2565,ข")
        #expect(best(sheet) == nil)
        let nearest = try #require(recognizer.nearest(sheet.batch))
        #expect(nearest.fit < 0.5)
        #expect(nearest.mapping == "payroll")
        #expect(nearest.found == ["เลขประจำตัวประชาชน"])
        #expect(nearest.missing.map(\.header) == ["ชื่อ-นามสกุล", "เงินเดือน"])
        #expect(nearest.unknown == ["หลักสูตร", "วันที่อบรม", "สถานที่"])
    }

    @Test func aFileThatSharesNothingHasAFitOfZero() throws {
        let sheet = TestSheet(csv: "city,temperature\nOslo,7")
        #expect(best(sheet) == nil)
        let nearest = try #require(recognizer.nearest(sheet.batch))
        #expect(nearest.fit == 0)
        #expect(nearest.found.isEmpty)
        #expect(Recognizer(mappings: []).nearest(sheet.batch) == nil)
    }
}
