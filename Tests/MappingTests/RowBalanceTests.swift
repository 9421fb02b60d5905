import Mapping
import Records
import Testing

/// Whatever stands under a header, every row has one class and every data row points at its own cells.
struct RowBalanceTests {
    private static let texts: [TestCell?] = [
        nil, "", " ", "กองคลัง", "1181590830161", "รวม", "หมายเหตุ : ก", "ลำดับ", "ชื่อ - สกุล", "ตำแหน่ง", "ครั้งที่", 7, 12.5,
        "จำนวนข้อมูล 3 รายการ", "***** ไม่มีข้อมูล *****", "นายสมมุติ ตัวอย่าง",
    ]

    /// A sheet that only the seed decides.
    private static func sheet(_ seed: UInt64) -> TestSheet {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(bound))
        }
        var rows = Array(SampleSheets.score.rows.prefix(3))
        for _ in 0..<60 {
            switch next(6) {
            case 0: rows.append(SampleSheets.scoreHeader)
            case 1: rows.append(SampleSheets.score.rows[4])
            case 2: rows.append([texts[next(texts.count)]])
            default: rows.append((0..<next(14)).map { _ in texts[next(texts.count)] })
            }
        }
        return TestSheet(rows)
    }

    @Test(arguments: UInt64(1)...12)
    func everyRowHasOneClassAndPointsAtItsOwnCells(_ seed: UInt64) throws {
        let sheet = Self.sheet(seed)
        let whole = try MappedSheet(sheet)
        #expect(whole.classes.count == sheet.rows.count)
        let cut = try MappedSheet(sheet, batchRows: Int(seed))
        #expect(cut.classes == whole.classes)
        #expect(cut.data == whole.data)
        #expect(cut.mapper.declaredCounts == whole.mapper.declaredCounts)

        let batch = sheet.batch
        var mapper = TableMapper(layout: whole.layout, mapping: SampleMappings.score)
        var fields = FieldBatch(fields: [])
        mapper.map(batch, into: &fields)
        var at = 0
        for row in fields.rows where row.rowClass == .data {
            let source = batch.rows[Int(row.index)]
            let own = Int(source.firstCell)..<Int(source.firstCell + source.cellCount)
            var filled = 0
            for place in fields.fields.indices {
                let cell = Int(fields.cells[at + place])
                #expect(cell < 0 || own.contains(cell))
                #expect(cell >= -1 || -2 - cell < fields.carried.count)
                if cell >= 0, !batch.text(of: batch.cells[cell]).isEmpty { filled += 1 }
            }
            #expect(filled > 0)
            at += fields.fields.count
        }
        #expect(at == fields.cells.count)
    }

    /// No text of a data row that stands under a header is left behind.
    @Test(arguments: UInt64(1)...12)
    func noBoundCellOfADataRowIsLeftOut(_ seed: UInt64) throws {
        let sheet = Self.sheet(seed)
        let run = try MappedSheet(sheet)
        let dataRows = zip(sheet.rows, run.classes).filter { $0.1 == .data }.map(\.0)
        for (source, values) in zip(dataRows, run.data) {
            let cells = source.prefix(11).map { cell -> String? in
                switch cell {
                case .text(let text)?, .number(let text)?: text
                case nil: nil
                }
            }
            #expect(Array(values.prefix(cells.count)) == cells)
        }
    }
}
