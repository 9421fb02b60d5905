import Records
import Testing

@testable import Mapping

/// Cells of several lines that hold a field in each.
@Suite struct CellLinesTests {
    @Test(
        arguments: [
            (["นิติกรชำนาญการ"], ["นิติกรชำนาญการ", nil, nil]),
            (["นิติกรชำนาญการ", "กองคลัง"], ["นิติกรชำนาญการ", nil, "กองคลัง"]),
            (["นิติกรชำนาญการ", "กลุ่มพัสดุ", "กองคลัง"], ["นิติกรชำนาญการ", "กลุ่มพัสดุ", "กองคลัง"]),
            (["นิติกรชำนาญการ", "งานจัดซื้อ", "กลุ่มพัสดุ", "กองคลัง"], ["นิติกรชำนาญการ", "งานจัดซื้อ กลุ่มพัสดุ", "กองคลัง"]),
        ] as [([String], [String?])])
    func theFirstLineIsTheFirstFieldAndTheLastTheLast(_ lines: [String], _ fields: [String?]) {
        #expect(CellLines.spread(lines, over: 3) == fields)
    }

    @Test func ofTwoFieldsTheSecondTakesTheRest() {
        #expect(CellLines.spread(["นายก ขจี", "ข", "ค"], over: 2) == ["นายก ขจี", "ข ค"])
    }

    private static let mapping = SourceMapping(
        name: "orders", title: Wording(th: "คำสั่ง", en: "orders"), kind: .movement, isComplete: false,
        columns: [
            .init(field: .fullName, headers: ["ชื่อ-นามสกุล"], isRequired: true),
            .init(field: .titleWithLevel, headers: ["ตำแหน่ง/สังกัด"], isRequired: true),
            .init(field: .toPositionTitle, headers: ["ตำแหน่งใหม่"]), .init(field: .subunit, headers: ["ฝ่าย"]),
        ],
        identity: [.nameAndUnit],
        lines: [.titleWithLevel: [.subunit, .unit], .fullName: [.citizenId], .toPositionTitle: [nil, .toUnit]],
        hash: "")

    @Test func linesBecomeFieldsAndTheWholeCellIsKept() throws {
        var sheet = TestSheet(csv: "ชื่อ-นามสกุล,ตำแหน่ง/สังกัด,ตำแหน่งใหม่,ฝ่าย")
        sheet.rows.append(["นายก ขจี\n1101700230705", "นิติกร\r\nกลุ่มพัสดุ\r\n\r\n กองคลัง ", "นิติกร\nกลุ่มวินัย\nกองแผน", nil])
        sheet.rows.append(["นางค งามดี", "นิติกร\nกลุ่มพัสดุ\nกองคลัง", "นิติกร", "ฝ่ายหนึ่ง"])
        let mapped = try MappedSheet(sheet, mapping: Self.mapping)
        #expect(mapped.values(of: .fullName) == ["นายก ขจี", "นางค งามดี"])
        #expect(mapped.values(of: .citizenId) == ["1101700230705", nil])
        #expect(mapped.values(of: .titleWithLevel) == ["นิติกร", "นิติกร"])
        // What a column of its own says stands.
        #expect(mapped.values(of: .subunit) == ["กลุ่มพัสดุ", "ฝ่ายหนึ่ง"])
        #expect(mapped.values(of: .unit) == ["กองคลัง", "กองคลัง"])
        #expect(mapped.values(of: .toUnit) == ["กองแผน", nil])
        var mapper = TableMapper(layout: mapped.layout, mapping: Self.mapping)
        var batch = FieldBatch(fields: mapper.outputFields)
        mapper.map(sheet.batch, into: &batch)
        #expect(
            batch.splits.map { "\($0.row) \($0.field)" } == [
                "0 fullName", "0 titleWithLevel", "0 toPositionTitle", "1 titleWithLevel",
            ])
        #expect(sheet.batch.text(of: sheet.batch.cells[Int(batch.splits[1].cell)]).contains("\r\n"))
    }
}
