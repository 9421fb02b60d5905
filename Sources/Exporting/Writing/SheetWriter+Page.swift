import CXlsxWriter
import Records

extension SheetWriter {
    /// Widths, panes, filter, page and protection: all that is not a cell.
    mutating func setUp(
        _ worksheet: Worksheet, _ sheet: Sheet, _ part: SheetParts.Part, _ widths: [Double]
    ) throws(ExportError) {
        for (column, width) in widths.enumerated() {
            let index = UInt16(column)
            try expect(worksheet_set_column(worksheet, index, index, width, nil), part.name, column: column + 1)
        }
        worksheet_set_default_row(worksheet, RowHeights.oneLine, 0)
        if part.head > 0 { worksheet_freeze_panes(worksheet, UInt32(part.head), 0) }
        if let filter = sheet.filter { try add(filter, to: worksheet, part) }
        if sheet.isHidden { worksheet_hide(worksheet) } else { activate(worksheet) }
        worksheet_gridlines(
            worksheet,
            UInt8(
                truncatingIfNeeded: (sheet.showsGridlines ? LXW_SHOW_SCREEN_GRIDLINES : LXW_HIDE_ALL_GRIDLINES).rawValue
            ))
        if sheet.isProtected { protect(worksheet) }
        try setPage(worksheet, sheet, part)
    }

    private func add(
        _ filter: Sheet.FilterRange, to worksheet: Worksheet, _ part: SheetParts.Part
    ) throws(ExportError) {
        let places = filter.headerRow <= part.head ? filter.headerRow : nil
        // Without a repeated head only the first part has the header row.
        guard let header = places ?? (part.rows?.contains(filter.headerRow) == true ? filter.headerRow : nil) else {
            return
        }
        let beyond = max(0, (part.rows?.upperBound ?? part.head) - max(filter.lastRow, filter.headerRow))
        let last = max(header, part.rowCount - beyond)
        let result = worksheet_autofilter(
            worksheet, UInt32(header - 1), 0, UInt32(last - 1), UInt16(max(1, filter.lastColumn) - 1))
        try expect(result, part.name, row: header)
    }

    /// A4, as wide as one page, however many pages long, unless the sheet says itself where pages end.
    private mutating func setPage(
        _ worksheet: Worksheet, _ sheet: Sheet, _ part: SheetParts.Part
    ) throws(ExportError) {
        worksheet_set_paper(worksheet, 9)
        switch sheet.orientation {
        case .landscape: worksheet_set_landscape(worksheet)
        case .portrait: worksheet_set_portrait(worksheet)
        }
        let breaks = part.places(ofRows: sheet.pageBreaks).map(UInt32.init)
        if breaks.isEmpty {
            worksheet_fit_to_pages(worksheet, 1, 0)
        } else {
            // The library wants a zero at the end.
            var places = breaks + [0]
            try expect(worksheet_set_h_pagebreaks(worksheet, &places), part.name)
        }
        worksheet_set_margins(worksheet, 0.4, 0.4, 0.7, 0.6)
        if let rows = sheet.repeatedRows, rows.upperBound <= part.rowCount {
            let result = worksheet_repeat_rows(worksheet, UInt32(rows.lowerBound - 1), UInt32(rows.upperBound - 1))
            try expect(result, part.name, row: rows.lowerBound)
        }
        // The size comes first: digits after it would be read as part of it.
        let font = "&12&\"\(FormatTable.fontName),Regular\""
        try expect(worksheet_set_footer(worksheet, "&C\(font)หน้า &P/&N"), part.name)
        if let header = sheet.pageHeader {
            let colour = header.isAlert ? "&KB42318" : ""
            let line = "&R&12\(colour)&\"\(FormatTable.fontName),Bold\"" + fitted(header.text, part)
            try expect(worksheet_set_header(worksheet, line), part.name)
        }
    }

    /// Excel takes 255 characters, commands included.
    private mutating func fitted(_ header: String, _ part: SheetParts.Part) -> String {
        var line = ""
        for scalar in CellText(header).text.unicodeScalars {
            let next = scalar == "&" ? "&&" : String(scalar)
            if line.utf16.count + next.utf16.count > 200 {
                note(part.name, .printHeaderShortened)
                break
            }
            line += next
        }
        return line
    }

    private func protect(_ worksheet: Worksheet) {
        var options = lxw_protection()
        options.format_columns = 1
        options.format_rows = 1
        options.sort = 1
        options.autofilter = 1
        worksheet_protect(worksheet, nil, &options)
    }
}
