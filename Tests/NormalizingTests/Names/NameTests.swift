import Records
import Testing

@Suite struct NameTests {
    /// prefix | given | surname, and the reasons given.
    static func parts(_ text: String) -> (parts: [String?], reasons: [CellIssue.Reason]) {
        let (records, _) = Sheet(fields: [.fullName], rows: [[Sheet.Cell(text)]]).normalized()
        return ([Field.prefix, .givenName, .surname].map { records[0].text($0) }, records[0].issues.map(\.reason))
    }

    @Test(
        arguments: [
            ("นายประเสริฐ เจริญพันธ์", ["นาย", "ประเสริฐ", "เจริญพันธ์"]),
            ("นาย ประเสริฐ เจริญพันธ์", ["นาย", "ประเสริฐ", "เจริญพันธ์"]),
            ("นาย  ประเสริฐ   เจริญพันธ์ ", ["นาย", "ประเสริฐ", "เจริญพันธ์"]),
            ("นางสาวชุติมา พงษ์ชาติ", ["นางสาว", "ชุติมา", "พงษ์ชาติ"]),
            ("นางธิดารัตน์ ธรรมรักษ์", ["นาง", "ธิดารัตน์", "ธรรมรักษ์"]),
            ("นางสาวิตรี ใจดี", ["นาง", "สาวิตรี", "ใจดี"]),
            ("นาง สาวิตรี ใจดี", ["นาง", "สาวิตรี", "ใจดี"]),
            ("นายิกา สุขใจ", [nil, "นายิกา", "สุขใจ"]),
            ("สมชาย ณ อยุธยา", [nil, "สมชาย", "ณ อยุธยา"]),
            ("นายสมชาย ณ อยุธยา", ["นาย", "สมชาย", "ณ อยุธยา"]),
            ("นายสมชาย", ["นาย", "สมชาย", nil]),
            ("สมชาย", [nil, "สมชาย", nil]),
            ("นาย", [nil, "นาย", nil]),
            ("นายก ใจดี", [nil, "นายก", "ใจดี"]),
            ("ศรีสุดา ใจดี", [nil, "ศรีสุดา", "ใจดี"]),
            ("ศักดิ์ชัย ใจดี", [nil, "ศักดิ์ชัย", "ใจดี"]),
            ("รตนพร ใจดี", [nil, "รตนพร", "ใจดี"]),
            ("ดรุณี ใจดี", [nil, "ดรุณี", "ใจดี"]),
            ("หม่อมหลวงสมชาย ใจดี", ["หม่อมหลวง", "สมชาย", "ใจดี"]),
            ("ดร.สมชาย ใจดี", ["ดร.", "สมชาย", "ใจดี"]),
            ("ดร. สมชาย ใจดี", ["ดร.", "สมชาย", "ใจดี"]),
            ("นายแพทย์สมชาย ใจดี", ["นายแพทย์", "สมชาย", "ใจดี"]),
            ("ว่าที่ร้อยตรีสมชาย ใจดี", ["ว่าที่ร้อยตรี", "สมชาย", "ใจดี"]),
            ("ว่าที่ ร้อยตรี สมชาย ใจดี", ["ว่าที่ร้อยตรี", "สมชาย", "ใจดี"]),
            ("ว่าที่ร้อยตรีหญิงสมศรี ใจดี", ["ว่าที่ร้อยตรีหญิง", "สมศรี", "ใจดี"]),
            ("ว่าที่ร้อยตรี ดร.สมชาย ใจดี", ["ว่าที่ร้อยตรี ดร.", "สมชาย", "ใจดี"]),
            ("John Smith", [nil, "John", "Smith"]), ("นางยศวดี ใจดี", ["นาง", "ยศวดี", "ใจดี"]),
            ("นางสายใจ ดีงาม", ["นาง", "สายใจ", "ดีงาม"]), ("นายสาวิตร ใจดี", ["นาย", "สาวิตร", "ใจดี"]),
        ] as [(String, [String?])])
    func namesAreSplit(text: String, expected: [String?]) {
        let found = Self.parts(text)
        #expect(found.parts == expected)
        #expect(found.reasons == [])
    }

    @Test(
        arguments: [
            ("น.ส.ชุติมา พงษ์ชาติ", ["นางสาว", "ชุติมา", "พงษ์ชาติ"]), ("น.ส. ชุติมา พงษ์ชาติ", ["นางสาว", "ชุติมา", "พงษ์ชาติ"]),
            ("น. ส. ชุติมา พงษ์ชาติ", ["นางสาว", "ชุติมา", "พงษ์ชาติ"]), ("นส.ชุติมา พงษ์ชาติ", ["นางสาว", "ชุติมา", "พงษ์ชาติ"]),
            ("นส ชุติมา พงษ์ชาติ", ["นางสาว", "ชุติมา", "พงษ์ชาติ"]), ("*นายสมชาย ใจดี", ["นาย", "สมชาย", "ใจดี"]),
            ("6างสมศรี ใจดี", ["นาง", "สมศรี", "ใจดี"]), ("นายสาวสมศรี ใจดี", ["นางสาว", "สมศรี", "ใจดี"]),
            ("ร.ต.อนันต์ ใจดี", ["ร้อยตรี", "อนันต์", "ใจดี"]), ("ร.ต.อ.อนันต์ ใจดี", ["ร้อยตำรวจเอก", "อนันต์", "ใจดี"]),
            ("ร.ต.ท.สมชาย ใจดี", ["ร้อยตำรวจโท", "สมชาย", "ใจดี"]), ("รต.สมชาย ใจดี", ["ร้อยตรี", "สมชาย", "ใจดี"]),
            ("ร.ต สมชาย ใจดี", ["ร้อยตรี", "สมชาย", "ใจดี"]), ("ผศ.ดร.สมชาย ใจดี", ["ผู้ช่วยศาสตราจารย์ ดร.", "สมชาย", "ใจดี"]),
            ("ผศ. ดร. สมชาย ใจดี", ["ผู้ช่วยศาสตราจารย์ ดร.", "สมชาย", "ใจดี"]),
            ("ศ.สมชาย ใจดี", ["ศาสตราจารย์", "สมชาย", "ใจดี"]), ("ม.ล.สมชาย ใจดี", ["หม่อมหลวง", "สมชาย", "ใจดี"]),
            ("พ.ต.อ. ดร.สมชาย ใจดี", ["พันตำรวจเอก ดร.", "สมชาย", "ใจดี"]),
            ("นพ.สมชาย ใจดี", ["นายแพทย์", "สมชาย", "ใจดี"]), ("ด.ช.สมชาย ใจดี", ["เด็กชาย", "สมชาย", "ใจดี"]),
        ] as [(String, [String?])])
    func aliasesBecomeTheOfficialPrefix(text: String, expected: [String?]) {
        let found = Self.parts(text)
        #expect(found.parts == expected)
        #expect(found.reasons == [.prefixAlias])
    }

    @Test(arguments: [
        ("ว่าที่ ร.ต.สมชาย ใจดี", "ว่าที่ร้อยตรี"), ("ว่าที่ร.ต.สมชาย ใจดี", "ว่าที่ร้อยตรี"),
        ("ว่าที่ ร.ต. ดร.สมชาย ใจดี", "ว่าที่ร้อยตรี ดร."),
    ])
    func theShortActingRankIsAmbiguous(text: String, prefix: String) {
        let found = Self.parts(text)
        #expect(found.parts == [prefix, "สมชาย", "ใจดี"])
        #expect(found.reasons == [.prefixAmbiguous])
    }

    @Test(arguments: ["สมชาย รักดี มีสุข", "พระ.สมชาย ใจดี", "ว่าที่ ร.ต.ท. สมชาย ใจดี"])
    func doubtfulSplitsSaySo(text: String) {
        #expect(Self.parts(text).reasons == [.split])
    }

    @Test(arguments: ["ว่าง", "- ว่าง -", "ตำแหน่งว่าง", "(ว่าง)", "", " ", "-", "*ว่าง*", "ว่างไม่มีเงิน"])
    func vacantSeatsHaveNoName(text: String) {
        let found = Self.parts(text)
        #expect(found.parts == [nil, nil, nil])
        #expect(found.reasons == [])
        #expect(reading(text, .givenName) == nil)
    }

    @Test func aRepairedNameKeepsItsRawText() {
        let (records, normalizer) = Sheet(fields: [.fullName], rows: [["นายอ\u{0E4D}\u{0E32}นวย เเก้วสกุล"]]).normalized()
        #expect(records[0].fullName == "นายอำนวย แก้วสกุล")
        #expect(
            records[0].issues
                == [CellIssue(field: .givenName, reason: .textRepaired, raw: "นายอ\u{0E4D}\u{0E32}นวย เเก้วสกุล")])
        #expect(normalizer.stepCounts == [.textRepaired: 1])
    }

    @Test(
        arguments: [
            ("นาย", "นาย", []), ("น.ส.", "นางสาว", [.prefixAlias]), ("นส", "นางสาว", [.prefixAlias]),
            ("นาง สาว", "นางสาว", []), ("ว่าที่ ร.ต.", "ว่าที่ร้อยตรี", [.prefixAmbiguous]),
            ("ว่าที่ร.ต.", "ว่าที่ร้อยตรี", [.prefixAmbiguous]),
            ("ว่าที่ร้อยตรี", "ว่าที่ร้อยตรี", []), ("ว่าที่ร้อยตรีชาย", "ว่าที่ร้อยตรี", [.prefixAlias]),
            ("ผศ.ดร.", "ผู้ช่วยศาสตราจารย์ ดร.", [.prefixAlias]), ("ว่าที่ ร.ต. ดร.", "ว่าที่ร้อยตรี ดร.", [.prefixAmbiguous]),
            ("มิสเตอร์", "มิสเตอร์", [.prefixUnknown]), ("ดร", "ดร.", []), ("นางย", "นาง", [.prefixAlias]),
            ("นางสาย", "นางสาว", [.prefixAlias]), ("นายสาว", "นางสาว", [.prefixAlias]),
            ("นายx", "นายx", [.prefixUnknown]),
        ] as [(String, String, [CellIssue.Reason])])
    func prefixCells(text: String, prefix: String, expected: [CellIssue.Reason]) {
        #expect(reading(text, .prefix) == prefix)
        #expect(reasons(text, .prefix) == expected)
    }

    @Test(arguments: ["", "-", "ว่าง"])
    func emptyPrefixCellsAreAbsent(text: String) {
        #expect(reading(text, .prefix) == nil)
        #expect(reasons(text, .prefix) == [])
    }

    @Test func aColumnOfItsOwnStandsAgainstTheWholeName() {
        let sheet = Sheet(fields: [.prefix, .fullName], rows: [["นางสาว", "นางชุติมา พงษ์ชาติ"], [nil, "นายสมชาย ใจดี"]])
        let (records, _) = sheet.normalized()
        #expect(records[0].fullName == "นางสาวชุติมา พงษ์ชาติ")
        #expect(records[1].fullName == "นายสมชาย ใจดี")
    }
}
