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
    /// What is given to rows that do not say it: the group's field, then subgroups, then what is told of all rows.
    var carriers: [Carrier] = []
    /// What each set of columns gives to its records, by the set's number less one.
    private var gifts: [[Carrier]] = []
    var fillDown: FillDown
    private let lines: [CellLines]
    /// Texts of rows that do not count.
    let passedOver: [Field: [HeaderKey]]
    /// Group rows give a field.
    let hasGroup: Bool
    /// The columns as the layout's header has them.
    let firstSlots: ColumnSlots
    /// The columns as the header last seen has them.
    var slots: ColumnSlots
    /// The header last seen belongs to a table that the layout does not describe.
    var isForeignTable = false
    var header = HeaderMemory()
    var isAfterTrailer = false

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
                fields.firstIndex(of: binding.field).map {
                    ColumnSlots.Column(column: binding.column, slot: $0, set: binding.set)
                }
            })
        slots = firstSlots
        for field in bindings.flatMap(\.further) + layout.givenBySets where !fields.contains(field) {
            fields.append(field)
        }
        func slot(_ field: Field) -> Int {
            if let slot = fields.firstIndex(of: field) { return slot }
            fields.append(field)
            return fields.count - 1
        }
        hasGroup = mapping.groupField != nil && layout.headerRowCount > 0
        if let group = mapping.groupField, hasGroup {
            carriers.append(Carrier(slot: slot(group), words: []))
            for subgroup in mapping.subgroups {
                carriers.append(Carrier(slot: slot(subgroup.field), words: subgroup.words.map(HeaderKey.init)))
            }
        }
        for given in layout.given {
            carriers.append(Carrier(slot: slot(given.field), words: [], text: given.text, isFixed: true))
        }
        let bound = Set(bindings.map(\.set))
        if bound != [0] {
            gifts = mapping.sets.enumerated().map { index, given in
                guard bound.contains(index + 1) else { return [] }
                return given.map { Carrier(slot: slot($0.field), words: [], text: $0.value, isFixed: true) }
            }
        }
        outputFields = fields
        passedOver = mapping.passedOver.mapValues { $0.map(HeaderKey.init).filter { !$0.isEmpty } }
        fillDown = FillDown(mapping.fillDown, among: fields)
        lines = bindings.filter { !$0.further.isEmpty }.compactMap {
            CellLines($0.field, further: mapping.lines[$0.field] ?? [], among: fields)
        }
    }

    /// Cells that took a value from above.
    package var filledDown: Int { fillDown.count }

    /// Fills `fields` anew with the rows of one batch: one entry a row, and for each data row one cell a field.
    /// What it held before is dropped, because its indexes point into the batch.
    package mutating func map(_ rows: RowBatch, into fields: inout FieldBatch) {
        if fields.fields == outputFields {
            fields.removeAll()
        } else {
            fields = FieldBatch(fields: outputFields)
        }
        for index in carriers.indices { carriers[index].cell = nil }
        for set in gifts.indices { for index in gifts[set].indices { gifts[set][index].cell = nil } }
        fillDown.beginBatch()
        fields.rows.reserveCapacity(rows.rows.count)
        fields.cells.reserveCapacity(rows.rows.count * outputFields.count)
        for (index, row) in rows.rows.enumerated() {
            let shape = RowShape(row, of: rows, slots: slots)
            let rowClass = classify(row, shape, of: rows)
            switch rowClass {
            case .data:
                for part in parts(of: row, in: rows) {
                    fields.rows.append(FieldBatch.Row(index: Int32(index), rowClass: rowClass, part: part))
                    appendCells(of: row, part: part, in: rows, to: &fields)
                }
            case .layout, .rejected: fields.rows.append(FieldBatch.Row(index: Int32(index), rowClass: rowClass))
            }
        }
    }

    mutating func declare(_ count: Int, row: Int32) {
        declaredCounts.append(DeclaredCount(row: Int(row), count: count))
    }

    /// The sets of columns of which the row has a filled cell, each of which gives a record; the row alone where none has.
    private func parts(of row: RowBatch.Row, in rows: RowBatch) -> [Int32] {
        if gifts.isEmpty { return [0] }
        var parts: Set<Int32> = []
        for cell in rows.cells(of: row) {
            let set = slots.set(of: Int(cell.column))
            if set > 0, !rows.isBlank(cell) { parts.insert(set) }
        }
        return parts.isEmpty ? [0] : parts.sorted()
    }

    private mutating func appendCells(
        of row: RowBatch.Row, part: Int32, in rows: RowBatch, to fields: inout FieldBatch
    ) {
        let base = fields.cells.count
        fields.cells.append(contentsOf: repeatElement(FieldBatch.noCell, count: outputFields.count))
        let start = Int(row.firstCell)
        let cells = rows.cells.span
        var references = fields.cells.mutableSpan
        for index in start..<(start + Int(row.cellCount)) {
            let column = Int(cells[index].column)
            let slot = slots[column]
            if slot >= 0, slots.set(of: column) == 0 || slots.set(of: column) == part {
                references[base + slot] = Int32(index)
            }
        }
        // What the row says itself is nearer than what stands above it; a group is nearer than a default.
        if !fillDown.isEmpty { fillDown.apply(at: base, of: rows, to: &fields) }
        for splitter in lines {
            splitter.apply(at: base, row: base / outputFields.count, of: rows, to: &fields)
        }
        if part > 0 { Self.give(&gifts[Int(part) - 1], at: base, of: rows, to: &fields) }
        if !carriers.isEmpty { Self.give(&carriers, at: base, of: rows, to: &fields) }
    }

    /// Gives what is carried to the blank cells of a row.
    private static func give(
        _ carriers: inout [Carrier], at base: Int, of rows: RowBatch, to fields: inout FieldBatch
    ) {
        for index in carriers.indices {
            guard let text = carriers[index].text else { continue }
            let place = base + carriers[index].slot
            let own = fields.cells[place]
            if own < FieldBatch.noCell { continue }
            guard own == FieldBatch.noCell || rows.isBlank(rows.cells[Int(own)]) else { continue }
            if carriers[index].cell == nil { carriers[index].cell = fields.carry(text) }
            fields.cells[place] = carriers[index].cell ?? FieldBatch.noCell
        }
    }
}
