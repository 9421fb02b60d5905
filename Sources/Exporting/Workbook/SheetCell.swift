/// One cell: what it holds, how it looks, and a remark on it.
package struct SheetCell: Sendable, Hashable {
    package var value: SheetValue
    package var style: CellStyle
    /// Shown when the pointer rests on the cell.
    package var comment: String?

    package init(_ value: SheetValue, _ style: CellStyle = .body, comment: String? = nil) {
        self.value = value
        self.style = style
        self.comment = comment
    }

    package init(_ value: SheetValue, look: CellStyle.Look) {
        self.init(value, CellStyle(look))
    }

    /// Nothing, not even a border.
    package static let none = SheetCell(.empty, CellStyle(.plain))
}
