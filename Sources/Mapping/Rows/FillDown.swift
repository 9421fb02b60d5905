import Records

/// The values that blank cells take from above, where the mapping says that blank means so.
struct FillDown: Sendable {
    private struct Carried: Sendable {
        let slot: Int
        var text: String?
        /// `-2 - n` of the text in the batch that is being filled; absent until a row needs it.
        var cell: Int32?
    }

    /// In the mapping's order: another value of one's own ends what the fields after it carry.
    private var fields: [Carried] = []
    /// Cells that took a value from above.
    private(set) var count = 0

    init(_ fields: [Field], among output: [Field]) {
        self.fields = fields.compactMap { field in output.firstIndex(of: field).map { Carried(slot: $0) } }
    }

    var isEmpty: Bool { fields.isEmpty }

    /// What was carried belongs to another batch now.
    mutating func beginBatch() {
        for index in fields.indices { fields[index].cell = nil }
    }

    /// A group, a subtotal or the table's end: nothing stands above the rows beneath.
    mutating func end() {
        for index in fields.indices {
            fields[index].text = nil
            fields[index].cell = nil
        }
    }

    /// Fills the blank cells of a data row whose cells stand from `base` on.
    mutating func apply(at base: Int, of rows: RowBatch, to batch: inout FieldBatch) {
        for index in fields.indices {
            let place = base + fields[index].slot
            let own = batch.cells[place]
            if own >= 0, !rows.isBlank(rows.cells[Int(own)]) {
                let text = rows.text(of: rows.cells[Int(own)])
                // The same once more is no other person or unit.
                if text == fields[index].text { continue }
                fields[index].text = text
                fields[index].cell = nil
                for later in fields.indices where later > index {
                    fields[later].text = nil
                    fields[later].cell = nil
                }
                continue
            }
            guard let text = fields[index].text else { continue }
            if fields[index].cell == nil { fields[index].cell = batch.carry(text) }
            batch.cells[place] = fields[index].cell ?? FieldBatch.noCell
            count += 1
        }
    }
}

extension FieldBatch {
    /// Keeps a text for the rows of this batch; gives what stands for it among `cells`.
    mutating func carry(_ text: String) -> Int32 {
        carried.append(text)
        return Int32(-1 - carried.count)
    }
}
