import Records

extension SheetCell {
    /// The severity's word on its colour; nothing where nothing is wrong.
    static func severity(_ severity: Severity?) -> SheetCell {
        var style = CellStyle.centred
        style.severity = severity
        return SheetCell(severity.map { .text(ThaiWords.severity($0)) } ?? .empty, style)
    }
}
