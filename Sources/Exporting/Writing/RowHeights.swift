import Records

/// Row heights from how many lines the cells need. Programs fit rows to their text only when they feel like it, and
/// Thai marks above and below the line are cut off first.
struct RowHeights {
    /// One line of 16 point TH Sarabun New with its marks, in points.
    static let oneLine = 25.0
    private static let nextLine = 28.0
    /// The most that Excel takes.
    private static let tallest = 409.0
    /// How much of a line Thai text fills before a word no longer fits.
    private static let fill = 0.88

    /// As measured, by column.
    let widths: [Double]

    /// Absent where one line is enough.
    func height(of row: SheetRow) -> Double? {
        if let height = row.height { return height }
        var lines = 1
        var isTitle = false
        for (column, cell) in row.cells.enumerated() {
            if cell.style.look == .title { isTitle = true }
            guard cell.style.look.wraps, case .text(let text) = cell.value, column < widths.count else { continue }
            let isBold = cell.style.look != .body || cell.style.severity == .blocking
            lines = max(lines, Self.lines(of: text, width: widths[column], weight: isBold ? 1.1 : 1))
        }
        if isTitle { return 34 }
        return lines > 1 ? min(Self.tallest, Self.oneLine + Double(lines - 1) * Self.nextLine) : nil
    }

    private static func lines(of text: String, width: Double, weight: Double) -> Int {
        // Short ASCII and most cells end here.
        if Double(text.unicodeScalars.count) * 1.5 < width * fill, !text.utf8.contains(0x0A) { return 1 }
        let room = max(1, width - 1.5) / weight
        var lines = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let units = TextWidth.units(of: String(line))
            lines += units <= room ? 1 : Int((units / (room * fill)).rounded(.up))
        }
        return lines
    }
}

extension CellStyle.Look {
    fileprivate var wraps: Bool {
        switch self {
        case .header, .label, .body: true
        case .plain, .title, .subtitle, .alert, .group, .total, .note: false
        }
    }
}
