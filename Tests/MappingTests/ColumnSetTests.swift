import Records
import Testing

@testable import Mapping

/// Columns that stand once more for each of several things: each set with a filled cell gives a record.
@Suite struct ColumnSetTests {
    private static let mapping = SourceMapping(
        name: "raters", title: Wording(th: "ผู้ประเมิน", en: "raters"), kind: .rating, isComplete: true,
        columns: [
            .init(field: .citizenId, headers: ["เลขประจำตัวประชาชน"], isRequired: true),
            .init(field: .fullName, headers: ["ชื่อ-นามสกุล"], isRequired: true),
            .init(field: .raterName, headers: ["ผู้บังคับบัญชา 1"], isRequired: true, set: 1),
            .init(field: .raterName, headers: ["ผู้บังคับบัญชา 2"], isRequired: true, set: 2),
            .init(
                field: .raterName, headers: ["เพื่อนร่วมงาน"], isRequired: true, occurrences: ["เพื่อนร่วมงาน": 1], set: 3),
            .init(
                field: .raterName, headers: ["เพื่อนร่วมงาน"], isRequired: true, occurrences: ["เพื่อนร่วมงาน": 2], set: 4),
        ],
        identity: [.citizenId],
        sets: [
            [.init(field: .raterGroup, value: "superior")], [.init(field: .raterGroup, value: "superior")],
            [.init(field: .raterGroup, value: "peer")], [.init(field: .raterGroup, value: "peer")],
        ], hash: "")

    private struct Wide {
        let layout: TableLayout
        var batch: FieldBatch
        let rows: RowBatch

        init(_ sheet: TestSheet) throws {
            rows = sheet.batch
            layout = try #require(
                Recognizer(mappings: [ColumnSetTests.mapping]).recognize(rows, sheet: 0, sheetName: nil).first)
            var mapper = TableMapper(layout: layout, mapping: ColumnSetTests.mapping)
            batch = FieldBatch(fields: mapper.outputFields)
            mapper.map(rows, into: &batch)
        }

        func values(_ field: Field) -> [String?] {
            guard let place = batch.fields.firstIndex(of: field) else { return [] }
            return stride(from: place, to: batch.cells.count, by: batch.fields.count).map { index in
                let cell = Int(batch.cells[index])
                if cell >= 0 { return rows.text(of: rows.cells[cell]) }
                return cell == -1 ? nil : batch.carried[-2 - cell]
            }
        }
    }

    private static let header = "เลขประจำตัวประชาชน,ชื่อ-นามสกุล,ผู้บังคับบัญชา 1,ผู้บังคับบัญชา 2,เพื่อนร่วมงาน,เพื่อนร่วมงาน"

    @Test func eachFilledSetGivesARecordOfTheRow() throws {
        let wide = try Wide(TestSheet(csv: Self.header + "\n1,นายก ขจี,นางข ดี,,นายค,นางง\n2,นางจ ดี,,,,นายฉ"))
        #expect(wide.values(.raterName) == ["นางข ดี", "นายค", "นางง", "นายฉ"])
        #expect(wide.values(.raterGroup) == ["superior", "peer", "peer", "peer"])
        #expect(wide.values(.citizenId) == ["1", "1", "1", "2"])
        #expect(wide.batch.rows.map(\.index) == [0, 1, 1, 1, 2])
        #expect(wide.batch.rows.map(\.part) == [0, 1, 3, 4, 4])
        #expect(wide.layout.bindings.map(\.set) == [0, 0, 1, 2, 3, 4])
        #expect(wide.layout.givenBySets == [.raterGroup])
    }

    @Test func aRowWithoutAnyIsKeptAsOneRecord() throws {
        let wide = try Wide(TestSheet(csv: Self.header + "\n1,นายก ขจี,,,,"))
        #expect(wide.values(.citizenId) == ["1"])
        #expect(wide.values(.raterName) == [nil])
        #expect(wide.values(.raterGroup) == [nil])
        #expect(wide.batch.rows.map(\.part) == [0, 0])
    }

    @Test func someOfTheSetsAreEnough() throws {
        let wide = try Wide(TestSheet(csv: "เลขประจำตัวประชาชน,ชื่อ-นามสกุล,ผู้บังคับบัญชา 2\n1,นายก ขจี,นางข"))
        #expect(wide.layout.missing == [])
        #expect(wide.values(.raterGroup) == ["superior"])
    }
}
