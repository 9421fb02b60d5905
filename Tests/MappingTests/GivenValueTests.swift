import Mapping
import Records
import Testing

/// Fields without a column of their own, and columns of one name.
@Suite struct GivenValueTests {
    private static func mapping(
        columns: [SourceMapping.Column] = [
            .init(field: .sequence, headers: ["ลำดับ"]), .init(field: .fullName, headers: ["ชื่อ-สกุล"]),
            .init(field: .positionNumber, headers: ["เลขที่ตำแหน่ง"], isRequired: true),
            .init(field: .staffType, headers: ["ประเภทบุคคล"]),
        ],
        titles: [String] = [], sheets: [String] = [], repeats: [String] = [],
        subgroups: [SourceMapping.Subgroup] = [], told: [SourceMapping.TitleValue] = [],
        defaults: [SourceMapping.Default] = []
    ) -> SourceMapping {
        SourceMapping(
            name: "sample", title: Wording(th: "ตัวอย่าง", en: "Sample"), kind: .person, isComplete: true,
            titlePatterns: titles, sheetPatterns: sheets, columns: columns, repeatedHeaders: repeats,
            identity: [.positionNumber], groupField: .unit, subgroups: subgroups, titleValues: told,
            defaults: defaults, hash: "")
    }

    private static let staff = SourceMapping.TitleValue(
        field: .staffType,
        values: [.init(text: "รายชื่อลูกจ้างประจำ", value: "2"), .init(text: "data พนักงานราชการ", value: "3")])

    private static let rows: [[TestCell?]] = [
        ["ลำดับ", "ชื่อ-สกุล", "เลขที่ตำแหน่ง"], ["1", "นายสมชาย ใจดี", "12"],
    ]

    @Test(arguments: [
        ("รายชื่อ ลูกจ้างประจำ กรมตัวอย่าง", "R0407", "2"), ("สำเนา", "data พนักงานราชการ_2", "3"), ("สำเนา", "Sheet1", "1"),
    ])
    func titlesAndSheetNamesTellAField(_ title: String, _ sheet: String, _ value: String) throws {
        let mapped = try MappedSheet(
            TestSheet([[.text(title)]] + Self.rows),
            mapping: Self.mapping(told: [Self.staff], defaults: [.init(field: .staffType, value: "1")]),
            sheetName: sheet)
        #expect(mapped.values(of: .staffType) == [value])
        #expect(mapped.layout.given.map(\.text) == [value])
        #expect(mapped.layout.given.map(\.origin) == [value == "1" ? nil : value == "2" ? title : sheet])
    }

    @Test func withoutATitleOrADefaultNothingIsGiven() throws {
        let mapped = try MappedSheet(TestSheet(Self.rows), mapping: Self.mapping(told: [Self.staff]))
        #expect(mapped.layout.given.isEmpty)
        #expect(mapped.values(of: .staffType) == [])
    }

    @Test func aRowsOwnValueIsNearest() throws {
        let sheet = TestSheet([
            ["รายชื่อลูกจ้างประจำ"], ["ลำดับ", "ชื่อ-สกุล", "เลขที่ตำแหน่ง", "ประเภทบุคคล"],
            ["1", "นายสมชาย ใจดี", "12", "ข้าราชการ"], ["2", "นายสมหมาย ดีใจ", "13", " "],
        ])
        let mapped = try MappedSheet(sheet, mapping: Self.mapping(told: [Self.staff]))
        #expect(mapped.values(of: .staffType) == ["ข้าราชการ", "2"])
    }

    @Test(arguments: [
        ("ชื่อผู้รับการประเมิน # ชื่อตำแหน่งงาน", "นางปาลิตา คลื่นลม"), ("ชื่อตำแหน่งงาน #", "นิติกรชำนาญการ"),
    ])
    func aPatternTakesWhatStandsBetween(_ pattern: String, _ value: String) throws {
        let title = "ชื่อผู้รับการประเมิน นางปาลิตา คลื่นลม  ชื่อตำแหน่งงาน นิติกรชำนาญการ "
        let mapped = try MappedSheet(
            TestSheet([[.text(title)]] + Self.rows),
            mapping: Self.mapping(told: [.init(field: .note, pattern: pattern)]))
        #expect(mapped.values(of: .note) == [value])
    }

    @Test(arguments: ["ชื่อผู้ประเมิน #", "ชื่อผู้รับ # แล้ว", "ใจดี #"])
    func aPatternThatDoesNotFitGivesNothing(_ pattern: String) throws {
        let mapped = try MappedSheet(
            TestSheet([["ชื่อผู้รับ นายสมชาย ใจดี"]] + Self.rows),
            mapping: Self.mapping(told: [.init(field: .note, pattern: pattern)]))
        #expect(mapped.layout.given.isEmpty)
    }

    @Test func aGroupIsNearerThanADefaultAndSubgroupsEndWithIt() throws {
        let sheet = TestSheet([
            ["ลำดับ", "ชื่อ-สกุล", "เลขที่ตำแหน่ง"], ["1", "นายหนึ่ง ใจดี", "11"], ["กองคลัง"], ["2", "นายสอง ใจดี", "12"],
            ["ฝ่ายบัญชี"], ["3", "นายสาม ใจดี", "13"], ["กลุ่มงานพัสดุ"], ["4", "นายสี่ ใจดี", "14"], ["กองกลาง"],
            ["5", "นายห้า ใจดี", "15"],
        ])
        let mapping = Self.mapping(
            subgroups: [.init(field: .subunit, words: ["ฝ่าย", "กลุ่ม"])],
            defaults: [.init(field: .unit, value: "ส่วนกลาง")])
        for batchRows in 1...10 {
            let mapped = try MappedSheet(sheet, mapping: mapping, batchRows: batchRows)
            #expect(mapped.values(of: .unit) == ["ส่วนกลาง", "กองคลัง", "กองคลัง", "กองคลัง", "กองกลาง"])
            #expect(mapped.values(of: .subunit) == [nil, nil, "ฝ่ายบัญชี", "กลุ่มงานพัสดุ", nil])
        }
    }

    @Test func headersOfOneNameAreToldApartByTheirPlace() throws {
        let sheet = TestSheet([
            ["เลขที่ตำแหน่ง", "ชื่อ", "สังกัด", "ชื่อ", "สังกัด", "สังกัด"],
            ["12", "สมชาย", "กองคลัง", "สมหมาย", "กองกลาง", "กองแผนงาน"],
        ])
        let mapping = Self.mapping(
            columns: [
                .init(field: .positionNumber, headers: ["เลขที่ตำแหน่ง"], isRequired: true),
                .init(field: .givenName, headers: ["ชื่อ"], occurrences: ["ชื่อ": 2]),
                .init(field: .toUnit, headers: ["หน่วยงานที่ไป", "สังกัด"], occurrences: ["สังกัด": 3]),
                .init(field: .unit, headers: ["สังกัด"], occurrences: ["สังกัด": 1]),
            ], repeats: ["สังกัด"])
        let mapped = try MappedSheet(sheet, mapping: mapping)
        #expect(mapped.values(of: .givenName) == ["สมหมาย"])
        #expect(mapped.values(of: .unit) == ["กองคลัง"])
        #expect(mapped.values(of: .toUnit) == ["กองแผนงาน"])
        // The second สังกัด is known, the first ชื่อ is not.
        #expect(mapped.layout.unknownHeaders.map(\.column) == [2])
    }

    @Test func aColumnThatTheFileLacksIsNotTakenFromAnother() throws {
        let sheet = TestSheet([["เลขที่ตำแหน่ง", "สังกัด", "ลำดับ"], ["12", "กองคลัง", "1"]])
        let mapping = Self.mapping(
            columns: [
                .init(field: .positionNumber, headers: ["เลขที่ตำแหน่ง"], isRequired: true),
                .init(field: .sequence, headers: ["ลำดับ"]),
                .init(field: .toUnit, headers: ["สังกัด"], occurrences: ["สังกัด": 2]),
            ])
        #expect(try MappedSheet(sheet, mapping: mapping).layout.bindings.map(\.field) == [.positionNumber, .sequence])
    }

    @Test func aSheetsNameMakesAMappingLikelier() throws {
        let plain = try MappedSheet(TestSheet(Self.rows), mapping: Self.mapping(), sheetName: "R0407")
        let named = try MappedSheet(
            TestSheet(Self.rows), mapping: Self.mapping(sheets: ["R0407"]), sheetName: "R0407_2")
        #expect(named.layout.fit > plain.layout.fit)
    }
}
