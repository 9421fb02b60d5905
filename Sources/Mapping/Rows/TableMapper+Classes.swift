import Records

/// The class of a row. Every branch ends in one class; what is not known to be layout is data, or rejected when it
/// cannot be read as data. Nothing is dropped.
extension TableMapper {
    /// A row of so few filled cells may be a trailer or a note.
    private static let fewCells = 2

    mutating func classify(_ row: RowBatch.Row, _ shape: RowShape, of rows: RowBatch) -> FieldBatch.Class {
        guard shape.filled > 0 else { return .layout(.blank) }
        guard layout.headerRowCount > 0 else { return classifyWithoutTable(row, shape, of: rows) }
        if row.number < layout.headerRow { return .layout(.title) }
        if Int(row.number) < layout.headerRow + layout.headerRowCount {
            header.remember(row, of: rows)
            return .layout(.header)
        }
        let first = rows.cells[shape.firstFilled]
        if shape.filled <= Self.fewCells, first.kind == .text {
            let key = HeaderKey(rows.text(of: first))
            if let count = notices.trailer(key) {
                if let count { declare(count, row: row.number) }
                isAfterTrailer = true
                carriers.end()
                fillDown.end()
                return .layout(.trailer)
            }
        }
        if first.kind == .text, let recurrence = header.recurrence(of: row, shape, in: rows) {
            switch recurrence {
            case .same: restore()
            case .moved(let texts): move(to: texts)
            }
            isAfterTrailer = false
            return .layout(.repeatedHeader)
        }
        if isAfterTrailer, shape.filled <= Self.fewCells { return .layout(.trailer) }
        if first.kind == .text, notices.isSubtotal(rows.bytes(of: first)), !hasKey(row, shape, in: rows) {
            fillDown.end()
            return .layout(.subtotal)
        }
        if shape.filled == 1, let layoutClass = classOfSingleText(first, in: rows) { return .layout(layoutClass) }
        if isForeignTable || shape.bound == 0 || isShifted(row, shape, in: rows) { return .rejected }
        if !passedOver.isEmpty, isPassedOver(row, in: rows) { return .layout(.passedOver) }
        return .data
    }

    /// Whether one of the texts by which rows do not count stands in its column.
    private func isPassedOver(_ row: RowBatch.Row, in rows: RowBatch) -> Bool {
        rows.cells(of: row).contains { cell in
            guard let field = field(in: Int(cell.column)), let texts = passedOver[field] else { return false }
            let key = HeaderKey(rows.text(of: cell))
            return texts.contains { key.contains($0) }
        }
    }

    /// A report that said it was empty: titles and the notice. A row of several cells there is no table that
    /// anybody read, so it is kept and shown.
    private mutating func classifyWithoutTable(
        _ row: RowBatch.Row, _ shape: RowShape, of rows: RowBatch
    ) -> FieldBatch.Class {
        let key = HeaderKey(rows.text(of: rows.cells[shape.firstFilled]))
        if shape.filled <= EmptyReport.mostCells, let count = notices.trailer(key) {
            if let count { declare(count, row: row.number) }
            isAfterTrailer = true
            return .layout(.trailer)
        }
        if shape.filled > EmptyReport.mostCells { return .rejected }
        return .layout(isAfterTrailer ? .trailer : .title)
    }

    /// A row that says one thing only: a group, a note, a title once more; absent when it may be data.
    private mutating func classOfSingleText(_ cell: RowBatch.Cell, in rows: RowBatch) -> RowClass? {
        guard cell.kind == .text else { return nil }
        let text = rows.text(of: cell).trimmed
        let key = HeaderKey(text)
        // An id or a number alone is a poor row, not a group's name.
        guard key.scalars.contains(where: { !HeaderKey.isDigit($0) }) else { return nil }
        if RowNotices.isNote(text, key) { return .trailer }
        if notices.isTitle(key) { return .title }
        let column = Int(cell.column)
        guard hasGroup else {
            guard field(in: column) == .sequence else { return nil }
            fillDown.end()
            return .group
        }
        guard mayHoldGroup(column), Self.mayNameUnit(text) else { return nil }
        carriers.begin(text, key)
        fillDown.end()
        return .group
    }

    /// A unit's name has some Thai letters; a stray mark or a code is a poor row.
    private static func mayNameUnit(_ text: String) -> Bool {
        text.unicodeScalars.count { (0x0E01...0x0E2E).contains($0.value) } >= 3
    }

    /// Groups stand in the table's first column, or where rows tell their unit or seat. A name alone in the column of
    /// names is a poor row, not a unit.
    private func mayHoldGroup(_ column: Int) -> Bool {
        if column <= header.columns.min() ?? 1 { return true }
        guard let field = field(in: column) else { return header.columns.contains(column) }
        let places: Set<Field> = [
            .sequence, .ministry, .department, .unit, .subunit, .province, .positionTitle, .titleWithLevel,
        ]
        return field == mapping.groupField || places.contains(field)
    }

    private func field(in column: Int) -> Field? {
        let slot = slots[column]
        return slot >= 0 ? outputFields[slot] : nil
    }

    /// Whether a row names a person or a seat by number beside its first cell: then `รวม…` is the beginning of a name.
    private func hasKey(_ row: RowBatch.Row, _ shape: RowShape, in rows: RowBatch) -> Bool {
        let start = Int(row.firstCell)
        for index in start..<(start + Int(row.cellCount)) where index != shape.firstFilled {
            guard let field = field(in: Int(rows.cells[index].column)) else { continue }
            if field == .citizenId || field == .positionNumber, !rows.isBlank(rows.cells[index]) { return true }
        }
        return false
    }

    /// Whether the cells stand beside their columns: values beyond the header's width push the row out of it.
    ///
    /// A delimited file has nothing beside its table, so any value there shows a shift. A workbook may have notes
    /// beside it: there a row is shifted when it has more values than the table has columns, or when a column of
    /// numbers or days holds words.
    private func isShifted(_ row: RowBatch.Row, _ shape: RowShape, in rows: RowBatch) -> Bool {
        let width = header.lastColumn
        guard width > 0, Int(rows.cells[shape.lastFilled].column) > width else { return false }
        if layout.sheetName == nil || shape.filled > header.columns.count { return true }
        let start = Int(row.firstCell)
        for index in start..<(start + Int(row.cellCount)) {
            let cell = rows.cells[index]
            guard let field = field(in: Int(cell.column)), !rows.isBlank(cell), cell.kind == .text else { continue }
            switch field.type {
            case .money, .score, .percent, .integer, .day:
                let key = HeaderKey(rows.text(of: cell))
                if !key.isEmpty, !key.scalars.contains(where: HeaderKey.isDigit) { return true }
            case .text, .code, .flag: continue
            }
        }
        return false
    }

    /// A header with the known words in other columns: the rows beneath it are read by it when it has every bound
    /// column, and are rejected otherwise, because they are some other table's.
    private mutating func move(to texts: [Int: HeaderKey]) {
        let former = header.row(0)
        var open = texts.sorted { $0.key < $1.key }
        var columns: [ColumnSlots.Column] = []
        for binding in layout.bindings.sorted(by: { $0.column < $1.column }) {
            guard let key = former[binding.column], let slot = outputFields.firstIndex(of: binding.field),
                let place = open.firstIndex(where: { $0.value == key })
            else { continue }
            columns.append(.init(column: open[place].key, slot: slot, set: binding.set))
            open.remove(at: place)
        }
        isForeignTable = layout.headerRowCount != 1 || columns.count < layout.bindings.count
        if !isForeignTable { slots = ColumnSlots(columns) }
    }

    /// The header as it stood first: its columns hold again.
    private mutating func restore() {
        isForeignTable = false
        slots = firstSlots
    }
}
