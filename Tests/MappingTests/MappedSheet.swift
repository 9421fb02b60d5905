import Mapping
import Records
import Testing

/// A sheet recognised and mapped to its end.
struct MappedSheet {
    let layout: TableLayout
    var mapper: TableMapper
    var classes: [FieldBatch.Class] = []
    /// The texts of the data rows' fields.
    var data: [[String?]] = []
    var fields: [Field] { mapper.outputFields }

    init(
        _ sheet: TestSheet, mapping: SourceMapping? = nil, sheetName: String? = nil,
        batchRows: Int = RowBatch.rowsPerBatch
    ) throws {
        let mappings = mapping.map { [$0] } ?? SampleMappings.all
        let layout = try #require(
            Recognizer(mappings: mappings).recognize(sheet.batch, sheet: 0, sheetName: sheetName).first)
        self.layout = layout
        mapper = TableMapper(layout: layout, mapping: try #require(mappings.first { $0.name == layout.mapping }))
        var batch = FieldBatch(fields: mapper.outputFields)
        for rows in sheet.batches(ofRows: batchRows) {
            mapper.map(rows, into: &batch)
            #expect(batch.rows.map(\.index) == rows.rows.indices.map(Int32.init))
            let dataRows = batch.rows.count { $0.rowClass == .data }
            try #require(batch.cells.count == dataRows * batch.fields.count)
            classes += batch.rows.map(\.rowClass)
            for row in 0..<dataRows {
                data.append(
                    batch.fields.indices.map { place in
                        let cell = Int(batch.cells[row * batch.fields.count + place])
                        if cell >= 0 { return rows.text(of: rows.cells[cell]) }
                        return cell == -1 ? nil : batch.carried[-2 - cell]
                    })
            }
        }
    }

    func count(_ rowClass: FieldBatch.Class) -> Int { classes.count { $0 == rowClass } }

    func values(of field: Field) -> [String?] {
        fields.firstIndex(of: field).map { place in data.map { $0[place] } } ?? []
    }
}
