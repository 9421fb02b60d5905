import Records

/// Cells of several lines that hold a field in each: `นิติกรชำนาญการ`, beneath it the unit.
///
/// The first line is the first field, the last line the last one. With fewer lines the fields after the first are left
/// out, with more lines those that are too many go to the field after the first, joined by a blank.
struct CellLines: Sendable {
    /// Places among the output fields; nil passes a line over.
    private let slots: [Int?]
    private let field: Field

    init?(_ field: Field, further: [Field?], among output: [Field]) {
        guard let first = output.firstIndex(of: field), !further.isEmpty else { return nil }
        self.field = field
        slots = [first] + further.map { $0.flatMap(output.firstIndex(of:)) }
    }

    /// Parts the cell of a data row whose cells stand from `base` on. What another column gives stands.
    func apply(at base: Int, row: Int, of rows: RowBatch, to batch: inout FieldBatch) {
        guard let first = slots[0] else { return }
        let whole = batch.cells[base + first]
        guard let text = Self.text(whole, of: rows, in: batch) else { return }
        let lines = Self.lines(of: text)
        guard lines.count > 1 else { return }
        batch.splits.append(.init(row: row, field: field, cell: whole))
        for (slot, line) in zip(slots, Self.spread(lines, over: slots.count)) {
            guard let slot, let line else { continue }
            let own = batch.cells[base + slot]
            if slot != first, own != FieldBatch.noCell, own < 0 || !rows.isBlank(rows.cells[Int(own)]) { continue }
            batch.cells[base + slot] = batch.carry(line)
        }
    }

    /// One text a field, absent for fields that no line is left for.
    static func spread(_ lines: [String], over count: Int) -> [String?] {
        guard let first = lines.first, count > 1 else { return [lines.joined(separator: " ")] }
        let rest = lines.dropFirst()
        let last = rest.suffix(count - 1)
        let surplus = rest.dropLast(last.count)
        var fields: [String?] = Array(repeating: nil, count: count - 1 - last.count) + last.map(Optional.some)
        if !surplus.isEmpty { fields[0] = (surplus + last.prefix(1)).joined(separator: " ") }
        return [first] + fields
    }

    /// The text of a cell that has a line break.
    private static func text(_ cell: Int32, of rows: RowBatch, in batch: FieldBatch) -> String? {
        if cell >= 0 {
            guard rows.bytes(of: rows.cells[Int(cell)]).contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
                return nil
            }
            return rows.text(of: rows.cells[Int(cell)])
        }
        return cell == FieldBatch.noCell ? nil : batch.carried[Int(-2 - cell)]
    }

    /// Lines that say something, without blanks at their ends.
    private static func lines(of text: String) -> [String] {
        text.unicodeScalars.split { $0.value == 0x0A || $0.value == 0x0D }.map { String($0).trimmed }
            .filter { !$0.isEmpty }
    }
}
