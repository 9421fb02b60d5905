/// A text that rows are given which do not say it themselves.
struct Carrier: Sendable {
    /// Its field's place among the output fields.
    let slot: Int
    /// Words with which a group row of a subgroup begins; empty for the group and for what is told of all rows.
    let words: [HeaderKey]
    /// Absent until a group row gives it.
    var text: String?
    /// Told of all rows; no group changes it.
    var isFixed = false
    /// `-2 - n` of the text in the batch that is being filled; absent until a row needs it.
    var cell: Int32?
}

extension [Carrier] {
    /// A group row: it gives its text to the subgroup whose word it begins with, else to the group, which ends all
    /// subgroups.
    mutating func begin(_ text: String, _ key: HeaderKey) {
        let subgroup = firstIndex { carrier in
            carrier.words.contains { !$0.isEmpty && key.scalars.starts(with: $0.scalars) }
        }
        if subgroup == nil { end() }
        let index = subgroup ?? 0
        self[index].text = text
        self[index].cell = nil
    }

    /// No group holds any longer.
    mutating func end() {
        for index in indices where !self[index].isFixed {
            self[index].text = nil
            self[index].cell = nil
        }
    }
}
