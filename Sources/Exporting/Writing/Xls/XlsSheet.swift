import Records

/// One sheet of the file: [MS-XLS] 2.1.7.20.5.
struct XlsSheet {
    let sheet: Sheet
    let part: SheetParts.Part
    /// The first visible sheet is the one that is shown.
    let isActive: Bool

    /// Rows are described in blocks, each before its cells.
    private static let block = 32
    private static let mostMerged = 1027
    /// Five pixels of seven a digit, which widths do not count.
    private static let padding = 5.0 / 7

    func append(to records: inout RecordBytes, _ cells: inout XlsCells) {
        let widths = ColumnWidths.measured(sheet)
        let sources = [part.head > 0 ? 1...part.head : nil, part.rows].compactMap { $0 }.joined()
        let rows = sources.map { sheet.rows[$0 - 1] }
        records.put(BIFF.beginning) { XlsWriter.appendStart(&$0, kind: 0x0010) }
        appendPage(to: &records, &cells)
        if sheet.isProtected { records.put(BIFF.protect) { $0.append16(1) } }
        records.put(BIFF.defaultColumnWidth) { $0.append16(8) }
        for (column, width) in widths.enumerated() {
            records.put(BIFF.columnInfo) {
                for number in [column, column, Int(((width + Self.padding) * 256).rounded()), XlsStyles.plain, 0, 0] {
                    $0.append16(number)
                }
            }
        }
        records.put(BIFF.dimensions) {
            $0.append32(0)
            $0.append32(rows.count)
            for number in [0, rows.lazy.map(\.cells.count).max() ?? 0, 0] { $0.append16(number) }
        }
        let heights = RowHeights(widths: widths)
        for first in stride(from: 0, to: rows.count, by: Self.block) {
            let block = first..<min(rows.count, first + Self.block)
            for index in block { append(rows[index], index, heights, to: &records) }
            for index in block {
                for (column, cell) in rows[index].cells.enumerated() {
                    let place = CellPlace(sheet: part.name, row: index, column: column)
                    cells.append(cell, at: place, to: &records)
                }
            }
        }
        appendWindow(to: &records)
        appendMerged(rows, to: &records)
        records.put(BIFF.end)
    }

    private func append(_ row: SheetRow, _ index: Int, _ heights: RowHeights, to records: inout RecordBytes) {
        let height = heights.height(of: row)
        records.put(BIFF.row) {
            let twips = Int(((height ?? RowHeights.oneLine) * 20).rounded())
            for number in [index, 0, row.cells.count, twips, 0, 0] { $0.append16(number) }
            $0.append32(height == nil ? 0x0100 : 0x0140)
        }
    }

    /// A4, as wide as one page, unless the sheet says itself where pages end.
    private func appendPage(to records: inout RecordBytes, _ cells: inout XlsCells) {
        let breaks = part.places(ofRows: sheet.pageBreaks)
        records.put(BIFF.defaultRowHeight) {
            $0.append16(1)
            $0.append16(Int(RowHeights.oneLine * 20))
        }
        records.put(BIFF.sheetOptions) { $0.append16(breaks.isEmpty ? 0x05C1 : 0x04C1) }
        if !breaks.isEmpty {
            records.put(BIFF.pageBreaks) {
                $0.append16(breaks.count)
                for row in breaks { for number in [row, 0, 255] { $0.append16(number) } }
            }
        }
        let font = "&12&\"\(FormatTable.fontName),Regular\""
        if let header = sheet.pageHeader {
            let line = "&R" + font + fitted(header.text, &cells)
            records.put(BIFF.header) { $0.appendLong(line) }
        }
        records.put(BIFF.footer) { $0.appendLong("&C\(font)หน้า &P/&N") }
        for (id, inches) in [
            (BIFF.leftMargin, 0.4), (BIFF.rightMargin, 0.4), (BIFF.topMargin, 0.7), (BIFF.bottomMargin, 0.6),
        ] {
            records.put(id) { $0.append64(inches) }
        }
        records.put(BIFF.pageSetup) {
            for number in [9, 100, 1, 1, 0, sheet.orientation == .portrait ? 2 : 0, 600, 600] { $0.append16(number) }
            $0.append64(0.3)
            $0.append64(0.3)
            $0.append16(1)
        }
    }

    /// Excel takes 255 characters, commands included.
    private func fitted(_ header: String, _ cells: inout XlsCells) -> String {
        var line = ""
        for scalar in header.unicodeScalars where scalar.value >= 0x20 {
            let next = scalar == "&" ? "&&" : String(scalar)
            if line.utf16.count + next.utf16.count > 200 {
                cells.note(part.name, .printHeaderShortened)
                break
            }
            line += next
        }
        return line
    }

    private func appendWindow(to records: inout RecordBytes) {
        let frozen = part.head > 0 ? 0x0108 : 0
        let flags = 0x00B4 | (sheet.showsGridlines ? 0x0002 : 0) | frozen | (isActive ? 0x0600 : 0)
        records.put(BIFF.sheetWindow) {
            for number in [flags, 0, 0, 64, 0, 0, 0, 0, 0] { $0.append16(number) }
        }
        guard part.head > 0 else { return }
        records.put(BIFF.pane) { for number in [0, part.head, part.head, 0, 2] { $0.append16(number) } }
    }

    private func appendMerged(_ rows: [SheetRow], to records: inout RecordBytes) {
        let merged = rows.enumerated().flatMap { index, row in
            row.joined.filter { $0.count > 1 && $0.upperBound <= row.cells.count }.map { (index, $0) }
        }
        for first in stride(from: 0, to: merged.count, by: Self.mostMerged) {
            let piece = merged[first..<min(merged.count, first + Self.mostMerged)]
            records.put(BIFF.mergedCells) {
                $0.append16(piece.count)
                for (row, columns) in piece {
                    for number in [row, row, columns.lowerBound - 1, columns.upperBound - 1] { $0.append16(number) }
                }
            }
        }
    }
}
