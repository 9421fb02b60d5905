import CXlsxWriter
import Records

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writes sheets, one after the other, and keeps the receipt. Every return value of the library is looked at: its
/// closing call succeeds after cells were refused.
struct SheetWriter {
    typealias Worksheet = UnsafeMutablePointer<lxw_worksheet>

    let path: String
    let book: UnsafeMutablePointer<lxw_workbook>
    var formats: FormatTable
    let formulas: FormulaText
    var receipt = ExportReceipt()
    private var hasActiveSheet = false

    init(path: String, book: UnsafeMutablePointer<lxw_workbook>, formats: FormatTable, formulas: FormulaText) {
        self.path = path
        self.book = book
        self.formats = formats
        self.formulas = formulas
    }

    mutating func write(_ sheet: Sheet, parts: SheetParts) throws(ExportError) {
        let widths = ColumnWidths.measured(sheet)
        let heights = RowHeights(widths: widths)
        for (index, part) in parts.parts.enumerated() {
            guard let worksheet = workbook_add_worksheet(book, part.name) else {
                throw refusal(part.name, message: "the sheet's name")
            }
            receipt.sheets.append(part.name)
            if index > 0 {
                note(part.name, .sheetContinues(parts.parts[index - 1].name))
            } else if part.name != sheet.name {
                note(part.name, .sheetRenamed(from: sheet.name))
            }
            try setUp(worksheet, sheet, part, widths)
            var row = 0
            for source in [part.head > 0 ? 1...part.head : nil, part.rows].compactMap({ $0 }) {
                for index in source {
                    try write(sheet.rows[index - 1], heights, at: row, to: worksheet, part.name)
                    row += 1
                }
            }
            try silenceNumberWarnings(worksheet, sheet, part)
            try flush(worksheet)
        }
    }

    /// The library does not look whether its temporary file takes the rows.
    private func flush(_ worksheet: Worksheet) throws(ExportError) {
        guard let file = worksheet.pointee.optimize_tmpfile else { return }
        if fflush(file) != 0 { throw ExportError.fromSystem(path, code: errno) }
        if ferror(file) != 0 { throw ExportError(path: path, reason: .diskFull) }
    }

    private mutating func write(
        _ row: SheetRow, _ heights: RowHeights, at index: Int, to worksheet: Worksheet, _ name: String
    ) throws(ExportError) {
        if let height = heights.height(of: row) {
            let result = worksheet_set_row(worksheet, UInt32(index), height, nil)
            try expect(result, name, row: index + 1)
        }
        for columns in row.joined where columns.count > 1 && columns.upperBound <= row.cells.count {
            let format = formats.format(row.cells[columns.lowerBound - 1].style, .general)
            let (first, last) = (UInt16(columns.lowerBound - 1), UInt16(columns.upperBound - 1))
            let result = worksheet_merge_range(worksheet, UInt32(index), first, UInt32(index), last, nil, format)
            try expect(result, name, row: index + 1, column: columns.lowerBound)
        }
        for (column, cell) in row.cells.enumerated() {
            let place = CellPlace(sheet: name, row: index, column: column)
            try write(cell, at: place, to: worksheet)
            if let comment = cell.comment, !comment.isEmpty {
                try write(comment: comment, at: place, to: worksheet)
            }
        }
    }

    private mutating func write(
        comment: String, at place: CellPlace, to worksheet: Worksheet
    ) throws(ExportError) {
        let text = fitted(comment, at: place)
        var options = lxw_comment_options()
        options.width = 260
        // About 34 letters a line.
        options.height = UInt16(min(400, 40 + 20 * (text.unicodeScalars.count / 34)))
        options.font_size = 10
        let result = worksheet_write_comment_opt(
            worksheet, UInt32(place.row), UInt16(place.column), text, &options)
        try expect(result, place.sheet, row: place.row + 1, column: place.column + 1)
    }

    /// Ids are text that looks like numbers, on purpose: Excel need not put a green corner on each.
    private func silenceNumberWarnings(
        _ worksheet: Worksheet, _ sheet: Sheet, _ part: SheetParts.Part
    ) throws(ExportError) {
        guard let rows = part.rows else { return }
        var columns: Set<Int> = []
        for row in rows {
            for (column, cell) in sheet.rows[row - 1].cells.enumerated() {
                if case .identifier = cell.value { columns.insert(column) }
            }
        }
        guard !columns.isEmpty else { return }
        let ranges = columns.sorted().map { column in
            let letters = CellLocation.letters(ofColumn: column + 1)
            return "\(letters)\(part.head + 1):\(letters)\(part.rowCount)"
        }
        let type = UInt8(truncatingIfNeeded: LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue)
        try expect(worksheet_ignore_errors(worksheet, type, ranges.joined(separator: " ")), part.name)
    }

    mutating func activate(_ worksheet: Worksheet) {
        guard !hasActiveSheet else { return }
        hasActiveSheet = true
        worksheet_activate(worksheet)
        worksheet_set_first_sheet(worksheet)
    }

    /// Text as it can be written; what was changed is noted.
    mutating func fitted(_ text: String, at place: CellPlace) -> String {
        let fit = CellText(text)
        if let units = fit.cutFrom {
            note(place.sheet, row: place.row + 1, column: place.column + 1, .textShortened(originalUnits: units))
        }
        if fit.shownControls > 0 {
            note(
                place.sheet, row: place.row + 1, column: place.column + 1,
                .controlCharactersShown(count: fit.shownControls))
        }
        return fit.text
    }

    mutating func note(_ sheet: String, row: Int = 0, column: Int = 0, _ kind: ExportReceipt.Note.Kind) {
        receipt.notes.append(ExportReceipt.Note(sheet: sheet, row: row, column: column, kind: kind))
    }

    func expect(_ result: lxw_error, _ sheet: String, row: Int = 0, column: Int = 0) throws(ExportError) {
        guard result != LXW_NO_ERROR else { return }
        throw refusal(sheet, row: row, column: column, message: Self.message(result))
    }

    func refusal(_ sheet: String, row: Int = 0, column: Int = 0, message: String) -> ExportError {
        ExportError(path: path, reason: .refused(sheet: sheet, row: row, column: column, message: message))
    }

    static func message(_ result: lxw_error) -> String {
        lxw_strerror(result).map { String(cString: $0) } ?? "error \(result.rawValue)"
    }
}
