import Records

/// A value that was corrected after the import: shown in its cell as a mark and a remark.
package struct CellCorrection: Sendable, Hashable {
    package var field: Field
    /// What the source says; empty where it said nothing.
    package var from: String
    package var by: String
    package var on: Day

    package init(field: Field, from: String, by: String, on: Day) {
        self.field = field
        self.from = from
        self.by = by
        self.on = on
    }

    /// `แก้จาก 19,840.00 โดย สมศรี เมื่อ 1 เม.ย. 2565`
    var remark: String {
        "แก้จาก \(from.isEmpty ? "(ว่าง)" : from) โดย \(by) เมื่อ \(ThaiWords.shortDay(on))"
    }
}

extension SheetCell {
    /// The cell, marked if one of the corrections is about one of its fields.
    func marked(_ corrections: [CellCorrection], _ fields: Field...) -> SheetCell {
        let remarks = corrections.filter { fields.contains($0.field) }.map(\.remark)
        guard !remarks.isEmpty else { return self }
        var marked = self
        marked.style.isCorrected = true
        marked.comment = remarks.joined(separator: "\n")
        return marked
    }
}
