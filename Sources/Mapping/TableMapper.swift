import Records

/// Reads a sheet's rows through its layout: gives every row exactly one class, and data rows their fields' cells.
///
/// One mapper reads one sheet from its first row to its last, batch after batch. Group rows, trailers and repeated
/// headers act upon the rows beneath them, also across batches.
package struct TableMapper: Sendable {
    /// A trailer that names a number of rows.
    package struct DeclaredCount: Sendable, Hashable {
        /// The trailer's row, counted from 1.
        package var row: Int
        package var count: Int
    }

    /// The bound fields in the order of their columns, then the field that group rows give.
    package let outputFields: [Field]
    /// What the titles say about all rows.
    package let titleFacts: TitleFacts
    /// The trailers that named a number of rows, in the order of the sheet; several where it holds several tables.
    package private(set) var declaredCounts: [DeclaredCount] = []
    /// The number of rows that the trailers name together; absent when none does.
    package var declaredRowCount: Int? {
        declaredCounts.isEmpty ? nil : declaredCounts.map(\.count).reduce(0, +)
    }

    let layout: TableLayout
    let mapping: SourceMapping
    let notices: RowNotices
    /// The place of the group's field among the output fields.
    let groupSlot: Int?
    /// The columns as the layout's header has them.
    let firstSlots: ColumnSlots
    /// The columns as the header last seen has them.
    var slots: ColumnSlots
    /// The header last seen belongs to a table that the layout does not describe.
    var isForeignTable = false
    var header = HeaderMemory()
    var isAfterTrailer = false
    var group: String?
    /// `-2 - n` of the group's text in the batch that is being filled; absent until a row needs it.
    private var groupCell: Int32?

    package init(layout: TableLayout, mapping: SourceMapping) {
        self.layout = layout
        self.mapping = mapping
        titleFacts = TitleFacts(titles: layout.titles)
        notices = RowNotices(mapping, titles: layout.titles)
        let bindings = layout.bindings.sorted { $0.column < $1.column }
        var fields: [Field] = []
        for binding in bindings where !fields.contains(binding.field) { fields.append(binding.field) }
        firstSlots = ColumnSlots(
            bindings.compactMap { binding in
                fields.firstIndex(of: binding.field).map { (binding.column, $0) }
            })
        slots = firstSlots
        if let group = mapping.groupField, layout.headerRowCount > 0 {
            groupSlot = fields.firstIndex(of: group) ?? fields.count
            if !fields.contains(group) { fields.append(group) }
        } else {
            groupSlot = nil
        }
        outputFields = fields
    }

    /// Fills `fields` anew with the rows of one batch: one entry a row, and for each data row one cell a field.
    /// What it held before is dropped, because its indexes point into the batch.
    package mutating func map(_ rows: RowBatch, into fields: inout FieldBatch) {
        if fields.fields == outputFields {
            fields.removeAll()
        } else {
            fields = FieldBatch(fields: outputFields)
        }
        groupCell = nil
        fields.rows.reserveCapacity(rows.rows.count)
        fields.cells.reserveCapacity(rows.rows.count * outputFields.count)
        for (index, row) in rows.rows.enumerated() {
            let shape = RowShape(row, of: rows, slots: slots)
            let rowClass = classify(row, shape, of: rows)
            fields.rows.append(FieldBatch.Row(index: Int32(index), rowClass: rowClass))
            switch rowClass {
            case .data: appendCells(of: row, in: rows, to: &fields)
            case .layout(.group): groupCell = nil
            case .layout, .rejected: break
            }
        }
    }

    mutating func declare(_ count: Int, row: Int32) {
        declaredCounts.append(DeclaredCount(row: Int(row), count: count))
    }

    private mutating func appendCells(of row: RowBatch.Row, in rows: RowBatch, to fields: inout FieldBatch) {
        let base = fields.cells.count
        fields.cells.append(contentsOf: repeatElement(FieldBatch.noCell, count: outputFields.count))
        let start = Int(row.firstCell)
        let cells = rows.cells.span
        var references = fields.cells.mutableSpan
        for index in start..<(start + Int(row.cellCount)) {
            let slot = slots[Int(cells[index].column)]
            if slot >= 0 { references[base + slot] = Int32(index) }
        }
        guard let groupSlot, let group else { return }
        let own = fields.cells[base + groupSlot]
        // A unit in the row itself is nearer than the one above it.
        guard own == FieldBatch.noCell || rows.isBlank(rows.cells[Int(own)]) else { return }
        let cell = groupCell ?? Int32(-2 - fields.carried.count)
        if groupCell == nil {
            fields.carried.append(group)
            groupCell = cell
        }
        fields.cells[base + groupSlot] = cell
    }
}
