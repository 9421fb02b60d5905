import Records

/// Labels and boxes of a row, and what is written beside them.
extension FormWalk {
    mutating func readCells(page: Int, row index: Int) {
        let row = pages[page].rows[index]
        readBoxes(page: page, row: index)
        var stops = known[page][index]
        var hits: [(cell: Int, hits: [FormWords.Hit])] = []
        for (place, cell) in row.cells.enumerated() {
            // Beside a box there may be labels, too: the dates of the round.
            let found = words.hits(cell.text, section: &section)
            if found.isEmpty { continue }
            hits.append((place, found))
            stops.insert(cell.column)
        }
        for (place, found) in hits { read(found, inCell: place, page: page, row: index, stops: stops) }
        if !hits.isEmpty { touch(page) }
        doubt(page, index)
    }

    private mutating func read(
        _ hits: [FormWords.Hit], inCell place: Int, page: Int, row index: Int, stops: Set<Int>
    ) {
        let cells = pages[page].rows[index].cells
        let cell = cells[place]
        know(page, index, cell.column)
        for (number, hit) in hits.enumerated() {
            let box = endOfWriting(cell.text, after: hit.end)
            let end = number + 1 < hits.count ? min(hits[number + 1].start, box) : box
            let written = FillingLine.written(cell.text.scalars[hit.end..<max(hit.end, end)])
            let isLast = number + 1 == hits.count
            var value = FormReading.Value(
                field: .note, text: written, kind: .text, is1904: false, place: self.place(page, index, cell.column),
                label: cell.text.text(hit.start..<hit.end).trimmed)
            if case .field(let field) = hit.label.target { value.field = field }
            if written.isEmpty, isLast { writeBeside(place, page, index, stops, &value) }
            guard case .field = hit.label.target else { continue }
            region?.found.append(FormRegion.Found(value: value, label: hit.label.text))
        }
    }

    /// What is written after a label ends before the next box.
    private func endOfWriting(_ text: KeyedText, after start: Int) -> Int {
        BoxMark.all(in: text.scalars).first { $0.range.lowerBound >= start }?.range.lowerBound ?? text.scalars.count
    }

    /// The next filled cells to the right, up to one that means something else; else the cell beneath.
    private mutating func writeBeside(
        _ place: Int, _ page: Int, _ index: Int, _ stops: Set<Int>, _ value: inout FormReading.Value
    ) {
        let cells = pages[page].rows[index].cells
        var parts: [FormPage.Cell] = []
        for cell in cells[(place + 1)...] {
            if stops.contains(cell.column) { break }
            know(page, index, cell.column)
            if FillingLine.written(cell.text.scalars[...]).isEmpty { continue }
            parts.append(cell)
        }
        if parts.isEmpty, place + 1 >= cells.count || stops.contains(cells[place + 1].column) {
            if let cell = beneath(cells[place].column, page, index) {
                know(page, index + 1, cell.column)
                value.place = self.place(page, index + 1, cell.column)
                parts = [cell]
            }
        } else if let first = parts.first {
            value.place = self.place(page, index, first.column)
        }
        guard let first = parts.first else { return }
        if parts.count == 1 {
            value.kind = first.kind
            value.is1904 = first.is1904
            value.text =
                first.kind == .text ? FillingLine.written(first.text.scalars[...]) : first.text.whole
        } else {
            value.text = parts.map { FillingLine.written($0.text.scalars[...]) }.joined(separator: " ")
        }
    }

    /// The cell under a label, in a row that has no label, box or heading of its own.
    private func beneath(_ column: Int, _ page: Int, _ index: Int) -> FormPage.Cell? {
        let rows = pages[page].rows
        guard index + 1 < rows.count, rows[index + 1].number == rows[index].number + 1 else { return nil }
        let cells = rows[index + 1].cells
        let isPlain = cells.allSatisfy { cell in
            words.title(cell) == nil && BoxMark.all(in: cell.text.scalars).isEmpty && !hasLabel(cell.text)
                && !isOption(cell.text)
                && !words.sections.contains { $0.keys.contains { cell.text.hasRun($0, at: 0) } }
        }
        guard isPlain, let cell = cells.first(where: { $0.column == column }) else { return nil }
        return FillingLine.written(cell.text.scalars[...]).isEmpty ? nil : cell
    }

    private func hasLabel(_ text: KeyedText) -> Bool {
        var section = section
        return !words.hits(text, section: &section).isEmpty
    }

    /// Cells of a row that nothing told the meaning of are doubtful, in the form that the mapping is about.
    mutating func doubt(_ page: Int, _ index: Int) {
        guard let region, !words.form.passed.contains(section) else { return }
        if !words.form.lines.isEmpty, region.title == .begin { return }
        doubtAll(page, index)
    }

    mutating func doubtAll(_ page: Int, _ index: Int) {
        let row = pages[page].rows[index]
        for cell in row.cells where !known[page][index].contains(cell.column) {
            if FillingLine.written(cell.text.scalars[...]).isEmpty { continue }
            doubtful.append(
                FormReading.Unknown(
                    sheet: pages[page].sheet, row: row.number, column: cell.column, text: cell.text.whole.trimmed))
        }
    }
}
