import Records
import Testing

@Suite struct CodeTests {
    @Test(arguments: [
        (Field.gender, "ชาย", "male"), (.gender, "หญิง", "female"), (.gender, "1", "male"), (.gender, "f", "female"),
        (.gender, "๒", "female"), (.gender, "อื่น", "!unknown-code"), (.gender, "เพศชาย", "male"),
        (.province, "นราธิวาส", "นราธิวาส"), (.province, "จ.นราธิวาส", "นราธิวาส"), (.province, "จังหวัดนราธิวาส", "นราธิวาส"),
        (.province, "จ. นราธิวาส", "นราธิวาส"), (.province, "กทม.", "กรุงเทพมหานคร"), (.province, "กทม", "กรุงเทพมหานคร"),
        (.province, "ก.ท.ม.", "กรุงเทพมหานคร"), (.province, "กรุงเทพฯ", "กรุงเทพมหานคร"),
        (.province, "อยุธยา", "พระนครศรีอยุธยา"),
        (.province, "นราธวาศ", "!unknown-code"), (.province, "1000", "กรุงเทพมหานคร"),
        (.positionType, "วิชาการ", "K"), (.positionType, "ประเภทวิชาการ", "K"), (.positionType, "k", "K"),
        (.positionType, "ตำแหน่งประเภททั่วไป", "O"), (.positionType, "อื่น ๆ", "!unknown-code"),
        (.level, "ชำนาญการ", "K2"), (.level, "ชก.", "K2"), (.level, "ชก", "K2"), (.level, "K2", "K2"),
        (.level, "ระดับชำนาญการ", "K2"), (.level, "ประเภทวิชาการ ระดับชำนาญการ", "K2"), (.level, "ชำนาญการพิเศษ", "K3"),
        (.level, "อำนวยการต้น", "D1"), (.level, "ประเภทอำนวยการ ระดับต้น", "D1"), (.level, "ประเภทบริหาร ระดับสูง", "M2"),
        (.level, "7", "07"), (.level, "ระดับ 7", "07"), (.level, "๗", "07"), (.level, "ชำนาญ", "!unknown-code"),
        (.level, "ต้น", "!ambiguous-level"), (.level, "ช\u{0E4D}\u{0E32}นาญงาน", "O2"),
        (.grade, "ดีเด่น", "ดีเด่น"), (.grade, "ระดับดีมาก", "ดีมาก"), (.grade, "ดีมากๆ", "!unknown-code"),
        (.staffType, "ข้าราชการ", "1"), (.staffType, "พรก.", "3"), (.positionStatus, "มีคนถือครอง", "occupied"),
        (.positionStatus, "ตำแหน่งว่าง", "vacant"),
    ])
    func codesAreFoundByAnySpelling(field: Field, text: String, code: String) {
        #expect(reading(text, field) == code)
    }

    @Test(arguments: [Field.gender, .province, .level, .grade, .positionType])
    func nothingIsAbsent(field: Field) {
        for text in ["", " ", "-", "[ไม่ระบุจังหวัด]", "ไม่ระบุ"] { #expect(reading(text, field) == nil) }
    }

    @Test func unknownCodesKeepTheirRawText() {
        let (records, normalizer) = Sheet(fields: [.province], rows: [[" นราธวาศ"], ["น่าน"], [" นราธวาศ"]]).normalized()
        #expect(records.issues.map(\.row) == [0, 2])
        #expect(records[2].issues == [CellIssue(field: .province, reason: .unknownCode, raw: " นราธวาศ")])
        #expect(records[1].text(.province) == "น่าน")
        #expect(normalizer.stepCounts == [.unknownCode: 2])
        #expect(normalizer.losslessCounts == [:])
    }

    @Test(
        arguments: [
            (["อำนวยการ", "ต้น", "x"], "D1"), (["บริหาร", "ต้น", "x"], "M1"), (["บริหาร", "สูง", "ผู้อำนวยการ"], "M2"),
            ([nil, "ต้น", "ผู้อำนวยการ"], "D1"), ([nil, "สูง", "รองอธิบดี"], "M2"), ([nil, "ต้น", "นักบริหาร"], "M1"),
            ([nil, "สูง", "นิติกร"], "!ambiguous-level"), (["วิชาการ", "สูง", "นิติกร"], "!ambiguous-level"),
            (["วิชาการ", "ชำนาญงาน", "นิติกร"], "O2"), (["วิชาการ", "สูง", "ผู้อำนวยการ"], "D2"),
        ] as [([String?], String)])
    func sharedLevelNamesAreToldApartByTheRow(cells: [String?], code: String) {
        let sheet = Sheet(
            fields: [.level, .positionType, .positionTitle],
            rows: [
                [cells[1], cells[0], cells[2]].map { $0.map { Sheet.Cell($0) } }
            ])
        let (records, _) = sheet.normalized()
        #expect(Sheet.describe(records[0], .level) == code)
    }

    @Test func valueMapsComeFirst() {
        let cells: [Sheet.Cell?] = ["M1", "S1", "K1", " m1 "]
        #expect(Sheet.column(.level, cells, values: ["M1": "D1", "S1": "M1"]) == ["D1", "M1", "K1", "D1"])
        let (records, _) = Sheet(fields: [.level], rows: [["M1"]], values: [.level: ["M1": "D1"]]).normalized()
        #expect(records[0].issues == [CellIssue(field: .level, reason: .valueMapped, raw: "M1")])
        #expect(Sheet.column(.roundHalf, ["A", "2"], values: ["A": "1"]) == ["1", "2"])
    }

    @Test(
        arguments: [
            ("นิติกรชำนาญการ", ["นิติกร", "K2", nil]), ("ผู้อำนวยการต้น", ["ผู้อำนวยการ", "D1", nil]),
            ("เจ้าพนักงานการเงินและบัญชีปฏิบัติงาน", ["เจ้าพนักงานการเงินและบัญชี", "O1", nil]),
            ("นักทรัพยากรบุคคลชำนาญการพิเศษ", ["นักทรัพยากรบุคคล", "K3", nil]),
            ("นักจัดการงานทั่วไปชำนาญการพิเศษ", ["นักจัดการงานทั่วไป", "K3", nil]),
            ("นักทรัพยากรบุคคลปฏิบัติการ", ["นักทรัพยากรบุคคล", "K1", nil]), ("นักบริหารต้น", ["นักบริหาร", "M1", nil]),
            ("นิติกร ชำนาญการ", ["นิติกร", "K2", nil]), ("นิติกร ระดับชำนาญการ", ["นิติกร", "K2", nil]),
            ("นิติกร ประเภทวิชาการ ระดับชำนาญการ", ["นิติกร", "K2", nil]), ("นิติกร ชก.", ["นิติกร", "K2", nil]),
            ("หัวหน้ากลุ่ม (นิติกรชำนาญการพิเศษ)", ["นิติกร", "K3", "หัวหน้ากลุ่ม"]),
            ("ผู้อำนวยการกอง (ผู้อำนวยการสูง)", ["ผู้อำนวยการ", "D2", "ผู้อำนวยการกอง"]),
            ("นายแพทย์ชำนาญการ (ด้านเวชกรรม)", ["นายแพทย์ (ด้านเวชกรรม)", "K2", nil]),
            ("ผู้เชี่ยวชาญ", ["ผู้เชี่ยวชาญ", nil, nil]), ("เจ้าหน้าที่ไฟฟ้าแรงสูง", ["เจ้าหน้าที่ไฟฟ้าแรงสูง", nil, nil]),
            ("พนักงานบริการ", ["พนักงานบริการ", nil, nil]), ("นิติกร", ["นิติกร", nil, nil]), ("-", [nil, nil, nil]),
            ("อาวุโส", ["อาวุโส", nil, nil]), ("เจ้าหน้าที่บริหารงานทั่วไปปฏิบัติงาน", ["เจ้าหน้าที่บริหารงานทั่วไป", "O1", nil]),
        ] as [(String, [String?])])
    func titlesAndLevelsAreSplit(text: String, expected: [String?]) {
        let (records, _) = Sheet(fields: [.titleWithLevel], rows: [[Sheet.Cell(text)]]).normalized()
        #expect([Field.positionTitle, .level, .managementTitle].map { records[0].text($0) } == expected)
        #expect(records[0].issues == [])
    }

    @Test func anotherLevelInTheTitleIsNotThrownAway() {
        let sheet = Sheet(
            fields: [.level, .titleWithLevel],
            rows: [
                ["ปฏิบัติการ", "นิติกรชำนาญการ"], ["ชำนาญการ", "นิติกรชำนาญการ"], ["ต้น", "ผู้อำนวยการต้น"], [nil, "นิติกรชำนาญการ"],
            ])
        let (records, _) = sheet.normalized()
        #expect((0..<4).map { records[$0].text(.positionTitle) } == ["นิติกรชำนาญการ", "นิติกร", "ผู้อำนวยการ", "นิติกร"])
        #expect((0..<4).map { records[$0].text(.level) } == ["K1", "K2", "D1", "K2"])
    }
}
