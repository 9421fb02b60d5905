import Records
import Testing

@testable import Mapping

/// Blank cells that mean what stands above: merged cells over several rows, and rows that go on with a person.
@Suite struct FillDownTests {
    private static func mapping(_ fillDown: [Field]) -> SourceMapping {
        SourceMapping(
            name: "plans", title: Wording(th: "แผน", en: "plans"), kind: .competency, isComplete: true,
            columns: [
                .init(field: .sequence, headers: ["ลำดับ"]), .init(field: .unit, headers: ["หน่วยงาน"]),
                .init(field: .fullName, headers: ["ชื่อ - สกุล"], isRequired: true),
                .init(field: .positionTitle, headers: ["ตำแหน่ง"]),
                .init(field: .competency, headers: ["สมรรถนะ"], isRequired: true),
                .init(field: .note, headers: ["วิธีการพัฒนา"]),
            ],
            identity: [.nameAndUnit], groupField: .unit, subtotals: ["รวม"], fillDown: fillDown, hash: "")
    }

    private static let header = "ลำดับ,หน่วยงาน,ชื่อ - สกุล,ตำแหน่ง,สมรรถนะ,วิธีการพัฒนา"

    private func mapped(
        _ rows: [String], _ fillDown: [Field] = [.unit, .fullName, .positionTitle], batchRows: Int = 100
    ) throws -> MappedSheet {
        try MappedSheet(
            TestSheet(csv: ([Self.header] + rows).joined(separator: "\n")), mapping: Self.mapping(fillDown),
            batchRows: batchRows)
    }

    @Test(arguments: [1, 2, 100])
    func blankCellsTakeWhatStandsAboveThem(_ batchRows: Int) throws {
        let sheet = try mapped(
            [
                "1,กองคลัง,นายก ขจี,นิติกร,การทำงานเป็นทีม,อบรม", ",,,,บริการที่ดี,สอนงาน", ",,,,ภาษาอังกฤษ,เรียนเอง",
                "2,,นางค งามดี,,บริการที่ดี,อบรม",
            ], batchRows: batchRows)
        #expect(sheet.values(of: .fullName) == ["นายก ขจี", "นายก ขจี", "นายก ขจี", "นางค งามดี"])
        #expect(sheet.values(of: .unit) == ["กองคลัง", "กองคลัง", "กองคลัง", "กองคลัง"])
        // The post of the one above is not the next one's.
        #expect(sheet.values(of: .positionTitle) == ["นิติกร", "นิติกร", "นิติกร", ""])
        #expect(sheet.mapper.filledDown == 7)
    }

    @Test func theSameOnceMoreEndsNothing() throws {
        let sheet = try mapped(["1,กองคลัง,นายก ขจี,นิติกร,ก,ข", ",กองคลัง,,,ค,ง", ",กองแผน,,,จ,ฉ"])
        #expect(sheet.values(of: .fullName) == ["นายก ขจี", "นายก ขจี", ""])
    }

    @Test func groupsAndSubtotalsEndIt() throws {
        let group = try mapped(["1,,นายก ขจี,นิติกร,ก,ข", "กองคลัง", ",,,,ค,ง"])
        #expect(group.values(of: .fullName) == ["นายก ขจี", ""])
        #expect(group.values(of: .unit) == ["", "กองคลัง"])
        let subtotal = try mapped(["1,กองแผน,นายก ขจี,นิติกร,ก,ข", "รวม,,,,1,", ",,,,ค,ง"])
        #expect(subtotal.values(of: .fullName) == ["นายก ขจี", ""])
    }

    @Test func aHeaderOnceMoreEndsNothing() throws {
        let sheet = try mapped(["1,กองคลัง,นายก ขจี,นิติกร,ก,ข", Self.header, ",,,,ค,ง"])
        #expect(sheet.values(of: .fullName) == ["นายก ขจี", "นายก ขจี"])
    }

    @Test func nothingIsFilledThatTheMappingDoesNotName() throws {
        let sheet = try mapped(["1,กองคลัง,นายก ขจี,นิติกร,ก,ข", ",,,,ค,ง"], [])
        #expect(sheet.values(of: .fullName) == ["นายก ขจี", ""])
        #expect(sheet.mapper.filledDown == 0)
    }
}
