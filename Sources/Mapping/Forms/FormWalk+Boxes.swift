import Records

/// Boxes and the words beside them.
extension FormWalk {
    private enum Part {
        case mark(Bool)
        case option(field: Field, value: String, label: String)
    }

    mutating func readBoxes(page: Int, row index: Int) {
        guard words.boxes.contains(where: { counts($0.field) }) else { return }
        let cells = pages[page].rows[index].cells
        var parts: [(part: Part, column: Int)] = []
        var alone: [Int] = []
        for cell in cells {
            if let isTicked = BoxMark.alone(in: cell.text.scalars) {
                alone.append(cell.column)
                parts.append((.mark(isTicked), cell.column))
            } else {
                parts += self.parts(of: cell).map { ($0, cell.column) }
            }
        }
        guard parts.contains(where: { if case .option = $0.part { true } else { false } }) else { return }
        for part in parts { know(page, index, part.column) }
        touch(page)
        // Boxes stand before their words, or behind them, the same in the whole row.
        var marksFirst = true
        if case .option = parts[0].part { marksFirst = false }
        for (number, entry) in parts.enumerated() {
            guard case .option(let field, let value, let label) = entry.part else { continue }
            let beside = marksFirst ? number - 1 : number + 1
            var isTicked: Bool?
            if parts.indices.contains(beside), case .mark(let ticked) = parts[beside].part {
                isTicked = ticked
            } else {
                isTicked = markBeneath(entry.column, page, index)
            }
            let tick = FormRegion.Tick(
                field: field, value: value, isTicked: isTicked, place: place(page, index, entry.column), label: label)
            region?.ticks.append(tick)
        }
    }

    /// Whether a cell begins with words that stand beside boxes, in any section.
    func isOption(_ text: KeyedText) -> Bool {
        words.boxes.contains { choice in
            choice.options.contains { text.hasRun($0.key, at: 0) && text.ends(at: $0.key.count) }
        }
    }

    /// A cell's boxes and options in their order.
    private func parts(of cell: FormPage.Cell) -> [Part] {
        let scalars = cell.text.scalars
        let marks = BoxMark.all(in: scalars)
        var parts: [Part] = []
        var start = 0
        for (number, mark) in marks.enumerated() {
            if let option = option(scalars[start..<mark.range.lowerBound], isFirst: number == 0) {
                parts.append(option)
            }
            parts.append(.mark(mark.isTicked))
            start = mark.range.upperBound
        }
        if let option = option(scalars[start...], isFirst: false) { parts.append(option) }
        let hasOption = parts.contains { if case .option = $0 { true } else { false } }
        return hasOption ? parts : []
    }

    /// The option that a text begins with; before the first box of a cell it may also end with one, after a label.
    private func option(_ scalars: ArraySlice<Unicode.Scalar>, isFirst: Bool) -> Part? {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        let text = KeyedText(String(view))
        guard !text.key.isEmpty else { return nil }
        for choice in words.boxes where counts(choice.field) {
            for option in choice.options {
                if text.hasRun(option.key, at: 0), text.ends(at: option.key.count) {
                    return .option(
                        field: choice.field, value: option.value,
                        label: text.text(0..<text.end(ofKey: option.key.count)).trimmed)
                }
                let tail = text.key.count - option.key.count
                if isFirst, tail > 0, text.hasRun(option.key, at: tail), text.mayBegin(at: tail) {
                    return .option(
                        field: choice.field, value: option.value,
                        label: text.text(text.origins[tail]..<text.scalars.count).trimmed)
                }
            }
        }
        return nil
    }

    /// A tick in the row of ticks under a row of words.
    private mutating func markBeneath(_ column: Int, _ page: Int, _ index: Int) -> Bool? {
        let rows = pages[page].rows
        guard index + 1 < rows.count, rows[index + 1].number == rows[index].number + 1 else { return nil }
        let cells = rows[index + 1].cells
        let marks = cells.map { BoxMark.alone(in: $0.text.scalars) }
        guard marks.allSatisfy({ $0 != nil }), let place = cells.firstIndex(where: { $0.column == column }) else {
            return nil
        }
        for cell in cells { know(page, index + 1, cell.column) }
        return marks[place]
    }
}
