import Records

/// Numbers of a line that stand in the row beneath it.
extension FormWalk {
    /// Whether a row holds the numbers of the line above it: nothing but numbers, from the naming column on.
    func isNumbers(_ page: Int, _ index: Int) -> Bool {
        guard let table, !words.form.beneath.isEmpty, index < pages[page].rows.count else { return false }
        let cells = pages[page].rows[index].cells
        let columns = table.nameColumn..<(table.nameColumn + words.form.beneath.count)
        // A number alone in the naming column numbers a line.
        guard let last = cells.last, last.column > table.nameColumn else { return false }
        return cells.allSatisfy { cell in
            columns.contains(cell.column) && !cell.text.key.isEmpty
                && cell.text.key.allSatisfy { HeaderKey.isDigit($0) || $0 == UInt32(UInt8(ascii: "%")) }
        }
    }

    func hasBeneath(_ page: Int, _ index: Int) -> Bool {
        let rows = pages[page].rows
        return index + 1 < rows.count && rows[index + 1].number == rows[index].number + 1 && isNumbers(page, index + 1)
    }

    func isBeneathAnother(_ page: Int, _ index: Int) -> Bool {
        guard isNumbers(page, index), let last = region?.lines.last else { return false }
        return last.sheet == pages[page].sheet && last.row + 1 == pages[page].rows[index].number
    }

    /// Where the numbers stand beneath, the line's own columns hold targets.
    func addBeneath(
        _ table: FormTable, page: Int, row index: Int, to values: inout [FormReading.Value]
    ) {
        guard hasBeneath(page, index) else { return }
        let cells = pages[page].rows[index + 1].cells
        for (offset, field) in words.form.beneath.enumerated() {
            let column = table.nameColumn + offset
            let cell = cells.first { $0.column == column }
            let label = values.first { $0.field == field }?.label ?? ""
            values.removeAll { $0.field == field }
            values.append(
                FormReading.Value(
                    field: field, text: cell?.text.whole.trimmed ?? "", kind: cell?.kind ?? .text,
                    is1904: cell?.is1904 ?? false, place: place(page, index + 1, column), label: label))
        }
    }
}
