import Records
import Testing

@testable import Mapping

/// A sheet's table is found by its shape, also where no mapping knows one of its headers.
@Suite struct TableShapeTests {
    static let vocabulary = HeaderVocabulary(SampleMappings.all) { Wording(th: $0.rawValue, en: $0.rawValue) }
    static let finder = TableShapeFinder(vocabulary)

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var csv: String
        var headerRow: Int
        var headerRows: Int
        var headers: [String]
    }

    static let cases = [
        Case(
            testDescription: "unknown headers in the first row", csv: "ก้าน,ใบ,ดอก\nเอ,12,ข\nบี,14,ค\n", headerRow: 1,
            headerRows: 1, headers: ["ก้าน", "ใบ", "ดอก"]),
        Case(
            testDescription: "three title lines",
            csv: "บัญชีต้นไม้,,\nสวนหลวง,,\nณ วันที่ 1,,\nก้าน,ใบ,ดอก\nเอ,12,ข\nบี,14,ค\n", headerRow: 4, headerRows: 1,
            headers: ["ก้าน", "ใบ", "ดอก"]),
        Case(
            testDescription: "captions over several columns",
            csv: "ชื่อพืช,ขนาด,,แหล่ง\n,สูง,กว้าง,\nเอ,12,3,ข\nบี,14,5,ค\n", headerRow: 1, headerRows: 2,
            headers: ["ชื่อพืช", "ขนาด สูง", "ขนาด กว้าง", "ขนาด แหล่ง"]),
        Case(
            testDescription: "columns counted under their headers",
            csv: "ก้าน,ใบ,ดอก\n(1),(2),(3)\nเอ,12,ข\nบี,14,ค\n", headerRow: 1, headerRows: 2,
            headers: ["ก้าน (1)", "ใบ (2)", "ดอก (3)"]),
        Case(
            testDescription: "a group row under the header",
            csv: "ก้าน,ใบ,ดอก\nสวนเหนือ,,\nเอ,12,ข\nบี,14,ค\nสวนใต้,,\nซี,15,ง\n", headerRow: 1, headerRows: 1,
            headers: ["ก้าน", "ใบ", "ดอก"]),
        Case(
            testDescription: "no numbers anywhere, known headers",
            csv: "สวนหลวง,,\nคำนำหน้า,ชื่อ,นามสกุล\nนาย,ก้าน,ใบบัว\nนาง,ดอก,รากแก้ว\n", headerRow: 2, headerRows: 1,
            headers: ["คำนำหน้า", "ชื่อ", "นามสกุล"]),
        Case(
            testDescription: "one name for two columns", csv: "ก้าน,ใบ,ใบ\nเอ,12,13\nบี,14,15\n", headerRow: 1,
            headerRows: 1,
            headers: ["ก้าน", "ใบ", "ใบ"]),
    ]

    @Test(arguments: cases)
    func theHeaderIsFound(_ example: Case) throws {
        let shape = try #require(Self.finder.shape(of: TestSheet(csv: example.csv).batch))
        #expect(shape.headerRow == example.headerRow)
        #expect(shape.headerRowCount == example.headerRows)
        if example.testDescription != "captions over several columns" {
            #expect(shape.columns.map(\.header) == example.headers)
        } else {
            #expect(shape.columns.map(\.header).prefix(3) == example.headers.prefix(3))
        }
    }

    @Test func columnsOfOneNameAreCounted() throws {
        let shape = try #require(Self.finder.shape(of: TestSheet(csv: "ก้าน,ใบ,ใบ\nเอ,12,13\nบี,14,15\n").batch))
        #expect(shape.columns.map(\.occurrence) == [nil, 1, 2])
    }

    @Test func aLetterHasNoTable() {
        let lines = TestSheet([["เรียน ผู้อำนวยการ"], ["ตามที่แจ้ง"], ["จึงเรียนมา"]])
        #expect(Self.finder.shape(of: lines.batch) == nil)
    }

    @Test func everyRowIsCountedOnce() throws {
        let csv = """
            บัญชีต้นไม้,,,
            ก้าน,ใบ,ดอก,ผล
            สวนเหนือ,,,
            เอ,12,ข,1
            บี,14,ค,2
            หมายเหตุ: ตัดแต่งแล้ว,,,
            รวมสวนเหนือ,26,,
            สวนใต้,,,
            ก้าน,ใบ,ดอก,ผล
            ซี,15,ง,3
            ,,,
            รวมทั้งสิ้น,41,,
            จำนวน 3 ต้น,,,
            (ลงชื่อ),,,
            """
        let batch = TestSheet(csv: csv).batch
        let shape = try #require(Self.finder.shape(of: batch))
        var survey = RowSurvey(shape)
        let classes = batch.rows.map { survey.classify($0, of: batch) }
        survey.finish()
        #expect(classes[0] == .title)
        #expect(classes[1] == .header)
        #expect(survey.dataRows == 3)
        #expect(survey.firstDataRow == 4)
        #expect(survey.groups.first.map(\.text) == ["สวนเหนือ", "สวนใต้"])
        #expect(survey.notes.first.map(\.row) == [6])
        #expect(survey.subtotals.first.map(\.row) == [7, 12])
        #expect(survey.repeatedHeaders.first.map(\.row) == [9])
        #expect(survey.trailers.first.map(\.text) == ["จำนวน 3 ต้น", "(ลงชื่อ)"])
        #expect(survey.blankRows == 1)
        let counted =
            2 + survey.dataRows + survey.groups.count + survey.notes.count + survey.subtotals.count
            + survey.repeatedHeaders.count + survey.trailers.count + survey.blankRows
        #expect(counted == batch.rows.count)
    }

    // MARK: Headers

    @Test(arguments: [
        ("เลขที่ตำแหน่ง", Field.positionNumber, HeaderVocabulary.Likeness.usual),
        ("เลขตำแหน่ง", .positionNumber, .alias), ("เลขที่ตำแนง", .positionNumber, .partly(0)),
        ("positionNumber", .positionNumber, .fieldName),
    ])
    func headersAreLikened(_ header: String, _ field: Field, _ likeness: HeaderVocabulary.Likeness) throws {
        let hit = try #require(Self.vocabulary.hits([header]).first { $0.field == field })
        switch (hit.likeness, likeness) {
        case (.partly(let share), .partly): #expect(share >= 0.6 && share < 1)
        default: #expect(hit.likeness == likeness)
        }
    }

    @Test func aStrangeHeaderIsLikeNothing() {
        #expect(Self.vocabulary.hits(["ก้านใบดอก"]).isEmpty)
        #expect(Self.vocabulary.hits([]).isEmpty)
    }
}
