import Records

/// The rows of the table of lines.
extension FormWalk {
    /// Reads a header, a line or a total; false when the row is none of them.
    mutating func readTable(page: Int, row index: Int) -> Bool {
        guard words.lines != nil else { return false }
        // The further rows of a header are read with its first.
        if classes[page][index] == .header || classes[page][index] == .repeatedHeader { return true }
        let rows = pages[page].rows
        if let header = FormTable(rows[index..<min(index + HeaderBlock.mostRows, rows.count)], words) {
            beginTable(header, page: page, row: index)
            return true
        }
        guard let table else { return false }
        let row = rows[index]
        if row.cells.contains(where: { words.isLabelled($0.text, section: section) }) {
            self.table = nil
            return false
        }
        guard let name = row.cells.first(where: { $0.column == table.nameColumn }) else {
            return readUnnamed(table, page: page, row: index)
        }
        let squeezed = FormWords.squeezed(name.text.scalars)
        if words.remarks.contains(where: { squeezed.starts(with: $0) }) || isBeneathAnother(page, index) {
            for cell in row.cells { know(page, index, cell.column) }
            return true
        }
        let first = row.cells.first.map(\.text.whole.trimmed) ?? ""
        if words.mapping.subtotals.contains(where: { first.hasPrefix($0) }) {
            total(table, page: page, row: index)
            return true
        }
        if isTotalled {
            self.table = nil
            return false
        }
        return readLine(table, name: name, page: page, row: index)
    }

    private mutating func beginTable(_ header: FormTable, page: Int, row index: Int) {
        for offset in 0..<header.rowCount {
            classes[page][index + offset] = region?.lines.isEmpty == false ? .repeatedHeader : .header
            for cell in pages[page].rows[index + offset].cells { know(page, index + offset, cell.column) }
        }
        for header in header.unknown {
            doubtful.append(
                FormReading.Unknown(
                    sheet: pages[page].sheet, row: pages[page].rows[index].number, column: header.column,
                    text: header.header))
        }
        region?.lineFields.formUnion(header.bindings.map(\.field))
        table = header
        group = header.group.map { ($0.text, place(page, index, $0.column)) }
        firstLine = region?.lines.count ?? 0
        isTotalled = false
        touch(page)
    }

    /// A row whose naming cell is empty: further words of the targets, or nothing that is known.
    private mutating func readUnnamed(_ table: FormTable, page: Int, row index: Int) -> Bool {
        let cells = pages[page].rows[index].cells
        if let first = cells.first, first.column < table.nameColumn,
            words.mapping.subtotals.contains(where: { first.text.whole.trimmed.hasPrefix($0) })
        {
            total(table, page: page, row: index)
            return true
        }
        for cell in cells where table.ignored.contains(cell.column) { know(page, index, cell.column) }
        if isBeneathAnother(page, index) { for cell in cells { know(page, index, cell.column) } }
        let isPart = cells.allSatisfy { known[page][index].contains($0.column) || $0.column <= table.lastColumn }
        guard isPart else { return false }
        doubtAll(page, index)
        return true
    }

    private mutating func readLine(
        _ table: FormTable, name: FormPage.Cell, page: Int, row index: Int
    ) -> Bool {
        let row = pages[page].rows[index]
        let letters = name.text.key.count { !HeaderKey.isDigit($0) }
        // A number alone numbers a line that nobody has filled in.
        guard letters >= 2 else {
            for cell in row.cells where cell.column <= table.lastColumn { know(page, index, cell.column) }
            doubtAll(page, index)
            return true
        }
        var values: [FormReading.Value] = []
        for binding in table.bindings {
            let cell = row.cells.first { $0.column == binding.column }
            let text = cell.map { $0.kind == .text ? FillingLine.written($0.text.scalars[...]) : $0.text.whole } ?? ""
            values.append(
                FormReading.Value(
                    field: binding.field, text: text, kind: cell?.kind ?? .text, is1904: cell?.is1904 ?? false,
                    place: place(page, index, binding.column), label: binding.header))
        }
        if values.count(where: { !$0.text.isEmpty }) == 1, row.cells.count == 1, !hasBeneath(page, index) {
            return readAlone(name, page: page, row: index)
        }
        addBeneath(table, page: page, row: index, to: &values)
        if let group, let field = words.mapping.groupField, !values.contains(where: { $0.field == field }) {
            values.append(
                FormReading.Value(
                    field: field, text: group.text, kind: .text, is1904: false, place: group.place, label: group.text))
        }
        for cell in row.cells where cell.column <= table.lastColumn { know(page, index, cell.column) }
        region?.lines.append(FormRegion.Line(sheet: pages[page].sheet, row: row.number, values: values))
        touch(page)
        doubtAll(page, index)
        return true
    }

    /// A text alone: the group of the lines under it where the mapping has groups, else a line without numbers or the
    /// end of the table.
    private mutating func readAlone(_ name: FormPage.Cell, page: Int, row index: Int) -> Bool {
        know(page, index, name.column)
        if words.mapping.groupField != nil {
            group = (name.text.whole.trimmed, place(page, index, name.column))
            classes[page][index] = .group
            return true
        }
        let value = FormReading.Value(
            field: words.form.lines[0], text: FillingLine.written(name.text.scalars[...]), kind: .text, is1904: false,
            place: place(page, index, name.column), label: name.text.whole.trimmed)
        region?.lines.append(
            FormRegion.Line(sheet: pages[page].sheet, row: pages[page].rows[index].number, values: [value]))
        return true
    }
}
