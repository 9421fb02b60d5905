import Records

/// Column widths from what the cells show.
enum ColumnWidths {
    /// Room for the filter button and the padding of a cell.
    private static let padding = 2.5

    /// One width a column of the sheet, within the column's bounds.
    static func measured(_ sheet: Sheet) -> [Double] {
        var widths = sheet.columns.map(\.narrowest)
        for row in sheet.rows {
            for (index, cell) in row.cells.enumerated() where index < widths.count {
                guard widths[index] < sheet.columns[index].widest, cell.style.look.isFittedTo else { continue }
                widths[index] = max(widths[index], units(of: cell) + padding)
            }
        }
        return zip(widths, sheet.columns).map { min($0, $1.widest) }
    }

    private static func units(of cell: SheetCell) -> Double {
        switch cell.value {
        case .empty: 0
        // A header wraps between words: half its length on two lines is enough.
        case .text(let text) where cell.style.look == .header: TextWidth.units(of: longestWord(text))
        case .text(let text), .identifier(let text): TextWidth.units(of: text)
        case .count(let count): grouped(String(count))
        case .number(let number): TextWidth.units(of: number.text)
        case .money(let money): grouped(money.canonical)
        case .score(let score): TextWidth.units(of: score.canonical)
        case .day: TextWidth.units(of: "30 พ.ย. 2565")
        case .formula(_, let cached):
            switch cached {
            case .count(let count): grouped(String(count))
            case .money(let money): grouped(money.canonical)
            case .score(let score): TextWidth.units(of: score.canonical)
            case .text(let text): TextWidth.units(of: text)
            }
        }
    }

    /// With a separator for every three digits, near enough.
    private static func grouped(_ digits: String) -> Double {
        TextWidth.units(of: digits + String(repeating: ",", count: digits.utf8.count / 3))
    }

    private static func longestWord(_ text: String) -> String {
        text.split { $0 == " " || $0 == "\n" }.map(String.init)
            .max { TextWidth.units(of: $0) < TextWidth.units(of: $1) } ?? ""
    }
}

extension CellStyle.Look {
    /// Titles and remarks run over the cells beside them and do not widen their column.
    fileprivate var isFittedTo: Bool {
        switch self {
        case .header, .label, .body, .total: true
        case .plain, .title, .subtitle, .alert, .group, .note: false
        }
    }
}
