import Reading
import Records
import Testing

@Suite struct MisreadTextTests {
    private func sample(_ texts: [String]) -> RowBatch {
        var batch = RowBatch()
        for (index, text) in texts.enumerated() {
            batch.cells.append(
                RowBatch.Cell(
                    offset: Int32(batch.bytes.count), length: Int32(text.utf8.count), column: Int32(index + 1),
                    kind: .text))
            batch.bytes += Array(text.utf8)
        }
        batch.rows = [RowBatch.Row(number: 1, firstCell: 0, cellCount: Int32(texts.count))]
        return batch
    }

    @Test func cp874ReadAsWesternIsReadBack() {
        var batch = sample(["ÅÓ´Ñº", "ª×èÍ - Ê¡ØÅ", "¤Ðá¹¹", "12", "ÃÒÂ§Ò¹¡ÒÃ»ÃÐàÁÔ¹ KPI"])
        #expect(MisreadText.detect(batch) == .cp874AsWestern)
        batch.repair(.cp874AsWestern)
        #expect(batch.cells.map { batch.text(of: $0) } == ["ลำดับ", "ชื่อ - สกุล", "คะแนน", "12", "รายงานการประเมิน KPI"])
    }

    @Test func utf8ReadAsWesternIsReadBack() {
        var batch = sample(["à¸™à¸²à¸¢", "à¸Šà¸²à¸¢", "à¹€à¸žà¸¨", "x"])
        #expect(MisreadText.detect(batch) == .utf8AsWestern)
        batch.repair(.utf8AsWestern)
        #expect(batch.cells.map { batch.text(of: $0) } == ["นาย", "ชาย", "เพศ", "x"])
    }

    @Test(arguments: [
        ["ลำดับ", "ชื่อ", "สกุล"], ["name", "surname", "salary"], ["Müller", "Élodie", "São Paulo", "naïve"], [],
        ["ÅÓ´Ñº", "ลำดับ", "¤Ðá¹¹", "ª×èÍ"],
    ])
    func whatIsAsItShouldBeStaysSo(texts: [String]) {
        #expect(MisreadText.detect(sample(texts)) == nil)
    }

    @Test func aCellThatDoesNotFitStaysAsItIs() {
        var batch = sample(["ÅÓ´Ñº", "日本"])
        batch.repair(.cp874AsWestern)
        #expect(batch.cells.map { batch.text(of: $0) } == ["ลำดับ", "日本"])
    }
}
