import Records

/// One to five neighbouring rows, read as if they were a table's header.
struct HeaderBlock {
    static let mostRows = 5

    struct Column {
        /// Counted from 1.
        var column: Int
        /// The header, read downwards.
        var text: String
        /// What the header may be called, the most certain first: under its caption; by itself; without its caption.
        var keys: [(text: String, key: HeaderKey)]
    }

    /// Row number of the first row, counted from 1.
    var firstRow: Int
    var rowCount: Int
    /// Filled cells of the row that has the fewest.
    var fewestFilled: Int
    var columns: [Column]

    /// Reads rows of header texts; nil when they are not neighbours or one of them is blank.
    init?(_ rows: ArraySlice<HeaderRow>) {
        guard let first = rows.first, let last = rows.last, last.number - first.number == rows.count - 1,
            rows.allSatisfy({ !$0.texts.isEmpty })
        else { return nil }
        firstRow = first.number
        rowCount = rows.count
        fewestFilled = rows.map(\.texts.count).min() ?? 0
        let width = rows.map { $0.lastColumn }.max() ?? 0
        columns = (1...max(width, 1)).compactMap { Self.column($0, of: rows) }
    }

    private static func column(_ column: Int, of rows: ArraySlice<HeaderRow>) -> Column? {
        var own: [String] = []
        var underCaption: [String] = []
        var lowest: String?
        var isCaptioned = false
        for (offset, row) in rows.enumerated() {
            let lower = rows.dropFirst(offset + 1)
            let text = row.texts[column]
            if let text {
                add(text, to: &own)
                add(text, to: &underCaption)
                lowest = text
            } else if lower.contains(where: { $0.texts[column] != nil }), let caption = row.caption(over: column) {
                add(caption, to: &underCaption)
            }
            if let text, lower.contains(where: { $0.texts[column] != nil }),
                row.texts[column + 1] == nil || row.texts[column + 1] == text,
                lower.contains(where: { $0.texts[column + 1] != nil })
            {
                isCaptioned = true
            }
        }
        guard let lowest else { return nil }
        var forms: [String] = []
        for form in [underCaption.joined(separator: " "), own.joined(separator: " ")] + (isCaptioned ? [lowest] : [])
        where !forms.contains(form) { forms.append(form) }
        let keys = forms.map { (text: $0, key: HeaderKey($0)) }.filter { !$0.key.isEmpty }
        return keys.isEmpty ? nil : Column(column: column, text: own.joined(separator: " "), keys: keys)
    }

    /// A text that only repeats the row above (cells that were merged once) is said once.
    private static func add(_ text: String, to texts: inout [String]) {
        if texts.last.map(HeaderKey.init) != HeaderKey(text) { texts.append(text) }
    }
}
