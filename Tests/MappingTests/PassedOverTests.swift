import Records
import Testing

@testable import Mapping

/// Rows that the mapping says do not count.
@Suite struct PassedOverTests {
    private static let mapping = SourceMapping(
        name: "log", title: Wording(th: "บันทึก", en: "log"), kind: .person, isComplete: false,
        columns: [
            .init(field: .sequence, headers: ["ลำดับที่"], marks: ["หลัง"]),
            .init(field: .citizenId, headers: ["เลขประจำตัวประชาชน"], isRequired: true),
            .init(field: .salary, headers: ["เงินเดือน"], isRequired: true),
        ],
        identity: [.citizenId], passedOver: [.sequence: ["ก่อน"]], hash: "")

    @Test func whatWasBeforeAChangeDoesNotCount() throws {
        let sheet = try MappedSheet(
            TestSheet(csv: "ลำดับที่,เลขประจำตัวประชาชน,เงินเดือน\n1 ก่อน,11,100\n1 หลัง,11,200\n2 ก่อน,22,300\n2 หลัง,22,ก่อน"),
            mapping: Self.mapping)
        #expect(
            sheet.classes == [
                .layout(.header), .layout(.passedOver), .data, .layout(.passedOver), .data,
            ])
        // The text counts in its own column only.
        #expect(sheet.values(of: .salary) == ["200", "ก่อน"])
    }
}

/// Sheets that look like the source's and are something else.
@Suite struct OtherSheetTests {
    @Test(arguments: [
        ("data ข้าราชการ", true), ("data ข้าราชการ Flow Out", false), ("data ข้าราชการ Flow In_2", false), (nil, true),
    ])
    func theNameOfASheetMayRuleItOut(_ name: String?, _ isRead: Bool) throws {
        var mapping = SampleMappings.payroll
        mapping.otherSheetPatterns = ["Flow In", "Flow Out"]
        let sheet = TestSheet(csv: "เลขประจำตัวประชาชน,ชื่อ-นามสกุล,เงินเดือน,หน่วยงาน\n1,นายก ขจี,2,กองคลัง")
        let layouts = Recognizer(mappings: [mapping]).recognize(sheet.batch, sheet: 0, sheetName: name)
        #expect(layouts.isEmpty != isRead)
    }
}
